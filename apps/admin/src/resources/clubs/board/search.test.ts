import { expect, test } from 'vitest'
import { isMeant } from './search.ts'
import { place } from './testing/board-at-hand.ts'

const pupil = place('1', { name: '王欣怡', initials: 'WXY', pupilNumber: '20220317' })

test.each([
  ['', true],
  ['欣怡', true],
  ['wx', true],
  ['ＷＸ', true],
  ['xy', false],
  ['0317', true],
  ['李', false],
])('%j', (sought, meant) => {
  expect(isMeant(pupil, sought)).toBe(meant)
})
