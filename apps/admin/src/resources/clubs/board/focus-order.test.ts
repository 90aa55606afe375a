import { expect, test } from 'vitest'
import { neighbour, tabStop } from './focus-order.ts'

const grid = [['u1', 'u2', 'u3'], [], ['a1', 'a2'], ['b1']]

test.each([
  ['u2', 'ArrowDown', 'u3'],
  ['u2', 'ArrowUp', 'u1'],
  ['u1', 'ArrowUp', 'u1'],
  ['u3', 'ArrowDown', 'u3'],
  ['u1', 'End', 'u3'],
  ['u3', 'Home', 'u1'],
  ['u3', 'ArrowRight', 'a2'],
  ['a2', 'ArrowLeft', 'u2'],
  ['a2', 'ArrowRight', 'b1'],
  ['b1', 'ArrowRight', 'b1'],
  ['u1', 'ArrowLeft', 'u1'],
  ['gone', 'ArrowDown', 'u1'],
] as const)('from %s by %s to %s', (from, arrow, to) => {
  expect(neighbour(grid, from, arrow)).toBe(to)
})

test('the tab key stops at the card last in focus while it is there', () => {
  expect(tabStop(grid, 'a2')).toBe('a2')
  expect(tabStop(grid, 'gone')).toBe('u1')
  expect(tabStop([[], []], 'gone')).toBeNull()
})
