import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { Link } from 'react-router-dom'
import { useMay } from '../../../auth/use-session.ts'
import { useWords } from '../../../i18n/use-words.ts'
import type { Column } from './operations.ts'

interface ColumnMenuProps {
  readonly column: Column
  readonly anchor: HTMLElement
  readonly onPlaces: () => void
  readonly onExport: () => void
  readonly onLock: (locked: boolean) => void
  readonly onClose: () => void
}

/** What can be done with a club: its places, its lock, its sign-in sheet, its list as a file. */
export function ColumnMenu({ column, anchor, onPlaces, onExport, onLock, onClose }: ColumnMenuProps) {
  const say = useWords()
  const may = useMay('clubs:edit') && column.editable && column.state !== 'CLOSED'
  const locked = column.rosterLockedAt !== null
  const then = (act: () => void) => () => {
    onClose()
    act()
  }
  return (
    <Menu open anchorEl={anchor} onClose={onClose}>
      {may && <MenuItem onClick={then(onPlaces)}>{say('board.changePlaces')}</MenuItem>}
      {may && <MenuItem onClick={then(() => onLock(!locked))}>{say(locked ? 'board.unlock' : 'board.lock')}</MenuItem>}
      <MenuItem component={Link} to={`/clubs/${column.id}/print`}>
        {say('board.print')}
      </MenuItem>
      <MenuItem onClick={then(onExport)}>{say('board.export')}</MenuItem>
    </Menu>
  )
}
