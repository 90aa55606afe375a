import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { regularly } from './regularly.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000)
const rhythm = { what: 'the work', first: 60_000, every: 10 * 60_000 }

test('the work is done after its first wait and in its rhythm from then on, until it is stopped', async () => {
  const work = vi.fn(() => Promise.resolve())
  const stop = regularly(rhythm, work)
  await minutes(0.9)
  expect(work).toHaveBeenCalledTimes(0)
  await minutes(0.2)
  expect(work).toHaveBeenCalledTimes(1)
  await minutes(20)
  expect(work).toHaveBeenCalledTimes(3)
  stop()
  await minutes(20)
  expect(work).toHaveBeenCalledTimes(3)
})

test('work that fails does not keep the next time from coming', async () => {
  const work = vi.fn(() => Promise.reject(new Error('the database is away')))
  const stop = regularly(rhythm, work)
  await minutes(12)
  expect(work).toHaveBeenCalledTimes(2)
  stop()
})

test('work that takes longer than its rhythm never runs twice at once, and does not begin again once stopped', async () => {
  const times = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const
  const work = vi.fn(() => (work.mock.calls.length === 1 ? times[0] : times[1]).promise)
  const stop = regularly(rhythm, work)
  await minutes(60)
  expect(work).toHaveBeenCalledTimes(1)
  times[0].resolve()
  await minutes(11)
  expect(work).toHaveBeenCalledTimes(2)
  stop()
  times[1].resolve()
  await minutes(60)
  expect(work).toHaveBeenCalledTimes(2)
})
