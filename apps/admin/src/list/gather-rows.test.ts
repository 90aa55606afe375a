import { expect, test, vi } from 'vitest'
import { gatherRows, mostRows } from './gather-rows.ts'

const rows = (count: number, from = 0) => Array.from({ length: count }, (_, index) => ({ id: String(from + index) }))

test('all pages are read, to the last', async () => {
  const all = rows(1_203)
  const told: number[] = []
  const got = await gatherRows(
    async ({ pagination: { page, perPage } }) => all.slice((page - 1) * perPage, page * perPage),
    (sofar) => told.push(sofar),
  )
  expect(got).toEqual(all)
  expect(told).toEqual([500, 1_000, 1_203])
})

test('a row that moved to a later page meanwhile is kept once', async () => {
  const pages = [rows(500), [...rows(1, 499), ...rows(10, 500)]]
  const got = await gatherRows(async ({ pagination: { page } }) => pages[page - 1] ?? [], vi.fn())
  expect(got).toHaveLength(510)
})

test('an endless list is read up to the most that an export takes', async () => {
  const got = await gatherRows(async ({ pagination: { page, perPage } }) => rows(perPage, page * perPage), vi.fn())
  expect(got).toHaveLength(mostRows)
})
