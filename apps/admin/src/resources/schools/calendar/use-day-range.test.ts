import { expect, test } from 'vitest'
import { dayByKey, inMonth } from './use-day-range.ts'

test('keys lead where they lead in every calendar', () => {
  const from = '2022-04-06'
  expect(dayByKey('ArrowLeft', from)).toBe('2022-04-05')
  expect(dayByKey('ArrowRight', from)).toBe('2022-04-07')
  expect(dayByKey('ArrowUp', from)).toBe('2022-03-30')
  expect(dayByKey('ArrowDown', from)).toBe('2022-04-13')
  expect(dayByKey('Home', from)).toBe('2022-04-04')
  expect(dayByKey('End', from)).toBe('2022-04-10')
  expect(dayByKey('PageUp', from)).toBe('2022-03-06')
  expect(dayByKey('PageDown', from)).toBe('2022-05-06')
  expect(dayByKey('a', from)).toBe(null)
})

test('a day that a shorter month lacks becomes its last, over the turn of a year too', () => {
  expect(inMonth('2022-03-31', -1)).toBe('2022-02-28')
  expect(inMonth('2022-03-31', 1)).toBe('2022-04-30')
  expect(inMonth('2022-12-31', 2)).toBe('2023-02-28')
  expect(inMonth('2022-01-15', -1)).toBe('2021-12-15')
})
