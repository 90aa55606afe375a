import HistoryIcon from '@mui/icons-material/History'
import KeyboardIcon from '@mui/icons-material/KeyboardOutlined'
import UndoIcon from '@mui/icons-material/Undo'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'

interface BoardBarProps {
  readonly sought: string
  readonly found: number | null
  readonly onSeek: (text: string) => void
  readonly onlyFree: boolean
  readonly onOnlyFree: (only: boolean) => void
  readonly mayUndo: boolean
  readonly onUndoLast: () => void
  readonly onLastActions: () => void
}

/** Search, what is shown, undo, and the last actions. */
export function BoardBar(props: BoardBarProps) {
  const { sought, found, onSeek, onlyFree, onOnlyFree, mayUndo, onUndoLast, onLastActions } = props
  const say = useWords()
  return (
    <>
      <TextField
        type="search"
        label={say('board.search')}
        value={sought}
        onChange={({ target }) => onSeek(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onSeek('')}
        fullWidth={false}
        sx={{ width: 232 }}
      />
      {found !== null && <Typography role="status">{say('board.found', { smart_count: found })}</Typography>}
      <FormControlLabel
        control={<Checkbox checked={onlyFree} onChange={(_event, checked) => onOnlyFree(checked)} />}
        label={say('board.onlyFree')}
      />
      <Box sx={{ flex: 1 }} />
      {mayUndo && (
        <Button startIcon={<UndoIcon />} onClick={onUndoLast} aria-keyshortcuts="Control+Z">
          {say('board.undoLast')}
        </Button>
      )}
      <Button startIcon={<HistoryIcon />} onClick={onLastActions}>
        {say('board.lastActions')}
      </Button>
      <KeysButton />
    </>
  )
}

function KeysButton() {
  const say = useWords()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <IconButton aria-label={say('board.keysTitle')} onClick={({ currentTarget }) => setAnchor(currentTarget)}>
        <KeyboardIcon />
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <Typography sx={{ p: 2, maxWidth: 360 }}>{say('board.keys')}</Typography>
      </Popover>
    </>
  )
}
