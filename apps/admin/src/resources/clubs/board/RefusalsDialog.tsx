import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import type { Question } from './dialogs.ts'

interface RefusalsDialogProps {
  readonly question: Extract<Question, { kind: 'refusals' }>
  readonly onClose: () => void
}

/** Who of a batch cannot be moved and why, each with the server's sentence, and what can be done instead. */
export function RefusalsDialog({ question: { intro, rows, partial, wait }, onClose }: RefusalsDialogProps) {
  const say = useWords()
  const then = (act: () => void) => () => {
    onClose()
    act()
  }
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="refusals-title">
      <DialogTitle id="refusals-title">{say('board.refusals.title')}</DialogTitle>
      <DialogContent>
        <Typography>{intro}</Typography>
        <ul>
          {rows.map(({ name, message }) => (
            <li key={`${name} ${message}`}>
              <strong>{name}</strong> {message}
            </li>
          ))}
        </ul>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Button autoFocus onClick={onClose}>
          {say('board.close')}
        </Button>
        {wait && (
          <Button variant="contained" onClick={then(wait)}>
            {say('board.refusals.wait')}
          </Button>
        )}
        {partial && (
          <Button variant="contained" onClick={then(partial.act)}>
            {say('board.refusals.partial', { count: partial.count })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}
