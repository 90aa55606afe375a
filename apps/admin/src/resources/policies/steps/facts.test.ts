import { expect, test } from 'vitest'
import { factsOf } from './facts.ts'

const thresholds = {
  minutesPerDay: 120,
  sportPeriodsPerWeek: 2,
  scienceOrArtPeriodsPerWeek: 2,
  clubTargetSize: 25,
  clubSizeTolerance: 5,
  combineWithin: 'GRADE',
  offerHours: null,
} as const
const version = { number: 2, body: [], thresholds: null, consultedGroups: [{ id: 'g', name: '级部' }] }
const policy = (...numbers: number[]) =>
  ({ kind: 'PLAN', versions: numbers.map((number) => ({ number })) }) as unknown as Parameters<typeof factsOf>[0]

test('comments that wait, groups that are asked and missing thresholds are counted as the server counts them', () => {
  const comments = [{ state: 'OPEN' }, { state: 'TAKEN_UP' }, { state: 'OPEN' }] as const
  expect(factsOf(policy(2, 1), version, comments)).toMatchObject({
    hasText: false,
    groupsAsked: 1,
    openComments: 2,
    isPlan: true,
    thresholdsAreSet: false,
    approvedVersionIsCurrent: true,
  })
})

test('thresholds count when all of them are within their limits, and a newer version overtakes an approved one', () => {
  const facts = (minutesPerDay: number) =>
    factsOf(policy(3, 2, 1), { ...version, thresholds: { ...thresholds, minutesPerDay } }, [])
  expect(facts(120)).toMatchObject({ thresholdsAreSet: true, approvedVersionIsCurrent: false })
  expect(facts(1)).toMatchObject({ thresholdsAreSet: false })
})
