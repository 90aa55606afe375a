import { type Room, screen } from '../room.tsx'

export const registersRoom: Room = {
  resources: [],
  pages: [{ path: '/registers/pupil-day', screen: screen(() => import('./PupilDayPage.tsx'), 'PupilDayPage') }],
}
