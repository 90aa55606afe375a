import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import type { Refusal } from './use-decide.ts'

/** Why none of a batch was decided: each application that stood in the way, with its reason. */
export function RefusalDialog({ refusal, onClose }: { refusal: Refusal; onClose: () => void }) {
  const say = useWords()
  const titleId = useId()
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{say('applications.refusedTitle')}</DialogTitle>
      <DialogContent>
        <Typography>{refusal.message}</Typography>
        <ul>
          {refusal.refused.map(({ applicationId, pupilName, message }) => (
            <li key={applicationId}>
              <strong>{pupilName}</strong> {message}
            </li>
          ))}
        </ul>
      </DialogContent>
      <DialogActions>
        <Button autoFocus variant="contained" onClick={onClose}>
          {say('applications.close')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
