import HistoryIcon from '@mui/icons-material/History'
import MeetingRoomIcon from '@mui/icons-material/MeetingRoomOutlined'
import type { MenuEntry } from '../layout/menu.ts'

/** Every page that the menu leads to. Order within a group is the order here. */
export const menuEntries: readonly MenuEntry[] = [
  { group: 'actions', to: '/actions', icon: HistoryIcon, label: { resource: 'actions' }, permission: 'actions:read' },
  {
    group: 'settings',
    to: '/venues',
    icon: MeetingRoomIcon,
    label: { resource: 'venues' },
    permission: 'schools:read',
  },
]
