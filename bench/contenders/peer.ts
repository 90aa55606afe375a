import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { reportTo } from './contender.ts'

// The peer: PostGraphile over the same tables, as its documentation sets it up for production; it asks nobody who he is.
const service = makePgService({
  connectionString: process.env.DATABASE_URL ?? '',
  schemas: ['public', 'peer'],
  poolConfig: { max: 10 },
})
const server = createServer()
await postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [service],
  grafserv: { graphiql: false, websockets: false },
})
  .createServ(grafserv)
  .addTo(server)
server.listen(0, '127.0.0.1', () => reportTo((server.address() as AddressInfo).port))
