import type { Client } from '@urql/core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Change, everything } from './changes.ts'
import { followServer } from './stream.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

type Tell = (result: { data?: unknown; error?: unknown; hasNext?: boolean }) => void

/** A server whose streams the test feeds and breaks. */
function openServer() {
  const streams: { tell: Tell; left: boolean }[] = []
  const subscription = () => ({
    subscribe: (tell: Tell) => {
      const stream = { tell, left: false }
      streams.push(stream)
      return {
        unsubscribe: () => {
          stream.left = true
        },
      }
    },
  })
  const leaving = new AbortController()
  const told: Change[] = []
  followServer({ subscription } as unknown as Client, (change) => told.push(change), leaving.signal)
  return { streams, told, leaving, latest: () => streams.at(-1) }
}

const change = { resource: 'clubs', ids: ['1'] }

test('what the server says is told on', () => {
  const { latest, told } = openServer()
  latest()?.tell({ data: { recordsChanged: change }, hasNext: true })
  expect(told).toEqual([change])
})

test('a lost stream is taken up again, later each time, and then everything may have changed', () => {
  const { streams, told, latest } = openServer()
  latest()?.tell({ error: new Error('lost'), hasNext: false })
  vi.advanceTimersByTime(999)
  expect(streams).toHaveLength(1)
  vi.advanceTimersByTime(1)
  expect(streams).toHaveLength(2)
  expect(told).toEqual([everything])

  latest()?.tell({ hasNext: false })
  vi.advanceTimersByTime(1_999)
  expect(streams).toHaveLength(2)
  vi.advanceTimersByTime(1)
  expect(streams).toHaveLength(3)

  latest()?.tell({ data: { recordsChanged: change }, hasNext: true })
  latest()?.tell({ hasNext: false })
  vi.advanceTimersByTime(1_000)
  expect(streams).toHaveLength(4)
})

test('leaving ends the stream, and one that rests is not taken up again', () => {
  const first = openServer()
  first.leaving.abort()
  expect(first.latest()?.left).toBe(true)

  const second = openServer()
  second.latest()?.tell({ hasNext: false })
  second.leaving.abort()
  vi.runAllTimers()
  expect(second.streams).toHaveLength(1)
})
