import type { Permission } from '@afterbell/domain/access/permissions'
import type { SvgIconComponent } from '@mui/icons-material'
import type { WordKey } from '../i18n/use-words.ts'

/** The groups of the menu, in their order, each with the key that follows `g`. */
export const menuGroups = [
  { name: 'today', key: 'h' },
  { name: 'people', key: 's' },
  { name: 'care', key: 'k' },
  { name: 'clubs', key: 'c' },
  { name: 'placement', key: 'p' },
  { name: 'timetable', key: 't' },
  { name: 'registers', key: 'a' },
  { name: 'assessments', key: 'x' },
  { name: 'feedback', key: 'f' },
  { name: 'policies', key: 'n' },
  { name: 'reports', key: 'r' },
  { name: 'groups', key: 'l' },
  { name: 'actions', key: 'u' },
  { name: 'settings', key: ',' },
] as const satisfies readonly { readonly name: string; readonly key: string }[]

export type MenuGroupName = (typeof menuGroups)[number]['name']

/** One page that the menu leads to. */
export interface MenuEntry {
  readonly group: MenuGroupName
  readonly to: string
  readonly icon: SvgIconComponent
  /** The page's own name: of a resource its plural, of another page a text. */
  readonly label: { readonly resource: string } | { readonly words: WordKey }
  readonly permission: Permission
}

export interface MenuGroup {
  readonly name: MenuGroupName
  readonly key: string
  readonly entries: readonly [MenuEntry, ...MenuEntry[]]
}

/** The menu of a role: a group or page that it may not open is not there. */
export function menuFor(entries: readonly MenuEntry[], may: (permission: Permission) => boolean): MenuGroup[] {
  const open = entries.filter(({ permission }) => may(permission))
  return menuGroups.flatMap(({ name, key }) => {
    const [first, ...others] = open.filter(({ group }) => group === name)
    return first ? [{ name, key, entries: [first, ...others] }] : []
  })
}

/** Whether an address lies beneath a page's own. */
export const liesBeneath = (pathname: string, to: string): boolean => pathname === to || pathname.startsWith(`${to}/`)
