import { expect, test } from 'vitest'
import { cardKey, cardsByKey, type List } from './cards.ts'
import type { Board } from './operations.ts'
import { boardOf, column, place } from './testing/board-at-hand.ts'
import { fixedBy, judge, nextInLine } from './verdict.ts'

const enrolled = (clubId: string): List => ({ clubId, state: 'ENROLLED' })
const waiting = (clubId: string): List => ({ clubId, state: 'WAITING' })

function cards(board: Board, ...at: readonly (readonly [List, string])[]) {
  const byKey = cardsByKey(board)
  return at.flatMap(([list, pupilId]) => byKey.get(cardKey(list, pupilId)) ?? [])
}

test('a free place can be had, a full club means to wait behind those who wait', () => {
  const board = boardOf(
    [
      column('a', { enrolled: [place('1')] }),
      column('b', { enrolled: [place('2'), place('3')], waitingList: [place('4')] }),
    ],
    ['9'],
  )
  const [card] = cards(board, ['unplaced', '9'])
  expect(judge(board, card ? [card] : [], 'a', 'ENROLLED')).toEqual({ kind: 'ok', to: 'ENROLLED' })
  expect(judge(board, card ? [card] : [], 'b', 'ENROLLED')).toEqual({ kind: 'full', place: 2 })
  expect(judge(board, card ? [card] : [], 'b', 'WAITING')).toEqual({ kind: 'ok', to: 'WAITING' })
})

test('two do not fit into one free place together', () => {
  const board = boardOf([column('a', { enrolled: [place('1')] })], ['8', '9'])
  expect(judge(board, cards(board, ['unplaced', '8'], ['unplaced', '9']), 'a', 'ENROLLED')).toEqual({
    kind: 'full',
    place: 1,
  })
})

test('a pupil moved from one club to another of the same time does not clash with the place given up', () => {
  const board = boardOf([column('a', { enrolled: [place('1')] }), column('b')])
  expect(judge(board, cards(board, [enrolled('a'), '1']), 'b', 'ENROLLED').kind).toBe('ok')
})

test('who waits elsewhere and is enrolled at that time clashes, and is told with what', () => {
  const board = boardOf([
    column('a', { enrolled: [place('1')] }),
    column('b', { waitingList: [place('1', { id: 'waits' })] }),
  ])
  expect(judge(board, cards(board, [waiting('b'), '1']), 'b', 'ENROLLED')).toMatchObject({
    kind: 'refused',
    why: 'clash',
    withClub: 'Club a',
  })
})

test.each([
  ['locked', column('b', { rosterLockedAt: '2022-03-01T00:00:00.000Z' })],
  ['draft', column('b', { state: 'DRAFT' })],
  ['closed', column('b', { state: 'CLOSED' })],
  ['grade', column('b', { gradeNumbers: [4, 5] })],
])('a club is refused for what it is: %s', (why, club) => {
  const board = boardOf([club], ['9'])
  expect(judge(board, cards(board, ['unplaced', '9']), 'b', 'ENROLLED')).toMatchObject({ kind: 'refused', why })
})

test('pinned, locked in, and other grades’ cards stay where they are', () => {
  const board = boardOf([
    column('a', { enrolled: [place('1', { pinned: true }), place('2', { editable: false }), place('3')] }),
    column('b', { enrolled: [place('4')], rosterLockedAt: '2022-03-01T00:00:00.000Z' }),
  ])
  const all = cards(board, [enrolled('a'), '1'], [enrolled('a'), '2'], [enrolled('a'), '3'], [enrolled('b'), '4'])
  expect(all.map((card) => fixedBy(board, card))).toEqual(['pinned', 'readOnly', null, 'sourceLocked'])
})

test('next in line is the first who is free, of whatever grade', () => {
  const club = column('b', {
    waitingList: [place('1', { id: 'w1' }), place('2', { id: 'w2', editable: false }), place('3', { id: 'w3' })],
  })
  const board = boardOf([column('a', { enrolled: [place('1')] }), club])
  expect(nextInLine(board, club)?.pupil.pupilId).toBe('2')
})
