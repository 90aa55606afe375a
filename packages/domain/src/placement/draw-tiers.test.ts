import { describe, expect, test } from 'vitest'
import { inTierOrder, tierNumber, withSiblings } from './draw-tiers.ts'

describe('tiers', () => {
  const both = { HARDSHIP: true, SIBLINGS: true }
  const none = { HARDSHIP: false, SIBLINGS: false }
  const sibling = { HARDSHIP: false, SIBLINGS: true }

  test('are written in one order, whatever the order in which they were chosen', () => {
    expect(inTierOrder(['SIBLINGS', 'HARDSHIP', 'SIBLINGS'])).toEqual(['HARDSHIP', 'SIBLINGS'])
  })

  test('a school that chooses none has one tier', () => {
    expect([both, sibling, none].map((pupil) => tierNumber([], pupil))).toEqual([1, 1, 1])
  })

  test('all who are named go first together, so that nobody’s number tells why, and everybody else after them', () => {
    expect([both, sibling, none].map((pupil) => tierNumber(['HARDSHIP', 'SIBLINGS'], pupil))).toEqual([1, 1, 2])
    expect([both, sibling, none].map((pupil) => tierNumber(['SIBLINGS'], pupil))).toEqual([1, 1, 2])
    expect([both, sibling, none].map((pupil) => tierNumber(['HARDSHIP'], pupil))).toEqual([1, 2, 2])
  })
})

test('siblings share a guardian; a guardian who is named twice makes nobody a sibling', () => {
  const family = [
    { pupilId: 'a', guardianIds: ['mother', 'father'] },
    { pupilId: 'b', guardianIds: ['father'] },
    { pupilId: 'c', guardianIds: ['aunt', 'aunt'] },
    { pupilId: 'd', guardianIds: [] },
  ]
  expect([...withSiblings(family)].sort()).toEqual(['a', 'b'])
})
