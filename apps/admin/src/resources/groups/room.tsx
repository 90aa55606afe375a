import GroupsIcon from '@mui/icons-material/AccountTreeOutlined'
import { type Room, screen } from '../room.tsx'
import { groups } from './operations.ts'

const groupScreens = () => import('./groups.tsx')

export const groupsRoom: Room = {
  resources: [
    {
      definition: groups,
      group: 'groups',
      icon: GroupsIcon,
      list: screen(groupScreens, 'GroupList'),
      show: screen(groupScreens, 'GroupShow'),
      create: screen(groupScreens, 'GroupCreate'),
      edit: screen(groupScreens, 'GroupEdit'),
    },
  ],
}
