import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { releaseDaily } from './daily.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const hours = (count: number) => vi.advanceTimersByTimeAsync(count * 3_600_000)

test('what has closed is released at once, and once a day until it is stopped', async () => {
  const work = vi.fn(() => Promise.resolve(0))
  const stop = releaseDaily(work)
  await hours(1)
  expect(work).toHaveBeenCalledTimes(1)
  await hours(48)
  expect(work).toHaveBeenCalledTimes(3)
  stop()
  await hours(48)
  expect(work).toHaveBeenCalledTimes(3)
})

test('a failure is logged, and the next day it is tried again', async () => {
  const work = vi.fn(() => Promise.reject(new Error('the database is away')))
  const stop = releaseDaily(work)
  await hours(25)
  expect(work).toHaveBeenCalledTimes(2)
  stop()
})
