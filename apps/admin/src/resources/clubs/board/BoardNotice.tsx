import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useCloseNotification } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'

/** What was done on the board, with the button that takes it back. */
export function BoardNotice({ text, onUndo }: { text: string; onUndo: () => void }) {
  const say = useWords()
  const close = useCloseNotification()
  const undo = () => {
    close()
    onUndo()
  }
  return (
    <Alert
      severity="success"
      variant="filled"
      action={
        <Button color="inherit" onClick={undo}>
          {say('board.undoLast')}
        </Button>
      }
    >
      {text}
    </Alert>
  )
}
