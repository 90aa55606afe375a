import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Drawer from '@mui/material/Drawer'
import Typography from '@mui/material/Typography'
import { instantText } from '../../../../i18n/moments.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { kindText } from '../wording.ts'
import { type BoardAction, isUndoing } from './board-actions.ts'
import type { History } from './use-history.ts'

interface LastActionsProps {
  readonly history: Pick<History, 'actions' | 'isError' | 'undo'>
  readonly onClose: () => void
}

/** The last actions on this board, each with the button that takes it back. */
export function LastActions({ history: { actions, isError, undo }, onClose }: LastActionsProps) {
  const say = useWords()
  return (
    <Drawer anchor="right" open onClose={onClose} slotProps={{ paper: { 'aria-labelledby': 'last-actions' } }}>
      <Box sx={{ width: 'min(400px, 100vw)', p: 2 }}>
        <Box sx={{ display: 'flex', alignItems: 'center' }}>
          <Typography id="last-actions" variant="h6" component="h2" sx={{ flex: 1 }}>
            {say('board.lastActions')}
          </Typography>
          <Button autoFocus onClick={onClose}>
            {say('board.close')}
          </Button>
        </Box>
        <Typography sx={{ color: 'text.secondary', mb: 2 }}>{say('board.lastActionsDrawer.hint')}</Typography>
        {isError && <Typography role="alert">{say('board.lastActionsDrawer.failed')}</Typography>}
        {actions?.length === 0 && <Typography>{say('board.lastActionsDrawer.empty')}</Typography>}
        <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 2 }}>
          {actions?.map((action) => (
            <li key={action.id}>
              <Line action={action} onUndo={() => void undo(action)} />
            </li>
          ))}
        </Box>
      </Box>
    </Drawer>
  )
}

const mostNames = 4

function Line({ action, onUndo }: { action: BoardAction; onUndo: () => void }) {
  const say = useWords()
  const { kind, pupils, clubs, reason, actorName, at, undoable, undoneAt } = action
  const named = pupils.slice(0, mostNames).join(say('board.separator'))
  const names = pupils.length > mostNames ? say('board.someNames', { names: named, count: pupils.length }) : named
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>
        {kindText(say, kind)} {names}
      </Typography>
      <Typography>{clubs.join(say('board.separator'))}</Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        {say('board.lastActionsDrawer.by', { name: actorName, time: instantText(at) })}
      </Typography>
      {reason && (
        <Typography sx={{ color: 'text.secondary' }}>{say('board.lastActionsDrawer.reason', { reason })}</Typography>
      )}
      {undoneAt && (
        <Typography sx={{ color: 'text.secondary' }}>
          {say(isUndoing(action) ? 'board.lastActionsDrawer.redone' : 'board.lastActionsDrawer.undone')}
        </Typography>
      )}
      {undoable && !undoneAt && (
        <Button size="small" onClick={onUndo}>
          {say(isUndoing(action) ? 'board.redoLast' : 'board.undoLast')}
        </Button>
      )}
    </>
  )
}
