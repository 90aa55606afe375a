import PlacementIcon from '@mui/icons-material/HowToVoteOutlined'
import { type Room, screen } from '../room.tsx'

export const placementRoom: Room = {
  resources: [],
  pages: [
    {
      path: '/placement',
      screen: screen(() => import('./DrawsPage.tsx'), 'DrawsPage'),
      menu: { group: 'placement', icon: PlacementIcon, label: 'placement.title', permission: 'placement:read' },
    },
    { path: '/placement/:step', screen: screen(() => import('./StepPage.tsx'), 'StepPage') },
  ],
}
