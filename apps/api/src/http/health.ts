import { database } from '../database.ts'
import type { Route } from './server.ts'

/** Answers 200 when the database answers, 503 otherwise; says nothing else to anybody. */
export const health: Route = {
  matches: (path) => path === '/healthz',
  handle: async (_request, response) => {
    const healthy = await database.$queryRaw`SELECT 1`.then(
      () => true,
      () => false,
    )
    response
      .writeHead(healthy ? 200 : 503, { 'content-type': 'text/plain' })
      .end(healthy ? 'ok' : 'database unreachable')
  },
}
