import CalendarIcon from '@mui/icons-material/CalendarViewWeekOutlined'
import SheetIcon from '@mui/icons-material/DescriptionOutlined'
import DismissalIcon from '@mui/icons-material/DirectionsWalkOutlined'
import AvailabilityIcon from '@mui/icons-material/EventAvailableOutlined'
import StaffingIcon from '@mui/icons-material/GroupAddOutlined'
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
      path: '/timetable/staffing',
      screen: screen(() => import('./staffing/StaffingPage.tsx'), 'StaffingPage'),
      menu: { group: 'timetable', icon: StaffingIcon, label: 'timetable.staffing', permission: 'timetable:edit' },
    },
    {
      path: '/timetable/availability',
      screen: screen(() => import('./AvailabilityPage.tsx'), 'AvailabilityPage'),
      menu: {
        group: 'timetable',
        icon: AvailabilityIcon,
        label: 'timetable.availability',
        permission: 'timetable:edit',
      },
    },
    {
      path: '/timetable/day',
      screen: screen(() => import('./DaySheetPage.tsx'), 'DaySheetPage'),
      menu: { group: 'timetable', icon: SheetIcon, label: 'timetable.daySheet', permission },
    },
    {
      path: '/timetable/duty',
      screen: screen(() => import('./duty/DutyPage.tsx'), 'DutyPage'),
      menu: { group: 'timetable', icon: DutyIcon, label: 'timetable.duty', permission },
    },
    {
      path: '/timetable/dismissal',
      screen: screen(() => import('./DismissalPage.tsx'), 'DismissalPage'),
      menu: { group: 'timetable', icon: DismissalIcon, label: 'timetable.dismissal', permission },
    },
  ],
}
