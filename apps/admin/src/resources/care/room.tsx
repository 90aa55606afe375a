import ProposalIcon from '@mui/icons-material/AutoAwesomeMotionOutlined'
import CareIcon from '@mui/icons-material/Diversity3Outlined'
import OverviewIcon from '@mui/icons-material/GridViewOutlined'
import { type Room, screen } from '../room.tsx'
import { careClasses } from './operations.ts'

const screens = () => import('./care-classes.tsx')

export const careRoom: Room = {
  resources: [
    {
      definition: careClasses,
      group: 'care',
      icon: CareIcon,
      list: screen(screens, 'CareClassList'),
      show: screen(screens, 'CareClassShow'),
    },
  ],
  pages: [
    {
      path: '/care',
      screen: screen(() => import('./OverviewPage.tsx'), 'OverviewPage'),
      menu: { group: 'care', icon: OverviewIcon, label: 'care.overview', permission: 'care:read' },
    },
    {
      path: '/care/propose',
      screen: screen(() => import('./propose/ProposalPage.tsx'), 'ProposalPage'),
      menu: { group: 'care', icon: ProposalIcon, label: 'care.propose', permission: 'care:edit' },
    },
    { path: '/care/print', screen: screen(() => import('./print/CarePrintPage.tsx'), 'CarePrintPage') },
  ],
}
