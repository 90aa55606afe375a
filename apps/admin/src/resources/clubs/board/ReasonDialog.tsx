import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'

interface ReasonDialogProps {
  readonly title: string
  readonly content: string
  readonly confirm: string
  readonly onGiven: (reason: string) => void
  readonly onClose: () => void
}

export const mostReasonLetters = 200

/** Asks why, before something is done that must have a reason. */
export function ReasonDialog({ title, content, confirm, onGiven, onClose }: ReasonDialogProps) {
  const say = useWords()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    const given = reason.trim()
    if (given === '' || given.length > mostReasonLetters) return setMissing(true)
    onGiven(given)
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="reason-title">
      <form onSubmit={submit} noValidate>
        <DialogTitle id="reason-title">{title}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2 }}>{content}</Typography>
          <TextField
            autoFocus
            required
            label={say('board.reason')}
            value={reason}
            error={missing}
            helperText={missing ? say('board.reasonNeeded') : undefined}
            onChange={({ target }) => setReason(target.value)}
            slotProps={{ htmlInput: { maxLength: mostReasonLetters } }}
            sx={{ mt: 1 }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{say('board.cancel')}</Button>
          <Button type="submit" variant="contained">
            {confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
