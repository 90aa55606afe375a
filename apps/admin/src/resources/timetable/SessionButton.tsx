import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import ButtonBase from '@mui/material/ButtonBase'
import Chip from '@mui/material/Chip'
import Typography from '@mui/material/Typography'
import { useWords } from '../../i18n/use-words.ts'
import type { Entry } from './operations.ts'
import { adultsText, marksOf, spokenText } from './wording.ts'

interface SessionButtonProps {
  readonly entry: Entry
  readonly onOpen: (entry: Entry) => void
}

/** A session in a cell: a button that opens what can be done with it. */
export function SessionButton({ entry, onOpen }: SessionButtonProps) {
  const say = useWords()
  const marks = marksOf(entry, say)
  return (
    <ButtonBase
      aria-label={spokenText(entry, say)}
      onClick={() => onOpen(entry)}
      sx={{
        display: 'block',
        width: '100%',
        minHeight: 44,
        mb: 0.5,
        px: 0.75,
        py: 0.5,
        textAlign: 'start',
        borderRadius: 1,
        borderInlineStart: 3,
        borderColor: entry.findings.length > 0 ? 'warning.main' : 'divider',
        '&:hover, &.Mui-focusVisible': { bgcolor: 'action.hover' },
        '&.Mui-focusVisible': { outline: 2, outlineColor: 'primary.main' },
      }}
    >
      <Typography
        component="span"
        sx={{ display: 'block', fontWeight: 600, textDecoration: entry.cancelled ? 'line-through' : 'none' }}
      >
        {entry.name}
        {entry.classPupils > 0 && ` · ${say('timetable.pupils', { smart_count: entry.classPupils })}`}
      </Typography>
      <Typography component="span" variant="body2" sx={{ display: 'block' }}>
        {adultsText(entry, say)} · {entry.venueName ?? say('timetable.noVenue')}
      </Typography>
      {marks.length > 0 && (
        <Chip
          size="small"
          variant="outlined"
          color={entry.findings.length > 0 ? 'warning' : 'default'}
          {...(entry.findings.length > 0 && { icon: <WarningIcon /> })}
          label={marks.join(say('list.separator'))}
          sx={{ maxWidth: '100%', height: 'auto', '& .MuiChip-label': { whiteSpace: 'normal', color: 'text.primary' } }}
        />
      )}
    </ButtonBase>
  )
}
