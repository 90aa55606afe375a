import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import { useId, useRef } from 'react'
import { useNotify } from 'react-admin'
import { useWords } from '../../i18n/use-words.ts'

/** An account with the password that it begins with. */
export interface IssuedPassword {
  readonly password: string
  readonly account: { readonly id: string; readonly name: string; readonly username: string | null }
}

/** Shows a first password, once: it is kept nowhere, and closing the dialog forgets it. */
export function FirstPasswordDialog({ issued, onClose }: { issued: IssuedPassword; onClose: () => void }) {
  const say = useWords()
  const notify = useNotify()
  const titleId = useId()
  const field = useRef<HTMLInputElement>(null)

  async function copy() {
    field.current?.select()
    // Where a school serves the product without TLS the browser has no clipboard for it: then the text stands selected.
    const copied = await navigator.clipboard?.writeText(issued.password).then(
      () => true,
      () => false,
    )
    notify(copied ? 'accounts.copied' : 'accounts.copyByHand', { type: copied ? 'success' : 'info' })
  }

  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{say('accounts.firstPasswordTitle', { name: issued.account.name })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Alert severity="warning">{say('accounts.firstPasswordOnce')}</Alert>
        <TextField
          label={say('accounts.username')}
          value={issued.account.username ?? ''}
          slotProps={{ htmlInput: { readOnly: true } }}
        />
        <TextField
          label={say('accounts.firstPassword')}
          value={issued.password}
          inputRef={field}
          slotProps={{ htmlInput: { readOnly: true, spellCheck: false, style: { fontFamily: 'monospace' } } }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={() => void copy()}>{say('accounts.copy')}</Button>
        <Button variant="contained" onClick={onClose}>
          {say('accounts.noted')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
