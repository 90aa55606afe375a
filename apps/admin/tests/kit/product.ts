import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { dropDatabase, withConnection, withDatabaseName } from '@afterbell/db/databases'
import { copyTemplate } from '@afterbell/db/test-server'
// For the declaration of what the set-up provides.
import type {} from '@afterbell/db/vitest-global-setup'
import { inject } from 'vitest'

/** The whole product, as a school runs it: the API in production, the built dashboard, a database of its own. */
export interface Product {
  /** Where browsers reach it. */
  readonly origin: string
  readonly stop: () => Promise<void>
}

const environment = {
  NODE_ENV: 'production',
  AFTERBELL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
  AFTERBELL_AUTH_SECRET: 'a secret for tests alone, and long enough',
  HOST: '127.0.0.1',
  LOG_LEVEL: 'error',
}

/** Any number: it only has to be the same for everybody who makes the demo template. */
const demoLock = 7_236_916

/** The database that products are copied from: the demo school, seeded once for a run. */
async function demoTemplate(): Promise<string> {
  const { adminUrl, template } = inject('testDatabases')
  const name = `${template}_demo`
  return withConnection(adminUrl, async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [demoLock])
    const found = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount) return name
    const draft = `${name}_draft`
    await admin.query(`DROP DATABASE IF EXISTS "${draft}" WITH (FORCE)`)
    await admin.query(`CREATE DATABASE "${draft}" TEMPLATE "${template}"`)
    const [code] = await once(program('seed.ts', { DATABASE_URL: withDatabaseName(adminUrl, draft) }), 'exit')
    if (code !== 0) throw new Error('The demo school could not be seeded')
    await admin.query(`ALTER DATABASE "${draft}" RENAME TO "${name}"`)
    return name
  })
}

/** Starts the product on a port of its own, over a copy of the demo school; `empty`: before its first set-up. */
export async function startProduct({ empty = false } = {}): Promise<Product> {
  const { adminUrl, template } = inject('testDatabases')
  const url = await copyTemplate(adminUrl, empty ? template : await demoTemplate())
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const process = program('serve.ts', { DATABASE_URL: url, PUBLIC_URL: origin, PORT: String(port) })
  await ready(process)
  return {
    origin,
    stop: async () => {
      const gone = once(process, 'exit')
      process.kill('SIGTERM')
      await gone
      await dropDatabase(url)
    },
  }
}

function program(file: string, settings: NodeJS.ProcessEnv): ChildProcess {
  return fork(join(import.meta.dirname, file), { env: { ...process.env, ...environment, ...settings }, silent: false })
}

async function ready(process: ChildProcess): Promise<void> {
  const failed = once(process, 'exit').then(([code]) => {
    throw new Error(`The product did not start; it ended with ${code}`)
  })
  await Promise.race([once(process, 'message'), failed])
  failed.catch(() => undefined)
}

/** The product must know its address before it has one: origins other than its own are refused. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
