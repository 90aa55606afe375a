import UndoIcon from '@mui/icons-material/Undo'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Confirm } from 'react-admin'
import { instantText } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { Action } from './operations.ts'
import { useUndo } from './use-undo.ts'

/** Takes an action back after asking; of one that was taken back it says when, and of others nothing. */
export function UndoButton({ action: { id, undoable, undoneAt } }: { action: Action }) {
  const say = useWords()
  const undo = useUndo()
  const [asking, setAsking] = useState(false)
  const [running, setRunning] = useState(false)
  if (undoneAt)
    return <Typography color="text.secondary">{say('actions.undone', { time: instantText(undoneAt) })}</Typography>
  if (!undoable) return null

  async function run() {
    setRunning(true)
    await undo(id)
    setRunning(false)
    setAsking(false)
  }

  return (
    <>
      <Button startIcon={<UndoIcon />} onClick={() => setAsking(true)}>
        {say('actions.undo')}
      </Button>
      <Confirm
        isOpen={asking}
        loading={running}
        title={say('actions.undoTitle')}
        content={say('actions.undoContent')}
        confirm={say('actions.undo')}
        onConfirm={() => void run()}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
