import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined'
import InfoIcon from '@mui/icons-material/InfoOutlined'
import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import type { Line } from './operations.ts'

/** What is the matter with a cell: a sign, a word and a sentence, not colour alone. */
export function IssueText({ issue: { note, message } }: { issue: Line['issues'][number] }) {
  const say = useWords()
  const Icon = note ? InfoIcon : ErrorIcon
  return (
    <Typography
      component="span"
      variant="caption"
      color={note ? 'text.secondary' : 'error'}
      sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start', minWidth: 160 }}
    >
      <Icon fontSize="inherit" aria-hidden sx={{ mt: '3px' }} />
      <span>
        {say(note ? 'imports.hint' : 'imports.fault')}
        {message}
      </span>
    </Typography>
  )
}
