import { expect, test } from 'vitest'
import { extended, nothingSelected, remaining, subjectsOf, toggled } from './selection.ts'

const list = ['a', 'b', 'c', 'd']

test('a card is chosen and let go again', () => {
  const one = toggled(nothingSelected, 'a')
  expect([...one.keys]).toEqual(['a'])
  expect([...toggled(one, 'a').keys]).toEqual([])
})

test('a range goes from the anchor either way, and further from there', () => {
  const up = extended(toggled(nothingSelected, 'c'), 'a', list)
  expect([...up.keys].sort()).toEqual(['a', 'b', 'c'])
  expect([...extended(up, 'd', list).keys].sort()).toEqual(list)
})

test('in another list a range begins anew', () => {
  const there = extended(toggled(nothingSelected, 'z'), 'b', list)
  expect([...there.keys]).toEqual(['z', 'b'])
  expect(there.anchor).toBe('b')
})

test('what has left the board is chosen no more', () => {
  const two = toggled(toggled(nothingSelected, 'a'), 'b')
  expect([...remaining(two, new Map([['b', 1]])).keys]).toEqual(['b'])
  expect(remaining(two, new Map(list.map((key) => [key, 1])))).toBe(two)
})

test('an act on a chosen card is about all that are chosen, on another about that one', () => {
  const two = toggled(toggled(nothingSelected, 'a'), 'b')
  expect(subjectsOf(two, 'a')).toEqual(['a', 'b'])
  expect(subjectsOf(two, 'd')).toEqual(['d'])
})
