import { HttpError } from 'react-admin'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sendUntilAnswered } from './send.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const broken = new HttpError('offline', 0, { code: 'NETWORK' })

test('a request without an answer is sent again', async () => {
  const send = vi.fn().mockRejectedValueOnce(broken).mockResolvedValue('done')
  const answer = sendUntilAnswered(send)
  await vi.runAllTimersAsync()
  expect(await answer).toBe('done')
  expect(send).toHaveBeenCalledTimes(2)
})

test('a request that was answered is not, nor one that failed three times', async () => {
  const refused = vi.fn().mockRejectedValue(new HttpError('no', 403, { code: 'FORBIDDEN' }))
  await expect(sendUntilAnswered(refused)).rejects.toThrow('no')
  expect(refused).toHaveBeenCalledTimes(1)
  const send = vi.fn().mockRejectedValue(broken)
  const failing = expect(sendUntilAnswered(send)).rejects.toThrow('offline')
  await vi.runAllTimersAsync()
  await failing
  expect(send).toHaveBeenCalledTimes(3)
})
