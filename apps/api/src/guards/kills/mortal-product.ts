import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedServer, startEmbeddedServer } from '@afterbell/db/embedded-server'
import { type Answer, headersOf } from '../../testing/test-api.ts'

/** A school on a Tuesday, as the process that made it tells of it. */
export interface ToldScene {
  readonly schoolId: string
  readonly sessionId: string
  readonly pupilIds: readonly string[]
  readonly homeClassId: string
  readonly admin: string
}

/** What can be killed. */
export type Victim = 'the server' | 'PostgreSQL'

/** The product and its PostgreSQL, which writes durably as a school's does: either is killed, and starts again. */
export interface MortalProduct extends AsyncDisposable {
  readonly scene: ToldScene
  readonly databaseUrl: string
  /** Kills one with SIGKILL, in the middle of whatever it does, and starts it again. */
  readonly kill: (victim: Victim) => Promise<void>
  /** Sends a document; null when no answer came, which says nothing of whether it was carried out. */
  readonly ask: (document: string, variables: object, as: string) => Promise<Answer | null>
  /** Once whatever was killed is there again. */
  readonly whole: () => Promise<void>
}

/** Starts it over a database of its own, with a school in which so many pupils stand on a sheet. */
export async function startMortalProduct(pupils: number): Promise<MortalProduct> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'afterbell-kills-'))
  let database: EmbeddedServer = await startEmbeddedServer({ dataDirectory })
  const { databaseUrl, port: databasePort } = database
  const first = startProcess(databaseUrl, String(pupils))
  const { scene } = await first.told<{ scene: ToldScene }>('scene')
  let server = first
  let { port } = await first.told<{ port: number }>('port')
  let restarting: Promise<void> = Promise.resolve()

  async function restartServer() {
    const ended = once(server.child, 'exit')
    server.child.kill('SIGKILL')
    await ended
    server = startProcess(databaseUrl)
    port = (await server.told<{ port: number }>('port')).port
  }

  async function restartDatabase() {
    process.kill(
      Number.parseInt(await readFile(join(dataDirectory, 'cluster', 'postmaster.pid'), 'utf8'), 10),
      'SIGKILL',
    )
    database = await startEmbeddedServer({ dataDirectory, port: databasePort })
  }

  return {
    scene,
    databaseUrl,
    kill: (victim) => {
      restarting = restarting.then(victim === 'the server' ? restartServer : restartDatabase)
      return restarting
    },
    whole: () => restarting,
    ask: async (document, variables, as) => {
      try {
        const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
          method: 'POST',
          headers: headersOf({ as }),
          body: JSON.stringify({ query: document, variables }),
        })
        return (await response.json()) as Answer
      } catch {
        return null
      }
    },
    [Symbol.asyncDispose]: async () => {
      await restarting
      const ended = once(server.child, 'exit')
      server.child.disconnect()
      await ended
      await database.stop()
      await rm(dataDirectory, { recursive: true, force: true })
    },
  }
}

function startProcess(databaseUrl: string, ...args: string[]) {
  // Without the test runner's own options, which a plain process does not understand.
  const child: ChildProcess = fork(join(import.meta.dirname, '../../testing/served-scene.ts'), args, {
    execArgv: [],
    env: { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' },
  })
  /** The message that has such a field. */
  const told = <Message extends object>(field: string): Promise<Message> =>
    new Promise((resolve, reject) => {
      child.on('message', (message: Message) => field in message && resolve(message))
      child.once('exit', () => reject(new Error('The product ended before it served')))
    })
  return { child, told }
}
