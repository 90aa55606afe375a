import HistoryIcon from '@mui/icons-material/History'
import MeetingRoomIcon from '@mui/icons-material/MeetingRoomOutlined'
import ViewColumnIcon from '@mui/icons-material/ViewWeekOutlined'
import type { MenuEntry } from '../layout/menu.ts'

/** Every page that the menu leads to. Order within a group is the order here. */
export const menuEntries: readonly MenuEntry[] = [
  {
    group: 'clubs',
    to: '/clubs/board',
    icon: ViewColumnIcon,
    label: { words: 'board.menu' },
    permission: 'clubs:read',
  },
  { group: 'actions', to: '/actions', icon: HistoryIcon, label: { resource: 'actions' }, permission: 'actions:read' },
  {
    group: 'settings',
    to: '/venues',
    icon: MeetingRoomIcon,
    label: { resource: 'venues' },
    permission: 'schools:read',
  },
]
