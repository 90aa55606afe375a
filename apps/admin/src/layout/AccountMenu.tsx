import DarkModeIcon from '@mui/icons-material/DarkModeOutlined'
import DevicesIcon from '@mui/icons-material/Devices'
import KeyIcon from '@mui/icons-material/KeyOutlined'
import LogoutIcon from '@mui/icons-material/Logout'
import TranslateIcon from '@mui/icons-material/Translate'
import ListItemIcon from '@mui/material/ListItemIcon'
import ListItemText from '@mui/material/ListItemText'
import MenuItem from '@mui/material/MenuItem'
import type { ReactNode } from 'react'
import {
  UserMenu,
  useDataProvider,
  useLocaleState,
  useNotify,
  useRedirect,
  useStoreContext,
  useTheme,
  useTranslate,
  useUserMenu,
} from 'react-admin'
import { SignOutEverywhere } from '../auth/operations.ts'
import { useCredentials, useMe, useSession } from '../auth/use-session.ts'
import type { AppDataProvider } from '../data/data-provider.ts'
import type { PreferenceStore } from '../data/preferences.ts'
import { useWords } from '../i18n/use-words.ts'

/** What concerns the account itself: appearance, password, signing out. */
export function AccountMenu() {
  const say = useWords()
  const translate = useTranslate()
  const { name } = useMe()
  const session = useSession()
  const credentials = useCredentials()
  const dataProvider = useDataProvider<AppDataProvider>()
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

  async function signOutEverywhere() {
    await store.flush()
    try {
      await dataProvider.run(SignOutEverywhere, {})
      redirect('/')
      session.end()
    } catch (error) {
      notify(error instanceof Error ? error.message : 'ra.message.error', { type: 'error' })
    }
  }

  return (
    <UserMenu label={name}>
      <MenuItem disabled sx={{ '&.Mui-disabled': { opacity: 1 } }}>
        <ListItemText primary={name} />
      </MenuItem>
      <AppearanceItem />
      <LanguageItem />
      <Item icon={<KeyIcon />} text={say('bar.changePassword')} onClick={() => redirect('/password')} />
      <Item icon={<DevicesIcon />} text={say('bar.signOutEverywhere')} onClick={() => void signOutEverywhere()} />
      <Item icon={<LogoutIcon />} text={translate('ra.auth.logout')} onClick={() => void signOut()} />
    </UserMenu>
  )
}

function LanguageItem() {
  const say = useWords()
  const [locale, setLocale] = useLocaleState()
  const other = locale === 'en' ? 'zh-CN' : 'en'
  return <Item icon={<TranslateIcon />} text={say('bar.otherLanguage')} onClick={() => setLocale(other)} />
}

function AppearanceItem() {
  const say = useWords()
  const [theme, setTheme] = useTheme()
  const other = theme === 'dark' ? 'light' : 'dark'
  return <Item icon={<DarkModeIcon />} text={say(`bar.${other}`)} onClick={() => setTheme(other)} />
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
