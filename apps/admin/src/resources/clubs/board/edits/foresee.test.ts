import { expect, test } from 'vitest'
import { cardKey, cardsByKey, type List } from '../cards.ts'
import type { Board } from '../operations.ts'
import { boardOf, column, place } from '../testing/board-at-hand.ts'
import { foresee, stillApplies } from './foresee.ts'

const inA: List = { clubId: 'a', state: 'ENROLLED' }
const ids = (pupils: readonly { pupilId: string }[] | undefined) => pupils?.map(({ pupilId }) => pupilId)
const card = (board: Board, list: List, pupilId: string) => [
  ...[cardsByKey(board).get(cardKey(list, pupilId))].flatMap((found) => found ?? []),
]
const board = boardOf([column('a', { enrolled: [place('1'), place('2')] }), column('b')], ['9'])

test('a move leaves one roster, enters the other at its end, and counts in both', () => {
  const after = foresee(board, { kind: 'move', cards: card(board, inA, '1'), clubId: 'b', state: 'ENROLLED' })
  expect(after.columns.map(({ taken, enrolled }) => [taken, ids(enrolled)])).toEqual([
    [1, ['2']],
    [1, ['1']],
  ])
  expect(ids(after.unplaced)).toEqual(['9'])
})

test('who finds a club is unplaced no more; who loses it or only waits is again', () => {
  const placed = foresee(board, { kind: 'move', cards: card(board, 'unplaced', '9'), clubId: 'b', state: 'ENROLLED' })
  expect(ids(placed.unplaced)).toEqual([])
  const waits = foresee(board, { kind: 'move', cards: card(board, inA, '1'), clubId: 'b', state: 'WAITING' })
  expect(ids(waits.unplaced)).toEqual(['1', '9'])
  expect(waits.columns[1]?.waiting).toBe(1)
  const out = foresee(board, { kind: 'withdraw', cards: card(board, inA, '2') })
  expect([out.columns[0]?.taken, ids(out.unplaced)]).toEqual([1, ['2', '9']])
})

test('a pupil of another grade who loses his place is not among those of this one', () => {
  const mixed = boardOf([column('a', { enrolled: [place('1', { gradeNumber: 4 })] })])
  expect(foresee(mixed, { kind: 'withdraw', cards: card(mixed, inA, '1') }).unplaced).toEqual([])
})

test('a new order changes nothing but the order', () => {
  const [first] = card(board, inA, '1')
  if (!first) throw new Error('not on the board')
  const after = foresee(board, { kind: 'reorder', card: first, index: 1 })
  expect([after.columns[0]?.taken, ids(after.columns[0]?.enrolled)]).toEqual([2, ['2', '1']])
})

test('what the server has done already is not expected once more', () => {
  const [first] = card(board, inA, '1')
  if (!first) throw new Error('not on the board')
  const done = foresee(board, { kind: 'move', cards: [first], clubId: 'b', state: 'ENROLLED' })
  expect(stillApplies(cardsByKey(board), first)).toBe(true)
  expect(stillApplies(cardsByKey(done), first)).toBe(false)
})
