import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import { useRunVerb } from '../../../record/use-run-verb.ts'
import type { DaySession } from '../operations.ts'
import { CreateSubstitutePass } from './operations.ts'
import { PassList } from './PassList.tsx'

interface PassDialogProps {
  readonly session: DaySession
  readonly onClose: () => void
}

/** Gives a substitute a link for one session today; it is shown this once. */
export function PassDialog({ session, onClose }: PassDialogProps) {
  const say = useWords()
  const run = useRunVerb()
  const [name, setName] = useState('')
  const [link, setLink] = useState<string | null>(null)
  const [copied, setCopied] = useState(false)
  const create = async () => {
    const made = await run(CreateSubstitutePass, { input: { sessionId: session.id, name } })
    if (made && 'path' in made) setLink(`${location.origin}${made.path}`)
  }
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-label={say('registers.pass.title')}>
      <DialogTitle>{say('registers.pass.named', { name: session.name })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <DialogContentText>{say('registers.pass.explain')}</DialogContentText>
        {link === null ? (
          <TextField
            label={say('registers.pass.name')}
            value={name}
            autoFocus
            slotProps={{ htmlInput: { maxLength: 40 } }}
            onChange={({ target }) => setName(target.value)}
          />
        ) : (
          <TextField
            label={say('registers.pass.once')}
            value={link}
            multiline
            slotProps={{ htmlInput: { readOnly: true } }}
          />
        )}
        <PassList sessionId={session.id} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say('registers.pass.close')}</Button>
        {link === null ? (
          <Button variant="contained" disabled={name.trim() === ''} onClick={() => void create()}>
            {say('registers.pass.create')}
          </Button>
        ) : (
          <Button
            variant="contained"
            onClick={() => void navigator.clipboard?.writeText(link).then(() => setCopied(true))}
          >
            {say(copied ? 'registers.pass.copied' : 'registers.pass.copy')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}
