import AddIcon from '@mui/icons-material/AddOutlined'
import RemoveIcon from '@mui/icons-material/CloseOutlined'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useWords } from '../../i18n/use-words.ts'

/** The input takes so many. */
const most = 10

interface FindingLinesProps {
  readonly lines: readonly string[]
  readonly onChange: (lines: readonly string[]) => void
}

/** Findings in the inspector's words; each becomes a task of who is in charge of the class. */
export function FindingLines({ lines, onChange }: FindingLinesProps) {
  const say = useWords()
  return (
    <Stack spacing={1}>
      {lines.map((line, index) => {
        const label = say('assessments.finding', { number: index + 1 })
        return (
          <Stack key={index} direction="row" spacing={1} sx={{ alignItems: 'center' }}>
            <TextField
              fullWidth
              label={label}
              value={line}
              autoFocus={line === ''}
              onChange={({ target }) => onChange(lines.with(index, target.value))}
              slotProps={{ htmlInput: { maxLength: 300 } }}
            />
            <IconButton
              aria-label={say('assessments.removeFinding', { finding: label })}
              onClick={() => onChange(lines.toSpliced(index, 1))}
            >
              <RemoveIcon />
            </IconButton>
          </Stack>
        )
      })}
      {lines.length < most && (
        <Button
          startIcon={<AddIcon />}
          sx={{ alignSelf: 'flex-start', minHeight: 44 }}
          onClick={() => onChange([...lines, ''])}
        >
          {say('assessments.addFinding')}
        </Button>
      )}
    </Stack>
  )
}
