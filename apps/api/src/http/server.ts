import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { localeOf } from '../locale.ts'
import { inRequest } from './request-scope.ts'

type Handle = (request: IncomingMessage, response: ServerResponse) => unknown

/** One part of the product behind the one port. */
export interface Route {
  /** Whether the part answers this path. */
  readonly matches: (path: string) => boolean
  readonly handle: Handle
}

/** Slow senders hold a connection for seconds, not for ever; Node by itself looks for them twice a minute. */
const patience = { headersTimeout: 5_000, requestTimeout: 30_000, connectionsCheckingInterval: 1_000 }

/** The one port: each request goes to the first route that matches its path. */
export function createHttpServer(routes: readonly Route[]): Server {
  const server = createServer(patience, (request, response) => {
    const scope = { requestId: randomUUID(), locale: localeOf(request.headers['accept-language'] ?? null) }
    response.setHeader('x-request-id', scope.requestId)
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('referrer-policy', 'no-referrer')
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const route = routes.find(({ matches }) => matches(path))
    if (route) inRequest(scope, () => route.handle(request, response))
    else response.writeHead(404).end()
  })
  return server
}
