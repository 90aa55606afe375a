import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined'
import ClassIcon from '@mui/icons-material/Groups2Outlined'
import EquipmentIcon from '@mui/icons-material/HandymanOutlined'
import VenueIcon from '@mui/icons-material/MeetingRoomOutlined'
import { type Room, screen } from '../room.tsx'
import { equipment, homeClasses, terms, venues } from './operations.ts'

const venueScreens = () => import('./venues.tsx')
const equipmentScreens = () => import('./equipment.tsx')
const homeClassScreens = () => import('./home-classes.tsx')
const termScreens = () => import('./terms.tsx')

export const schoolsRoom: Room = {
  resources: [
    {
      definition: homeClasses,
      group: 'people',
      icon: ClassIcon,
      list: screen(homeClassScreens, 'HomeClassList'),
      show: screen(homeClassScreens, 'HomeClassShow'),
      create: screen(homeClassScreens, 'HomeClassCreate'),
      edit: screen(homeClassScreens, 'HomeClassEdit'),
    },
    {
      definition: terms,
      group: 'settings',
      icon: CalendarIcon,
      list: screen(termScreens, 'TermList'),
      show: screen(termScreens, 'TermShow'),
      create: screen(termScreens, 'TermCreate'),
      edit: screen(termScreens, 'TermEdit'),
    },
    {
      definition: venues,
      group: 'settings',
      icon: VenueIcon,
      list: screen(venueScreens, 'VenueList'),
      show: screen(venueScreens, 'VenueShow'),
      create: screen(venueScreens, 'VenueCreate'),
      edit: screen(venueScreens, 'VenueEdit'),
    },
    {
      definition: equipment,
      group: 'settings',
      icon: EquipmentIcon,
      list: screen(equipmentScreens, 'EquipmentList'),
      show: screen(equipmentScreens, 'EquipmentShow'),
      create: screen(equipmentScreens, 'EquipmentCreate'),
      edit: screen(equipmentScreens, 'EquipmentEdit'),
    },
  ],
  pages: [
    { path: '/terms/:id/calendar', screen: screen(() => import('./calendar/WholeTermPage.tsx'), 'WholeTermPage') },
  ],
}
