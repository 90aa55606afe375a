import CalendarIcon from '@mui/icons-material/CalendarViewWeekOutlined'
import { type Room, screen } from '../room.tsx'

export const timetableRoom: Room = {
  resources: [],
  pages: [
    {
      path: '/timetable',
      screen: screen(() => import('./TimetablePage.tsx'), 'TimetablePage'),
      menu: { group: 'timetable', icon: CalendarIcon, label: 'timetable.title', permission: 'clubs:read' },
    },
  ],
}
