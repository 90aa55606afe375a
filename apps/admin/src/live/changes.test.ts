import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Change, ChangeHub, everything } from './changes.ts'
import { readAgain } from './invalidate.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('changes of a burst are told once, together', () => {
  const hub = new ChangeHub()
  const told: (readonly Change[])[] = []
  hub.follow((changes) => told.push(changes))
  hub.add({ resource: 'clubs', ids: ['1'] })
  hub.add({ resource: 'clubs', ids: ['2', '1'] })
  hub.add({ resource: 'pupils', ids: ['9'] })
  hub.add({ resource: 'pupils', ids: [] })
  hub.add({ resource: 'pupils', ids: ['8'] })
  vi.advanceTimersByTime(299)
  expect(told).toEqual([])
  vi.advanceTimersByTime(1)
  expect(told).toEqual([
    [
      { resource: 'clubs', ids: ['1', '2'] },
      { resource: 'pupils', ids: [] },
    ],
  ])
  vi.runAllTimers()
  expect(told).toHaveLength(1)
})

test('who no longer follows is no longer told', () => {
  const hub = new ChangeHub()
  const tell = vi.fn()
  hub.follow(tell)()
  hub.add(everything)
  vi.runAllTimers()
  expect(tell).not.toHaveBeenCalled()
})

const keys = {
  clubList: ['clubs', 'getList', { filter: {} }],
  club1: ['clubs', 'getOne', { id: '1', meta: undefined }],
  club2: ['clubs', 'getOne', { id: '2', meta: undefined }],
  club1Edited: ['clubs', 'getOne', { id: '1', meta: { editing: true } }],
  venueList: ['venues', 'getList', { filter: {} }],
  log: ['actions', 'getList', {}],
}

function readAgainAfter(changes: readonly Change[]): string[] {
  const queries = new QueryClient()
  for (const queryKey of Object.values(keys)) queries.setQueryData(queryKey, 'read')
  readAgain(queries, changes)
  return Object.entries(keys).flatMap(([name, queryKey]) =>
    queries.getQueryState(queryKey)?.isInvalidated ? [name] : [],
  )
}

test('lists of what changed and the records named are read again, and the activity log', () => {
  expect(readAgainAfter([{ resource: 'clubs', ids: ['1'] }])).toEqual(['clubList', 'club1', 'log'])
})

test('when too many changed to name them, all records of the resource are', () => {
  expect(readAgainAfter([{ resource: 'clubs', ids: [] }])).toEqual(['clubList', 'club1', 'club2', 'log'])
})

test('after a gap everything is, but never a record beneath its editor', () => {
  expect(readAgainAfter([everything])).toEqual(['clubList', 'club1', 'club2', 'venueList', 'log'])
})

test('who comes to a board or leaves it makes nothing be read again', () => {
  expect(readAgainAfter([{ resource: 'boardVisits', ids: ['1'] }])).toEqual([])
})
