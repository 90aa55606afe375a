import { expect, test } from 'vitest'
import type { Words } from '../../../i18n/use-words.ts'
import type { Line } from './operations.ts'
import { reportOf } from './report.ts'

const say: Words = (key, inserted) => (inserted ? `${key} ${JSON.stringify(inserted)}` : key)

const line: Line = {
  id: 'l',
  row: 9,
  verdict: 'DUPLICATE',
  duplicateOf: 4,
  kept: true,
  cells: [{ column: 'name', text: 'A', formula: false }],
  issues: [{ column: 'sex', note: true, message: 'not stated' }],
  proposals: [],
  changes: [],
}

test('a report has every column of the list, and says of each line what became of it and why', () => {
  const { headings, rows } = reportOf({ columns: ['name', 'sex'] }, [line], say)
  expect(headings).toHaveLength(5)
  expect(rows).toEqual([
    [
      9,
      'imports.verdicts.DUPLICATE',
      'imports.columns.sex: not stated\nimports.duplicateOf {"row":4}\nimports.keptLine',
      'A',
      '',
    ],
  ])
})
