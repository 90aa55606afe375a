import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import type { Column } from './operations.ts'

interface PlacesDialogProps {
  readonly column: Column
  readonly onGiven: (maximum: number) => void
  readonly onClose: () => void
}

const mostPlaces = 200

/** Asks for a club's new number of places; whether it may have them the server says. */
export function PlacesDialog({ column: { name, maximum, taken }, onGiven, onClose }: PlacesDialogProps) {
  const say = useWords()
  const [text, setText] = useState(String(maximum))
  const [wrong, setWrong] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    const places = Number(text)
    if (!Number.isInteger(places) || places < 1 || places > mostPlaces) return setWrong(true)
    onGiven(places)
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="places-title">
      <form onSubmit={submit} noValidate>
        <DialogTitle id="places-title">{say('board.placesDialog.title', { club: name })}</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            required
            label={say('board.places')}
            value={text}
            error={wrong}
            helperText={wrong ? say('board.placesDialog.invalid') : say('board.placesDialog.hint', { taken })}
            onChange={({ target }) => setText(target.value)}
            slotProps={{ htmlInput: { inputMode: 'numeric' } }}
            sx={{ mt: 1 }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{say('board.cancel')}</Button>
          <Button type="submit" variant="contained">
            {say('board.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
