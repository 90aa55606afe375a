import CalendarIcon from '@mui/icons-material/CalendarViewWeekOutlined'
import SheetIcon from '@mui/icons-material/DescriptionOutlined'
import DismissalIcon from '@mui/icons-material/DirectionsWalkOutlined'
import DutyIcon from '@mui/icons-material/ShieldOutlined'
import { type Room, screen } from '../room.tsx'

const permission = 'timetable:read'

export const timetableRoom: Room = {
  resources: [],
  pages: [
    {
      path: '/timetable',
      screen: screen(() => import('./TimetablePage.tsx'), 'TimetablePage'),
      menu: { group: 'timetable', icon: CalendarIcon, label: 'timetable.title', permission },
    },
    {
      path: '/timetable/day',
      screen: screen(() => import('./DaySheetPage.tsx'), 'DaySheetPage'),
      menu: { group: 'timetable', icon: SheetIcon, label: 'timetable.daySheet', permission },
    },
    {
      path: '/timetable/duty',
      screen: screen(() => import('./DutyPage.tsx'), 'DutyPage'),
      menu: { group: 'timetable', icon: DutyIcon, label: 'timetable.duty', permission },
    },
    {
      path: '/timetable/dismissal',
      screen: screen(() => import('./DismissalPage.tsx'), 'DismissalPage'),
      menu: { group: 'timetable', icon: DismissalIcon, label: 'timetable.dismissal', permission },
    },
  ],
}
