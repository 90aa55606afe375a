import HistoryIcon from '@mui/icons-material/History'
import { type Room, screen } from '../room.tsx'
import { actions } from './operations.ts'

export const actionsRoom: Room = {
  resources: [
    {
      definition: actions,
      group: 'actions',
      icon: HistoryIcon,
      list: screen(() => import('./ActionList.tsx'), 'ActionList'),
    },
  ],
}
