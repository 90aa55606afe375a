import ApplicationIcon from '@mui/icons-material/AssignmentOutlined'
import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import { type Room, screen } from '../room.tsx'
import { applications } from './operations.ts'

const screens = () => import('./applications.tsx')
const forms = () => import('./application-forms.tsx')

export const applicationsRoom: Room = {
  resources: [
    {
      definition: applications,
      group: 'placement',
      icon: ApplicationIcon,
      list: screen(screens, 'ApplicationList'),
      show: screen(screens, 'ApplicationShow'),
      create: screen(forms, 'ApplicationCreate'),
      edit: screen(forms, 'ApplicationEdit'),
    },
  ],
  pages: [
    {
      path: '/applications/import',
      screen: screen(() => import('./import-page.tsx'), 'ApplicationImportPage'),
      menu: {
        group: 'placement',
        icon: UploadIcon,
        label: 'applications.importTitle',
        permission: 'applications:import',
      },
    },
  ],
}
