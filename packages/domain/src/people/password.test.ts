import { describe, expect, it } from 'vitest'
import { passwordFault } from './password.ts'

const fault = (password: string, username = 'limin') =>
  passwordFault(password, username, (text) => text === 'qwertyqwerty!')

describe('passwordFault', () => {
  it.each(['correct horse battery', '春天的操场上有三十六棵树', 'k7mp-x2fd-9wqt-h4ze', 'Tigers&lilies7'])(
    'takes %s',
    (text) => {
      expect(fault(text)).toBeUndefined()
    },
  )

  it.each([
    ['short', 'TOO_SHORT'],
    ['elevenchars', 'TOO_SHORT'],
    ['x7'.repeat(65), 'TOO_LONG'],
    ['my name is LiMin!', 'HOLDS_USERNAME'],
    ['aaaaaaaaaaaa', 'PATTERN'],
    ['abc123abc123abc', 'PATTERN'],
    ['123456789012', 'PATTERN'],
    ['210987654321', 'PATTERN'],
    ['abcdefghijklm', 'PATTERN'],
    ['QwertyQwerty!', 'COMMON'],
  ])('refuses %s', (text, expected) => {
    expect(fault(text)).toBe(expected)
  })

  it('counts full-width characters as the plain ones', () => {
    expect(fault('１２３４５６７８９０１２')).toBe('PATTERN')
  })

  it('counts characters as people do', () => {
    expect(fault('𠮷野家𠮷野家')).toBe('TOO_SHORT')
  })
})
