import LeaveIcon from '@mui/icons-material/EventBusyOutlined'
import { type Room, screen } from '../room.tsx'

export const registersRoom: Room = {
  resources: [],
  pages: [
    {
      path: '/registers/leaves',
      screen: screen(() => import('./leaves/LeavesPage.tsx'), 'LeavesPage'),
      menu: { group: 'registers', icon: LeaveIcon, label: 'registers.leaves.title', permission: 'registers:arrange' },
    },
    { path: '/registers/pupil-day', screen: screen(() => import('./PupilDayPage.tsx'), 'PupilDayPage') },
  ],
}
