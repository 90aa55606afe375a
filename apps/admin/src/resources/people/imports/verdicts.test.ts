import { expect, test } from 'vitest'
import type { Line } from './operations.ts'
import {
  commitObstacle,
  firstTab,
  inOrderOfNeed,
  issuesElsewhere,
  issuesOn,
  retypedCells,
  tallyOf,
  totalOf,
} from './verdicts.ts'

const line: Line = {
  id: 'l',
  row: 7,
  verdict: 'INVALID',
  duplicateOf: null,
  kept: false,
  cells: [
    { column: 'name', text: '王 欣怡', formula: false },
    { column: 'guardianPhone', text: '1380000000', formula: false },
  ],
  issues: [
    { column: 'guardianPhone', note: true, message: 'a hint' },
    { column: 'guardianPhone', note: false, message: 'a digit is missing' },
    { column: 'homeClass', note: false, message: 'no class' },
  ],
  proposals: [],
  changes: [],
}

test('verdicts that no line has count 0', () => {
  const counts = [{ verdict: 'NEW' as const, count: 3 }]
  expect(tallyOf(counts)).toEqual({ NEW: 3, UPDATE: 0, UNCHANGED: 0, DUPLICATE: 0, INVALID: 0, DROPPED: 0 })
  expect(totalOf([...counts, { verdict: 'DROPPED', count: 2 }])).toBe(5)
})

test('a list opens on what is to be mended', () => {
  expect(
    firstTab([
      { verdict: 'NEW', count: 9 },
      { verdict: 'INVALID', count: 1 },
    ]),
  ).toBe('INVALID')
  expect(firstTab([{ verdict: 'DUPLICATE', count: 1 }])).toBe('DUPLICATE')
  expect(firstTab([])).toBe('NEW')
})

test('invalid lines stand in the way until they are mended or dropped; a list that changes nothing is not taken over', () => {
  const written = { verdict: 'NEW' as const, count: 9 }
  expect(commitObstacle([written, { verdict: 'INVALID', count: 1 }])).toBe('INVALID_LINES')
  expect(commitObstacle([written, { verdict: 'DROPPED', count: 1 }])).toBeNull()
  expect(commitObstacle([{ verdict: 'UNCHANGED', count: 4 }])).toBe('NOTHING_TO_WRITE')
})

test('each matter stands on its own cell, faults first, and none is lost', () => {
  expect(issuesOn(line, 'guardianPhone').map(({ message }) => message)).toEqual(['a digit is missing', 'a hint'])
  expect(issuesOn(line, 'name')).toEqual([])
  expect(issuesElsewhere(line).map(({ message }) => message)).toEqual(['no class'])
})

test('only what was typed anew is sent; an emptied cell is', () => {
  expect(retypedCells(line, { name: '王 欣怡', guardianPhone: '' })).toEqual([{ column: 'guardianPhone', text: '' }])
})

test('what is to be mended stands beside the name; a hint alone moves nothing', () => {
  const hinted: Line = { ...line, issues: [{ column: 'serial', note: true, message: 'a hint' }, ...line.issues] }
  expect(inOrderOfNeed(['serial', 'name', 'sex', 'guardianPhone'], [hinted])).toEqual([
    'name',
    'guardianPhone',
    'serial',
    'sex',
  ])
})
