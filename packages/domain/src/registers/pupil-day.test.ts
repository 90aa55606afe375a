import { expect, test } from 'vitest'
import { traceDay } from './pupil-day.ts'
import { holdsOn, isBeforeDismissal } from './release.ts'

const session = (startsAt: number, status: 'PRESENT' | 'ABSENT' | null, outcomeKnown = false) => ({
  ...{ name: String(startsAt), startsAt, endsAt: startsAt + 40, status, outcomeKnown },
})

test('a day is a chain in the order of time, closed by a release', () => {
  const traced = traceDay({ sessions: [session(980, 'PRESENT'), session(930, 'PRESENT')], released: true, over: true })
  expect(traced.links.map(({ session: { name }, gap }) => [name, gap])).toEqual([
    ['930', null],
    ['980', null],
  ])
  expect(traced.gap).toBeNull()
})

test('whoever was there at last and was let go by nobody is a gap once the day is over', () => {
  const sessions = [session(930, 'PRESENT')]
  expect(traceDay({ sessions, released: false, over: true }).gap).toBe('NOT_RELEASED')
  expect(traceDay({ sessions, released: false, over: false }).gap).toBeNull()
  expect(traceDay({ sessions: [session(930, 'ABSENT')], released: false, over: true }).gap).toBeNull()
})

test('an absence that nobody cleared up is a gap at once, an open mark when the day is over', () => {
  const gaps = (over: boolean) =>
    traceDay({
      sessions: [session(930, 'ABSENT'), session(980, 'ABSENT', true), session(1030, null)],
      released: false,
      over,
    }).links.map(({ gap }) => gap)
  expect(gaps(false)).toEqual(['MISSING', null, null])
  expect(gaps(true)).toEqual(['MISSING', null, 'NOT_MARKED'])
})

test('an authorisation holds within its days until it is revoked', () => {
  const held = { kind: 'GUARDIAN', validFrom: '2022-02-14', validTo: '2022-03-01', revoked: false } as const
  expect(holdsOn(held, '2022-02-13')).toBe(false)
  expect(holdsOn(held, '2022-03-01')).toBe(true)
  expect(holdsOn(held, '2022-03-02')).toBe(false)
  expect(holdsOn({ ...held, validTo: null }, '2030-01-01')).toBe(true)
  expect(holdsOn({ ...held, revoked: true }, '2022-02-20')).toBe(false)
})

test('grades leave one after the other (R15): before its dismissal a release needs a note', () => {
  const grade = { date: '2022-03-01', leavesAt: 1045 } as const
  expect(isBeforeDismissal(grade, { date: '2022-03-01', minute: 1044 })).toBe(true)
  expect(isBeforeDismissal(grade, { date: '2022-03-01', minute: 1045 })).toBe(false)
  expect(isBeforeDismissal(grade, { date: '2022-03-02', minute: 1 })).toBe(false)
})
