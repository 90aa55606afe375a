import DarkModeIcon from '@mui/icons-material/DarkModeOutlined'
import KeyIcon from '@mui/icons-material/KeyOutlined'
import LogoutIcon from '@mui/icons-material/Logout'
import ListItemIcon from '@mui/material/ListItemIcon'
import ListItemText from '@mui/material/ListItemText'
import MenuItem from '@mui/material/MenuItem'
import { useNotify, useRedirect, UserMenu, useStoreContext, useTheme, useTranslate, useUserMenu } from 'react-admin'
import type { ReactNode } from 'react'
import { useCredentials, useMe, useSession } from '../auth/use-session.ts'
import { useWords } from '../i18n/use-words.ts'
import type { PreferenceStore } from '../data/preferences.ts'

/** What concerns the account itself: appearance, password, signing out. */
export function AccountMenu() {
  const say = useWords()
  const translate = useTranslate()
  const { name } = useMe()
  const session = useSession()
  const credentials = useCredentials()
  const store = useStoreContext() as PreferenceStore
  const notify = useNotify()
  const redirect = useRedirect()

  async function signOut() {
    await store.flush()
    const outcome = await credentials.signOut()
    // Closing the screens without ending the session would leave it open to the next person at this computer.
    if (outcome.kind === 'unreachable') return notify('ra.notification.http_error', { type: 'error' })
    redirect('/')
    session.end()
  }

  return (
    <UserMenu label={say('bar.account')}>
      <MenuItem disabled sx={{ '&.Mui-disabled': { opacity: 1 } }}>
        <ListItemText primary={name} />
      </MenuItem>
      <AppearanceItem />
      <Item icon={<KeyIcon />} text={say('bar.changePassword')} onClick={() => redirect('/password')} />
      <Item icon={<LogoutIcon />} text={translate('ra.auth.logout')} onClick={() => void signOut()} />
    </UserMenu>
  )
}

function AppearanceItem() {
  const say = useWords()
  const [theme, setTheme] = useTheme()
  const other = theme === 'dark' ? 'light' : 'dark'
  return (
    <Item icon={<DarkModeIcon />} text={say(`bar.${other}`)} onClick={() => setTheme(other)} />
  )
}

function Item({ icon, text, onClick }: { icon: ReactNode; text: string; onClick: () => void }) {
  const menu = useUserMenu()
  return (
    <MenuItem
      onClick={() => {
        menu?.onClose()
        onClick()
      }}
    >
      <ListItemIcon>{icon}</ListItemIcon>
      <ListItemText primary={text} />
    </MenuItem>
  )
}
