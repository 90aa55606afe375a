import type { IncomingMessage } from 'node:http'
import { environment } from '../environment.ts'

const plain = (address: string) => address.trim().replace(/^::ffff:/i, '')

/**
 * The address that a request comes from: the connection's, unless that is a proxy of ours (`TRUSTED_PROXIES`), which
 * tells it in X-Forwarded-For. What clients write there themselves is not believed.
 */
export function clientAddress(
  request: IncomingMessage,
  trustedProxies: readonly string[] = environment.TRUSTED_PROXIES,
): string {
  const connected = plain(request.socket.remoteAddress ?? '')
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map(plain)
    .filter((address) => address !== '')
  const way = [...forwarded, connected]
  return way.findLast((address) => !trustedProxies.includes(address)) ?? way[0] ?? ''
}
