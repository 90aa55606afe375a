import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withConnection } from './databases.ts'
import { EmbeddedServerError } from './embedded-server/embedded-server-error.ts'
import { type EmbeddedServer, type EmbeddedServerOptions, startEmbeddedServer } from './embedded-server.ts'

let dataDirectory: string
const started: EmbeddedServer[] = []

beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'afterbell-server-test-'))
})

afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.stop()))
  await rm(dataDirectory, { recursive: true, force: true })
})

async function start(options: EmbeddedServerOptions = {}): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ dataDirectory, durability: 'none', ...options })
  started.push(server)
  return server
}

function query(databaseUrl: string, sql: string): Promise<unknown[][]> {
  return withConnection(databaseUrl, async (client) => (await client.query({ text: sql, rowMode: 'array' })).rows)
}

/** Connects, and hands back the moment at which the server ends the connection. */
async function connectUntilEnd(databaseUrl: string): Promise<{ ended: Promise<unknown> }> {
  const client = new pg.Client(databaseUrl)
  // The server says that it goes before it goes.
  client.on('error', () => {})
  await client.connect()
  return { ended: new Promise((resolve) => client.once('end', resolve)) }
}

test('keeps its data and its password between starts', async () => {
  const first = await start()
  await query(first.databaseUrl, "CREATE TABLE pupil AS SELECT '李小明' AS name")
  await first.stop()

  const second = await start()
  expect(await query(second.databaseUrl, 'SELECT name FROM pupil')).toEqual([['李小明']])
  expect(new URL(second.databaseUrl).password).toBe(new URL(first.databaseUrl).password)
})

test('lets nobody in without the password, which only its owner can read', async () => {
  const { databaseUrl } = await start()
  const password = join(dataDirectory, 'password')
  expect((await stat(password)).mode & 0o777).toBe(0o600)
  expect(new URL(databaseUrl).password).toBe(await readFile(password, 'utf8'))

  const intruder = new URL(databaseUrl)
  intruder.password = 'guess'
  await expect(query(intruder.toString(), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
})

test('listens on the loopback interface alone, and on no socket file', async () => {
  const { databaseUrl } = await start()
  expect(await query(databaseUrl, 'SHOW listen_addresses')).toEqual([['127.0.0.1']])
  expect(await query(databaseUrl, 'SHOW unix_socket_directories')).toEqual([['']])
})

test('writes durably unless told that it is thrown away', async () => {
  const settings =
    "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') ORDER BY name"
  const throwAway = await start()
  expect(await query(throwAway.databaseUrl, settings)).toEqual([
    ['fsync', 'off'],
    ['full_page_writes', 'off'],
    ['synchronous_commit', 'off'],
  ])
  await throwAway.stop()

  const kept = await start({ durability: 'full' })
  expect(await query(kept.databaseUrl, settings)).toEqual([
    ['fsync', 'on'],
    ['full_page_writes', 'on'],
    ['synchronous_commit', 'on'],
  ])
})

test('knows Chinese: UTF-8, an order by pinyin, and trigrams of a name', async () => {
  const { databaseUrl } = await start()
  expect(await query(databaseUrl, 'SHOW server_encoding')).toEqual([['UTF8']])
  const names = await query(
    databaseUrl,
    `SELECT name FROM unnest('{张,安,李}'::text[]) AS name ORDER BY name COLLATE "zh-x-icu"`,
  )
  expect(names).toEqual([['安'], ['李'], ['张']])

  await query(databaseUrl, 'CREATE EXTENSION pg_trgm')
  const [trigrams] = await query(databaseUrl, "SELECT cardinality(show_trgm('李小明'))")
  expect(trigrams).toEqual([4])
})

test('can exclude overlapping times of one venue', async () => {
  const { databaseUrl } = await start()
  await query(databaseUrl, 'CREATE EXTENSION btree_gist')
  await query(
    databaseUrl,
    'CREATE TABLE use (venue int, during int4range, EXCLUDE USING gist (venue WITH =, during WITH &&))',
  )
  await query(databaseUrl, "INSERT INTO use VALUES (1, '[1,5)'), (2, '[1,5)')")
  await expect(query(databaseUrl, "INSERT INTO use VALUES (1, '[4,6)')")).rejects.toMatchObject({ code: '23P01' })
})

test('refuses a second start on the same data with one sentence, and leaves the first alone', async () => {
  const first = await start()
  const second = start()
  await expect(second).rejects.toThrow(EmbeddedServerError)
  await expect(second).rejects.toThrow(`is in use by process ${process.pid}`)
  await expect(second).rejects.toThrow('Afterbell 是否已经在运行')
  expect(await query(first.databaseUrl, 'SELECT 1')).toEqual([[1]])
})

test('of two first starts at once, one runs and the other is refused', async () => {
  const outcomes = await Promise.allSettled([start(), start()])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const refused = outcomes.find((outcome) => outcome.status === 'rejected')
  expect(refused?.reason).toBeInstanceOf(EmbeddedServerError)
  expect(await readdir(dataDirectory)).toEqual(['cluster', 'password', 'server.log'])
})

test('names the port that is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' ? address?.port : undefined
  await expect(start({ port })).rejects.toThrow(`Port ${port} is in use`)
  other.close()
})

test('starts over the pid file of a dead server, even when its number is another program now', async () => {
  const server = await start()
  const pidFile = join(dataDirectory, 'cluster', 'postmaster.pid')
  const content = await readFile(pidFile, 'utf8')
  await server.stop()
  await writeFile(pidFile, content.replace(/^\d+/, String(process.ppid)))

  const next = await start()
  expect(await query(next.databaseUrl, 'SELECT 1')).toEqual([[1]])
})

test('starts at once after it was killed, though its processes have not all noticed yet, and has lost nothing', async () => {
  const killed = await start({ durability: 'full' })
  await query(killed.databaseUrl, "CREATE TABLE pupil AS SELECT '李小明' AS name")
  const connections = await Promise.all(Array.from({ length: 20 }, () => connectUntilEnd(killed.databaseUrl)))
  const pid = Number.parseInt(await readFile(join(dataDirectory, 'cluster', 'postmaster.pid'), 'utf8'), 10)
  process.kill(pid, 'SIGKILL')

  const next = await start({ durability: 'full' })
  expect(await query(next.databaseUrl, 'SELECT name FROM pupil')).toEqual([['李小明']])
  await Promise.all(connections.map(({ ended }) => ended))
})

test('stops with the process that started it, even when that is killed', async () => {
  const owner = fork(new URL('./embedded-server/fixtures/hold-server.ts', import.meta.url), [dataDirectory])
  const [{ databaseUrl }] = (await once(owner, 'message')) as [{ databaseUrl: string }]
  const { ended } = await connectUntilEnd(databaseUrl)

  owner.kill('SIGKILL')
  await ended
  const next = await start()
  expect(await query(next.databaseUrl, 'SELECT 1')).toEqual([[1]])
})

test('ends open connections when it stops, and may be stopped twice', async () => {
  const server = await start()
  const { ended } = await connectUntilEnd(server.databaseUrl)
  await Promise.all([server.stop(), server.stop(), ended])
  await server.stop()
  await expect(query(server.databaseUrl, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})
