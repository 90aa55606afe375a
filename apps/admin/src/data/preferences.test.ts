import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPreferenceStore, type Preferences } from './preferences.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function openStore(save: (changes: Preferences) => Promise<void> = async () => {}) {
  const saved = vi.fn(save)
  const store = createPreferenceStore(saved)
  store.setup()
  return { store, saved }
}

test('what is chosen is saved in the account, together with what else is chosen in the same moment', async () => {
  const { store, saved } = openStore()
  store.setItem('venues.columns', ['name'])
  store.setItem('density', 'compact')
  expect(saved).not.toHaveBeenCalled()
  await vi.runAllTimersAsync()
  expect(saved.mock.calls).toEqual([[{ 'venues.columns': ['name'], density: 'compact' }]])
})

test('selections and pages of lists stay in the tab', async () => {
  const { store, saved } = openStore()
  store.setItem('venues.selectedIds', ['v1'])
  store.setItem('venues.listParams', { filter: { q: '王' } })
  await vi.runAllTimersAsync()
  expect(saved).not.toHaveBeenCalled()
  expect(store.getItem('venues.selectedIds')).toEqual(['v1'])
})

test('a save that failed is tried again with the next change, and the newest choice wins', async () => {
  const { store, saved } = openStore(vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(undefined))
  store.setItem('density', 'compact')
  store.setItem('locale', 'en')
  await vi.runAllTimersAsync()
  store.setItem('density', 'comfortable')
  await vi.runAllTimersAsync()
  expect(saved).toHaveBeenLastCalledWith({ density: 'comfortable', locale: 'en' })
})

test('what the account prefers is taken over at sign-in without being saved again, and strange keys are not', async () => {
  const { store, saved } = openStore()
  store.adopt({ density: 'compact', 'venues.selectedIds': ['v1'] })
  await vi.runAllTimersAsync()
  expect(store.getItem('density')).toBe('compact')
  expect(store.getItem('venues.selectedIds')).toBeUndefined()
  expect(saved).not.toHaveBeenCalled()
})

test('leaving saves at once; after sign-out nothing is left and nothing more is saved', async () => {
  const { store, saved } = openStore()
  store.setItem('density', 'compact')
  await store.flush()
  expect(saved).toHaveBeenCalledTimes(1)
  store.setItem('theme', 'dark')
  store.reset()
  await vi.runAllTimersAsync()
  expect(saved).toHaveBeenCalledTimes(1)
  expect(store.getItem('density')).toBeUndefined()
})
