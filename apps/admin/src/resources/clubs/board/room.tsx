import { type Room, screen } from '../../room.tsx'

export const boardRoom: Room = {
  resources: [],
  pages: [
    { path: '/clubs/board', screen: screen(() => import('./BoardPage.tsx'), 'BoardPage') },
    { path: '/clubs/:id/print', screen: screen(() => import('../print/PrintPage.tsx'), 'PrintPage') },
  ],
}
