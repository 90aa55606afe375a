import ClubIcon from '@mui/icons-material/InterestsOutlined'
import CourseIcon from '@mui/icons-material/MenuBookOutlined'
import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import { type Room, screen } from '../room.tsx'
import { clubs, courses } from './operations.ts'

const clubScreens = () => import('./clubs.tsx')
const clubForms = () => import('./club-forms.tsx')
const courseScreens = () => import('./courses.tsx')

export const clubsRoom: Room = {
  resources: [
    {
      definition: clubs,
      group: 'clubs',
      icon: ClubIcon,
      list: screen(clubScreens, 'ClubList'),
      show: screen(clubScreens, 'ClubShow'),
      create: screen(clubForms, 'ClubCreate'),
      edit: screen(clubForms, 'ClubEdit'),
    },
    {
      definition: courses,
      group: 'clubs',
      icon: CourseIcon,
      list: screen(courseScreens, 'CourseList'),
      show: screen(courseScreens, 'CourseShow'),
      create: screen(courseScreens, 'CourseCreate'),
      edit: screen(courseScreens, 'CourseEdit'),
    },
  ],
  pages: [
    {
      path: '/clubs/import',
      screen: screen(() => import('./import-page.tsx'), 'ClubImportPage'),
      menu: { group: 'clubs', icon: UploadIcon, label: 'clubs.importTitle', permission: 'clubs:import' },
    },
  ],
}
