import { expect, test } from 'vitest'
import { everything } from '../../../live/changes.ts'
import { concernsBoard } from './concern.ts'
import { boardOf, column, place } from './testing/board-at-hand.ts'

const board = boardOf([column('a', { enrolled: [place('1')] })], ['9'])

test.each([
  ['after a gap', [everything], true],
  [
    'a place in a club of the board',
    [
      { resource: 'enrolments', ids: ['x'] },
      { resource: 'clubs', ids: ['a'] },
    ],
    true,
  ],
  [
    'a place elsewhere',
    [
      { resource: 'enrolments', ids: ['x'] },
      { resource: 'clubs', ids: ['z'] },
    ],
    false,
  ],
  ['a club that may be new here', [{ resource: 'clubs', ids: ['new'] }], true],
  ['a pupil of the board', [{ resource: 'pupils', ids: ['9'] }], true],
  ['another pupil', [{ resource: 'pupils', ids: ['z'] }], false],
  ['an import of pupils', [{ resource: 'pupils', ids: [] }], true],
  ['something else', [{ resource: 'policies', ids: ['p'] }], false],
] as const)('%s', (_what, changes, concerned) => {
  expect(concernsBoard(board, changes)).toBe(concerned)
})
