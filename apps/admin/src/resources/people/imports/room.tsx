import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import { type Room, screen } from '../../room.tsx'

const pages = () => import('./people-pages.tsx')

const menu = { group: 'people', icon: UploadIcon, permission: 'people:import' } as const

export const importsRoom: Room = {
  resources: [],
  pages: [
    {
      path: '/pupils/import',
      screen: screen(pages, 'PupilImportPage'),
      menu: { ...menu, label: 'imports.pupilTitle' },
    },
    { path: '/staff/import', screen: screen(pages, 'StaffImportPage'), menu: { ...menu, label: 'imports.staffTitle' } },
  ],
}
