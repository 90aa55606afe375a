import HomeIcon from '@mui/icons-material/HomeOutlined'
import Box from '@mui/material/Box'
import { useMemo } from 'react'
import { Menu, MenuItemLink, useSidebarState, useTranslate } from 'react-admin'
import { useLocation } from 'react-router-dom'
import { useSession } from '../auth/use-session.ts'
import { resourceLabel } from '../i18n/labels.ts'
import { useWords } from '../i18n/use-words.ts'
import { menuEntries } from '../resources/rooms.ts'
import { liesBeneath, type MenuEntry, type MenuGroup, menuFor, menuGroups } from './menu.ts'
import { useGoKeys } from './use-go-keys.ts'

/** The main menu: what exists and is permitted; the pages of a group show when one of them is open. */
export function SideMenu() {
  const say = useWords()
  const session = useSession()
  const groups = useMemo(() => menuFor(menuEntries, (permission) => session.may(permission)), [session])
  const pages = useMemo(
    () => new Map([['h', '/'], ...groups.map(({ key, entries: [first] }) => [key, first.to] as const)]),
    [groups],
  )
  useGoKeys(pages)
  return (
    <Box component="nav" aria-label={say('menu.label')}>
      <Menu>
        <MenuItemLink
          to="/"
          primaryText={say('menu.today')}
          leftIcon={<HomeIcon />}
          title={hint(say, menuGroups[0].key)}
        />
        {groups.map((group) => (
          <Group key={group.name} group={group} />
        ))}
      </Menu>
    </Box>
  )
}

const hint = (say: ReturnType<typeof useWords>, key: string) => say('menu.shortcut', { keys: `g ${key}` })

function Group({ group: { name, key, entries } }: { group: MenuGroup }) {
  const say = useWords()
  const { pathname } = useLocation()
  const [wide] = useSidebarState()
  const [first, ...others] = entries
  const open = entries.some(({ to }) => liesBeneath(pathname, to))
  const Icon = first.icon
  return (
    <>
      <MenuItemLink to={first.to} primaryText={say(`menu.${name}`)} leftIcon={<Icon />} title={hint(say, key)} />
      {wide && open && others.length > 0 && entries.map((entry) => <Page key={entry.to} entry={entry} />)}
    </>
  )
}

function Page({ entry: { to, label, icon: Icon } }: { entry: MenuEntry }) {
  const say = useWords()
  const translate = useTranslate()
  const text = 'words' in label ? say(label.words) : resourceLabel(translate, label.resource, 2)
  return <MenuItemLink to={to} primaryText={text} leftIcon={<Icon fontSize="small" />} sx={{ pl: 4 }} />
}
