import { expect, test } from 'vitest'
import { added, moved, without } from './other-list.ts'

const list = ['a', 'b', 'c']

test('a club moves by one place, and not beyond the ends', () => {
  expect(moved(list, 1, -1)).toEqual(['b', 'a', 'c'])
  expect(moved(list, 1, 1)).toEqual(['a', 'c', 'b'])
  expect(moved(list, 0, -1)).toBe(list)
  expect(moved(list, 2, 1)).toBe(list)
})

test('a club is added once, and taken away', () => {
  expect(added(list, 'd')).toEqual(['a', 'b', 'c', 'd'])
  expect(added(list, 'a')).toBe(list)
  expect(without(list, 'b')).toEqual(['a', 'c'])
})
