import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { Link } from 'react-router-dom'
import { useWords } from '../../../i18n/use-words.ts'

/** Why a publication cannot be taken back, and the way to what was changed since. */
export function UndoRefused({ sentence }: { sentence: string }) {
  const say = useWords()
  return (
    <Alert
      severity="error"
      action={
        <Button color="inherit" component={Link} to="/actions">
          {say('placement.toLog')}
        </Button>
      }
    >
      {sentence}
    </Alert>
  )
}
