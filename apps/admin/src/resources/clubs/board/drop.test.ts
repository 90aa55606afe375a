import { expect, test } from 'vitest'
import { cardsOf, type List } from './cards.ts'
import { intentOf } from './drop.ts'
import { boardOf, column, place } from './testing/board-at-hand.ts'

const roster: List = { clubId: 'a', state: 'ENROLLED' }
const line: List = { clubId: 'a', state: 'WAITING' }
const board = boardOf(
  [column('a', { enrolled: [place('1'), place('2'), place('3')], waitingList: [place('4'), place('5')] }), column('b')],
  ['8', '9'],
)
const [one, two, three] = cardsOf(board, roster)
const [four, five] = cardsOf(board, line)
const [eight, nine] = cardsOf(board, 'unplaced')
const drop = (cards: readonly (typeof one)[], to: List, index = 0) =>
  intentOf({ cards: cards.flatMap((card) => card ?? []), to, index, onto: cardsOf(board, to) })

test('dropped on another list, cards move; those that lie there stay', () => {
  expect(drop([eight, nine], line)).toEqual({ kind: 'move', cards: [eight, nine], clubId: 'a', state: 'WAITING' })
  expect(drop([eight, one], roster)).toMatchObject({ kind: 'move', cards: [eight] })
  expect(drop([one], { clubId: 'b', state: 'ENROLLED' })).toMatchObject({ kind: 'move', clubId: 'b' })
})

test('dropped among those without a club, they leave theirs', () => {
  expect(drop([one, eight], 'unplaced')).toEqual({ kind: 'withdraw', cards: [one] })
})

test('from the waiting list onto the roster of the same club is a promotion; the other way is a move', () => {
  expect(drop([four], roster)).toEqual({ kind: 'promote', card: four })
  expect(drop([one], line)).toMatchObject({ kind: 'move', state: 'WAITING' })
  expect(drop([four, five], roster)).toMatchObject({ kind: 'move', state: 'ENROLLED' })
})

test('within a list the order changes, and up is told from down', () => {
  expect(drop([three], roster, 0)).toEqual({ kind: 'reorder', card: three, position: 1, up: true })
  expect(drop([one], roster, 2)).toEqual({ kind: 'reorder', card: one, position: 3, up: false })
  expect(drop([two], roster, 1)).toEqual({ kind: 'nothing' })
  expect(drop([nine], 'unplaced', 0)).toEqual({ kind: 'nothing' })
  expect(drop([one, two], roster, 0)).toEqual({ kind: 'nothing' })
})
