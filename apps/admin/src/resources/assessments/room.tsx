import WalkIcon from '@mui/icons-material/DirectionsWalkOutlined'
import InspectionIcon from '@mui/icons-material/FactCheckOutlined'
import TaskIcon from '@mui/icons-material/TaskAltOutlined'
import { type Room, screen } from '../room.tsx'
import { inspections, tasks } from './operations.ts'

const inspectionScreens = () => import('./inspections.tsx')
const taskScreens = () => import('./tasks.tsx')

export const assessmentsRoom: Room = {
  resources: [
    {
      definition: tasks,
      group: 'assessments',
      icon: TaskIcon,
      list: screen(taskScreens, 'TaskList'),
      show: screen(taskScreens, 'TaskShow'),
      create: screen(taskScreens, 'TaskCreate'),
      edit: screen(taskScreens, 'TaskEdit'),
    },
    {
      definition: inspections,
      group: 'assessments',
      icon: InspectionIcon,
      list: screen(inspectionScreens, 'InspectionList'),
      show: screen(inspectionScreens, 'InspectionShow'),
    },
  ],
  pages: [
    {
      path: '/assessments/walk',
      screen: screen(() => import('./WalkPage.tsx'), 'WalkPage'),
      menu: { group: 'assessments', icon: WalkIcon, label: 'assessments.walk', permission: 'assessments:inspect' },
    },
    { path: '/assessments/walk/:sessionId', screen: screen(() => import('./InspectPage.tsx'), 'InspectPage') },
  ],
}
