import BadgeIcon from '@mui/icons-material/BadgeOutlined'
import FamilyIcon from '@mui/icons-material/FamilyRestroomOutlined'
import SchoolIcon from '@mui/icons-material/SchoolOutlined'
import { type Room, screen } from '../room.tsx'
import { guardians, pupils, staff } from './operations.ts'

const pupilScreens = () => import('./pupils.tsx')
const guardianScreens = () => import('./guardians.tsx')
const staffScreens = () => import('./staff.tsx')

export const peopleRoom: Room = {
  resources: [
    {
      definition: pupils,
      group: 'people',
      icon: SchoolIcon,
      list: screen(pupilScreens, 'PupilList'),
      show: screen(pupilScreens, 'PupilShow'),
      create: screen(pupilScreens, 'PupilCreate'),
      edit: screen(pupilScreens, 'PupilEdit'),
    },
    {
      definition: guardians,
      group: 'people',
      icon: FamilyIcon,
      list: screen(guardianScreens, 'GuardianList'),
      show: screen(guardianScreens, 'GuardianShow'),
      create: screen(guardianScreens, 'GuardianCreate'),
      edit: screen(guardianScreens, 'GuardianEdit'),
    },
    {
      definition: staff,
      group: 'people',
      icon: BadgeIcon,
      list: screen(staffScreens, 'StaffList'),
      show: screen(staffScreens, 'StaffShow'),
      create: screen(staffScreens, 'StaffCreate'),
      edit: screen(staffScreens, 'StaffEdit'),
    },
  ],
}
