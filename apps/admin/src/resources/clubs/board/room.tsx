import BoardIcon from '@mui/icons-material/ViewWeekOutlined'
import { type Room, screen } from '../../room.tsx'

export const boardRoom: Room = {
  resources: [],
  pages: [
    {
      path: '/clubs/board',
      screen: screen(() => import('./BoardPage.tsx'), 'BoardPage'),
      menu: { group: 'clubs', icon: BoardIcon, label: 'board.menu', permission: 'clubs:read' },
    },
    { path: '/clubs/board/print', screen: screen(() => import('../print/BoardPrintPage.tsx'), 'BoardPrintPage') },
    { path: '/clubs/:id/print', screen: screen(() => import('../print/PrintPage.tsx'), 'PrintPage') },
  ],
}
