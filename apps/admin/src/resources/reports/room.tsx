import ChecklistIcon from '@mui/icons-material/ChecklistOutlined'
import { type Room, screen } from '../room.tsx'

export const reportsRoom: Room = {
  resources: [],
  pages: [
    {
      path: '/findings',
      screen: screen(() => import('./FindingsPage.tsx'), 'FindingsPage'),
      menu: { group: 'reports', icon: ChecklistIcon, label: 'reports.findings', permission: 'reports:read' },
    },
  ],
}
