import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { purgeDaily } from './daily.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const hours = (count: number) => vi.advanceTimersByTimeAsync(count * 3_600_000)

test('the purge runs an hour after the start and every day from then on, until it is stopped', async () => {
  const work = vi.fn(() => Promise.resolve())
  const stop = purgeDaily(work)
  await hours(0.9)
  expect(work).toHaveBeenCalledTimes(0)
  await hours(0.2)
  expect(work).toHaveBeenCalledTimes(1)
  await hours(48)
  expect(work).toHaveBeenCalledTimes(3)
  stop()
  await hours(48)
  expect(work).toHaveBeenCalledTimes(3)
})

test('a purge that fails does not keep the next from running', async () => {
  const work = vi.fn(() => Promise.reject(new Error('the database is away')))
  const stop = purgeDaily(work)
  await hours(25.5)
  expect(work).toHaveBeenCalledTimes(2)
  stop()
})
