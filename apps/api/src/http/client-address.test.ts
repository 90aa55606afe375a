import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

const request = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage

describe('clientAddress', () => {
  test('believes nobody’s header without a proxy of ours', () => {
    expect(clientAddress(request('198.51.100.7', '192.0.2.1'), [])).toBe('198.51.100.7')
    expect(clientAddress(request('198.51.100.7', '192.0.2.1'), ['10.0.0.1'])).toBe('198.51.100.7')
  })

  test('takes from our proxies the last address that is not theirs, and not what the client wrote before it', () => {
    const proxies = ['10.0.0.1', '10.0.0.2']
    expect(clientAddress(request('::ffff:10.0.0.1', '192.0.2.66, 198.51.100.7, 10.0.0.2'), proxies)).toBe(
      '198.51.100.7',
    )
    expect(clientAddress(request('10.0.0.1', '2001:db8::1'), proxies)).toBe('2001:db8::1')
    expect(clientAddress(request('10.0.0.1'), proxies)).toBe('10.0.0.1')
  })
})
