import { afterEach, expect, test } from 'vitest'
import { instantText, keepTimeOf, today } from './moments.ts'

afterEach(() => keepTimeOf(null))

const lateInShanghai = '2022-04-12T15:30:00Z'

test('instants are shown by the clocks of the school at work', () => {
  expect(instantText(lateInShanghai)).toBe('2022-04-12 23:30')
  keepTimeOf('Asia/Tokyo')
  expect(instantText(lateInShanghai)).toBe('2022-04-13 00:30')
  expect(today(new Date(lateInShanghai))).toBe('2022-04-13')
})

test('a bureau’s people read them in the time of mainland China', () => {
  keepTimeOf('Asia/Tokyo')
  keepTimeOf(null)
  expect(today(new Date(lateInShanghai))).toBe('2022-04-12')
})
