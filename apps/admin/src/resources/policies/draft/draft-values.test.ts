import { expect, test } from 'vitest'
import { draftInput, faultsOf } from './draft-values.ts'
import { blockOfShape } from './edited-text.ts'

const thresholds = {
  minutesPerDay: 120,
  sportPeriodsPerWeek: 2,
  scienceOrArtPeriodsPerWeek: 2,
  clubTargetSize: 25,
  clubSizeTolerance: 5,
  combineWithin: 'GRADE',
  offerHours: '',
} as const

test('a draft is sent as the API takes it: each block under its type, and an empty threshold as none', () => {
  const body = [blockOfShape('heading2', ['目标']), blockOfShape('bullets', ['甲', '']), blockOfShape('paragraph')]
  expect(draftInput({ body, changeNote: '', thresholds })).toEqual({
    body: [{ heading: { level: 2, text: '目标' } }, { list: { ordered: false, items: ['甲'] } }],
    changeNote: null,
    thresholds: { ...thresholds, offerHours: null },
  })
})

test('thresholds that nobody has stated are not sent', () => {
  expect(draftInput({ body: [], changeNote: '初稿', thresholds: { minutesPerDay: null } })).toEqual({
    body: [],
    changeNote: '初稿',
  })
})

test('what is wrong in the text stands at its block, though empty blocks before it were not sent', () => {
  const body = [blockOfShape('paragraph'), blockOfShape('heading1', ['长']), blockOfShape('bullets', ['甲', '乙'])]
  const { inText, inFields } = faultsOf(
    [
      { path: 'body.1.items.0', message: '太长' },
      { path: 'body.1.items.1', message: '也太长' },
      { path: 'thresholds.minutesPerDay', message: '太大' },
      { path: 'body', message: '段落太多' },
    ],
    body,
  )
  expect([...inText]).toEqual([[body[2]?.key, ['太长', '也太长']]])
  expect(inFields).toEqual({ 'thresholds.minutesPerDay': '太大', body: '段落太多' })
})
