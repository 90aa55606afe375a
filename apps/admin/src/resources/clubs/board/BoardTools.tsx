import DownloadIcon from '@mui/icons-material/DownloadOutlined'
import HistoryIcon from '@mui/icons-material/History'
import PrintIcon from '@mui/icons-material/PrintOutlined'
import RedoIcon from '@mui/icons-material/Redo'
import UndoIcon from '@mui/icons-material/Undo'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { Link, useLocation } from 'react-router-dom'
import { useWords } from '../../../i18n/use-words.ts'
import { KeysButton } from './BoardBar.tsx'
import type { useExport } from './export/use-export.ts'
import type { History } from './history/use-history.ts'

interface BoardToolsProps {
  readonly history: History
  /** Whether the account changes rosters at all; who only reads has nothing to go back to. */
  readonly mayEnrol: boolean
  readonly saving: ReturnType<typeof useExport>
  readonly isEmpty: boolean
  readonly onLastActions: () => void
}

/** What can be done with the board as a whole. */
export function BoardTools({ history, mayEnrol, saving, isEmpty, onLastActions }: BoardToolsProps) {
  const say = useWords()
  const { search } = useLocation()
  const { may, actions, undoLast, redoLast, mayUndoLast, mayRedoLast } = history
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 0.5, ml: 'auto' }}>
      {may && mayEnrol && (
        <>
          <Button startIcon={<UndoIcon />} disabled={!mayUndoLast} onClick={undoLast} aria-keyshortcuts="Control+Z">
            {say('board.undoLast')}
          </Button>
          <Button
            startIcon={<RedoIcon />}
            disabled={!mayRedoLast}
            onClick={redoLast}
            aria-keyshortcuts="Control+Shift+Z Control+Y"
          >
            {say('board.redoLast')}
          </Button>
        </>
      )}
      {!isEmpty && (
        <Button startIcon={<PrintIcon />} component={Link} to={`/clubs/board/print${search}`}>
          {say('board.printAll')}
        </Button>
      )}
      <Button
        startIcon={<DownloadIcon />}
        loading={saving.isRunning}
        loadingPosition="start"
        disabled={isEmpty}
        onClick={saving.exportBoard}
      >
        {say('board.export')}
      </Button>
      {may && (
        <Button startIcon={<HistoryIcon />} onClick={onLastActions}>
          {say('board.lastActions')} {actions?.length}
        </Button>
      )}
      <KeysButton />
    </Box>
  )
}
