import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useCloseNotification } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'

/** What was done on the board, with the button that takes it back where that can be. */
export function BoardNotice({ text, onUndo }: { text: string; onUndo: (() => void) | null }) {
  const say = useWords()
  const close = useCloseNotification()
  const undo = () => {
    close()
    onUndo?.()
  }
  return (
    <Alert
      severity="success"
      variant="filled"
      action={
        onUndo && (
          <Button color="inherit" onClick={undo}>
            {say('board.undoLast')}
          </Button>
        )
      }
    >
      {text}
    </Alert>
  )
}
