import AccountIcon from '@mui/icons-material/ManageAccountsOutlined'
import { type Room, screen } from '../room.tsx'
import { accounts } from './operations.ts'

const accountScreens = () => import('./accounts.tsx')

export const accountsRoom: Room = {
  resources: [
    {
      definition: accounts,
      group: 'settings',
      icon: AccountIcon,
      list: screen(accountScreens, 'AccountList'),
      show: screen(accountScreens, 'AccountShow'),
    },
  ],
}
