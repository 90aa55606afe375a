import { expect, test } from 'vitest'
import type { DraftValues } from './draft-values.ts'
import { otherParts } from './other-parts.ts'

const draft = (changeNote: string | null, minutesPerDay: number | null | ''): DraftValues => ({
  body: [],
  changeNote,
  thresholds: { minutesPerDay },
})

test('what I changed and stands otherwise now is asked about; what only the other changed is not', () => {
  expect(otherParts(draft('初稿', 120), draft('二稿', 130), draft('三稿', 120))).toEqual([
    { name: 'changeNote', mine: '三稿', theirs: '二稿' },
  ])
  expect(otherParts(draft(null, 120), draft(null, 130), draft(null, 140))).toEqual([
    { name: 'thresholds', mine: { minutesPerDay: 140 }, theirs: { minutesPerDay: 130 } },
  ])
})

test('the same change by both, and a field emptied that was never filled in, are none to settle', () => {
  expect(otherParts(draft('初稿', null), draft('二稿', null), draft('二稿', ''))).toEqual([])
  expect(otherParts({ ...draft(null, null), thresholds: null }, draft('二稿', 120), draft('', ''))).toEqual([])
})
