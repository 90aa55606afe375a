import MeetingRoomIcon from '@mui/icons-material/MeetingRoomOutlined'
import { type Room, screen } from '../room.tsx'
import { venues } from './operations.ts'

const venueScreens = () => import('./venues.tsx')

export const schoolsRoom: Room = {
  resources: [
    {
      definition: venues,
      icon: MeetingRoomIcon,
      list: screen(venueScreens, 'VenueList'),
      show: screen(venueScreens, 'VenueShow'),
      create: screen(venueScreens, 'VenueCreate'),
      edit: screen(venueScreens, 'VenueEdit'),
    },
  ],
}
