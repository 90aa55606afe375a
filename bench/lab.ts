import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withConnection } from '@afterbell/db/databases'
import { startEmbeddedServer } from '@afterbell/db/embedded-server'
import { applyMigrations } from '@afterbell/db/migrations'
import { type Contender, startContender } from './contenders/contender.ts'
import { benchPassword, type SchoolPlan } from './seed/plans.ts'

/** A throw-away database with its schools, and the contenders over it. */
export interface Lab extends AsyncDisposable {
  readonly contenders: { readonly api: Contender; readonly limit: Contender; readonly peer: Contender }
  readonly plan: readonly SchoolPlan[]
  /** The process that PostgreSQL's others descend from. */
  readonly postmaster: number
  readonly query: <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>
  /** The headers of a signed-in school admin of the n-th school. */
  readonly signedIn: (school: number) => Promise<Record<string, string>>
}

const publicUrl = 'http://localhost:4000'

/** Starts PostgreSQL as the product does, fills it, and starts everybody who is measured. */
export async function openLab(plan: readonly SchoolPlan[]): Promise<Lab> {
  const folder = await mkdtemp(join(tmpdir(), 'afterbell-bench-'))
  const stack = new AsyncDisposableStack()
  stack.defer(() => rm(folder, { recursive: true, force: true }))
  try {
    const server = await startEmbeddedServer({ dataDirectory: folder, database: 'bench' })
    stack.defer(server.stop)
    const { databaseUrl } = server
    await applyMigrations(databaseUrl)
    const env = {
      DATABASE_URL: databaseUrl,
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
      LOG_LEVEL: 'error',
      PORT: '0',
      HOST: '127.0.0.1',
      PUBLIC_URL: publicUrl,
      AFTERBELL_DATA_KEY: randomBytes(32).toString('base64'),
      AFTERBELL_AUTH_SECRET: randomBytes(32).toString('base64url'),
    }
    // The password's hash is the product's own, whose modules read the environment as they load.
    Object.assign(process.env, env)
    const { seedSchools } = await import('./seed/seed.ts')
    await seedSchools(databaseUrl, plan)
    const query: Lab['query'] = (sql, values) =>
      withConnection(databaseUrl, async (client) => (await client.query(sql, values)).rows)
    await query(await readFile(new URL('./contenders/peer.sql', import.meta.url), 'utf8'))
    const [pidFile] = await query<{ text: string }>(`SELECT pg_read_file('postmaster.pid') AS text`)
    const start = async (name: string) => stack.use(await startContender(name, env))
    const contenders = { api: await start('api'), limit: await start('limit'), peer: await start('peer') }
    const owned = stack.move()
    return {
      contenders,
      plan,
      postmaster: Number.parseInt(pidFile?.text ?? '', 10),
      query,
      signedIn: sessions(contenders.api),
      [Symbol.asyncDispose]: () => owned.disposeAsync(),
    }
  } catch (error) {
    await stack.disposeAsync()
    throw error
  }
}

/** Signs in through the product's own door, once a school. */
function sessions({ origin }: Contender): Lab['signedIn'] {
  const known = new Map<number, Promise<Record<string, string>>>()
  const signIn = async (school: number) => {
    const response = await fetch(`${origin}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: publicUrl },
      body: JSON.stringify({ username: `admin${school}`, password: benchPassword }),
    })
    if (!response.ok) throw new Error(`Signing in answered ${response.status}`)
    const cookie = response.headers.getSetCookie().map((each) => each.split(';')[0])
    return {
      'content-type': 'application/json',
      'accept-language': 'zh-CN',
      'x-afterbell-csrf': '1',
      cookie: cookie.join('; '),
    }
  }
  return (school) => {
    const session = known.get(school) ?? signIn(school)
    known.set(school, session)
    return session
  }
}
