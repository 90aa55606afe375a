import type { Permission } from '@afterbell/domain/access/permissions'
import HistoryIcon from '@mui/icons-material/History'
import { expect, test } from 'vitest'
import { liesBeneath, type MenuEntry, menuFor, menuGroups } from './menu.ts'

const entry = (group: MenuEntry['group'], to: string, permission: Permission): MenuEntry => ({
  group,
  to,
  permission,
  icon: HistoryIcon,
  label: { resource: 'actions' },
})

const entries = [
  entry('settings', '/venues', 'schools:read'),
  entry('settings', '/accounts', 'accounts:manage'),
  entry('clubs', '/clubs', 'clubs:read'),
]

test('groups stand in their fixed order, each with the pages that exist and are permitted', () => {
  const menu = menuFor(entries, () => true)
  expect(menu.map(({ name, entries: pages }) => [name, pages.map(({ to }) => to)])).toEqual([
    ['clubs', ['/clubs']],
    ['settings', ['/venues', '/accounts']],
  ])
})

test('what a role may not open is not there at all', () => {
  const menu = menuFor(entries, (permission) => permission === 'schools:read')
  expect(menu.map(({ name, entries: pages }) => [name, pages.map(({ to }) => to)])).toEqual([['settings', ['/venues']]])
  expect(menuFor(entries, () => false)).toEqual([])
})

test('no two groups share a key', () => {
  expect(new Set(menuGroups.map(({ key }) => key)).size).toBe(menuGroups.length)
})

test('an address lies beneath a page only at a whole step', () => {
  expect(liesBeneath('/clubs/1/show', '/clubs')).toBe(true)
  expect(liesBeneath('/clubs', '/clubs')).toBe(true)
  expect(liesBeneath('/clubsters', '/clubs')).toBe(false)
})
