import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { enrolByHand, type Wish } from '../cases/last-place/bare-transaction.ts'
import { httpCases } from '../cases/registry.ts'
import { markByHand, type Sheet, sheetByHand } from '../cases/roll/bare-transaction.ts'
import { reportTo } from './contender.ts'

// The limit: PostgreSQL makes the whole answer, and nothing stands before it: no session, no filter, no schema.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

const statements = new Map(httpCases.map(({ name, limit }) => [`/${name}`, { name, text: limit.sql }]))

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

async function answer(path: string, values: string[]): Promise<string> {
  if (path === '/last-place') return JSON.stringify(await enrolByHand(pool, values as unknown as Wish))
  if (path === '/roll-sheet') return sheetByHand(pool, values as unknown as Sheet)
  if (path === '/roll-marks') return markByHand(pool, values as unknown as Sheet)
  const statement = statements.get(path)
  if (!statement) throw new Error(`There is no case ${path}`)
  const { rows } = await pool.query<[string]>({ ...statement, values, rowMode: 'array' })
  return rows[0]?.[0] ?? ''
}

const server = createServer((request, response) => {
  bodyOf(request)
    .then((body) => answer(request.url ?? '', JSON.parse(body)))
    .then(
      (text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text),
      (error) => response.writeHead(500).end(String(error)),
    )
})
server.listen(0, '127.0.0.1', () => reportTo((server.address() as AddressInfo).port))
