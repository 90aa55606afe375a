import { expect, test } from 'vitest'
import type { Draw } from './operations.ts'
import { drawAtHand } from './use-placement.ts'

const draw = (id: string, change: Partial<Draw> = {}) =>
  ({ id, state: 'READY', official: false, stats: {}, ...change }) as unknown as Draw

test('the draw at hand is the one named, or the one that matters most', () => {
  const running = draw('running', { state: 'RUNNING', stats: null })
  const rehearsal = draw('rehearsal')
  const official = draw('official', { official: true })
  const published = draw('published', { official: true, state: 'PUBLISHED' })
  expect(drawAtHand([running], 'running')).toBeNull()
  expect(drawAtHand([running, rehearsal], null)?.id).toBe('rehearsal')
  expect(drawAtHand([rehearsal, official], 'gone')?.id).toBe('official')
  expect(drawAtHand([rehearsal, official, published], null)?.id).toBe('published')
  const undone = draw('undone', { official: true, state: 'UNDONE' })
  expect(drawAtHand([undone, rehearsal], null)?.id).toBe('rehearsal')
  expect(drawAtHand([undone], null)?.id).toBe('undone')
  expect(drawAtHand([rehearsal, official, published], 'rehearsal')?.id).toBe('rehearsal')
})
