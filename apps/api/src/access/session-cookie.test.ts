import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { signedToken } from './session-cookie.ts'

const name = 'afterbell.session_token'
const secret = 'a secret for tests alone, and long enough'
const signature = (token: string, by = secret) => createHmac('sha256', by).update(token).digest('base64')
const cookie = (token: string, by = secret) => `${name}=${encodeURIComponent(`${token}.${signature(token, by)}`)}`

test('the token of a cookie that we signed is read, wherever it stands', () => {
  expect(signedToken(cookie('abc'), name, secret)).toBe('abc')
  expect(signedToken(`x=1; ${cookie('a.b.c')};y=2`, name, secret)).toBe('a.b.c')
})

test.for([
  ['signed by another secret', cookie('abc', 'another secret')],
  ['of another token', `${name}=${encodeURIComponent(`abd.${signature('abc')}`)}`],
  ['not signed', `${name}=abc`],
  ['without a token', `${name}=${encodeURIComponent(`.${signature('')}`)}`],
  ['with half a signature', cookie('abc').slice(0, -8)],
  ['with more behind the signature', `${cookie('abc')}x`],
  ['of another name', `other.session_token=${encodeURIComponent(`abc.${signature('abc')}`)}`],
  ['that is no encoded text', `${name}=%E0%A4%A`],
  ['that is empty', `${name}=`],
  ['that is not there', ''],
])('a cookie %s is nobody’s', ([, header]) => {
  expect(signedToken(header ?? '', name, secret)).toBeNull()
})
