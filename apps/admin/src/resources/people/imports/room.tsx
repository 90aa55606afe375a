import { type Room, screen } from '../../room.tsx'

const pages = () => import('./ImportPage.tsx')

export const importsRoom: Room = {
  resources: [],
  pages: [
    { path: '/pupils/import', screen: screen(pages, 'PupilImportPage') },
    { path: '/staff/import', screen: screen(pages, 'StaffImportPage') },
  ],
}
