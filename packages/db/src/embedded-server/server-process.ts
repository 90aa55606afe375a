import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { withConnection } from '../databases.ts'
import { type ServerFolder, SUPERUSER } from './cluster.ts'
import { EmbeddedServerError } from './embedded-server-error.ts'
import type { Launcher } from './launch.ts'
import { tieToThisProcess } from './lifeline.ts'
import { clusterInUse, ownerArguments } from './postmaster.ts'

const START_MS = 60_000
const STOP_MS = 20_000
const ENDING_MS = 15_000
const POLL_MS = 20

export interface ServerProcessOptions {
  postgres: string
  launch: Launcher
  folder: ServerFolder
  port: number
  /** Settings as `postgres -c` takes them. */
  settings: Record<string, string>
}

export interface ServerProcess {
  /** The server's `postgres` database, as its superuser. */
  adminUrl: string
  stop: () => Promise<void>
}

/** Another program listens on the port. */
export class PortTakenError extends EmbeddedServerError {
  constructor(port: number) {
    super(
      `端口 ${port} 已被占用：请停止占用它的程序，或换一个端口。`,
      `Port ${port} is in use: stop the program that uses it, or choose another port.`,
    )
  }
}

/** Processes of a server that was killed have not noticed yet, and still hold the cluster's memory. */
class StillEndingError extends EmbeddedServerError {
  constructor() {
    super(
      '上次的 PostgreSQL 被强行结束，它的进程还没有退出。请稍后再启动。',
      'The last PostgreSQL was killed, and its processes have not ended yet. Start again in a moment.',
    )
  }
}

/** Starts the server program and waits until it answers; first, until the processes of a killed one are gone. */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const deadline = Date.now() + ENDING_MS
  for (;;) {
    try {
      return await launchAndWait(options)
    } catch (error) {
      if (!(error instanceof StillEndingError) || Date.now() > deadline) throw error
      await delay(POLL_MS)
    }
  }
}

async function launchAndWait(options: ServerProcessOptions): Promise<ServerProcess> {
  const { folder, port } = options
  const child = await launchServer(options)
  const ended = once(child, 'exit')
  // Tied before anything is awaited, so that no server is left behind when this process dies while it waits.
  const lifeline = child.pid === undefined ? undefined : tieToThisProcess(child.pid)
  void ended.then(() => lifeline?.cut())

  const adminUrl = `postgresql://${SUPERUSER}:${folder.password}@127.0.0.1:${port}/postgres`
  const answered = waitForAnswer(adminUrl, child)
  const outcome = await Promise.race([answered, ended.then(() => 'ended' as const)])
  if (outcome !== 'answered') {
    await endProcess(child, ended)
    throw await explainFailure(folder, port)
  }
  return { adminUrl, stop: () => endProcess(child, ended) }
}

async function launchServer({ postgres, launch, folder, port, settings }: ServerProcessOptions): Promise<ChildProcess> {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = await open(folder.log, 'w', 0o600)
  try {
    const args = ['-D', folder.cluster, '-p', String(port), ...flags, ...ownerArguments()]
    const child = launch(postgres, args, ['ignore', log.fd, log.fd])
    // A program that only holds the server does not wait for it: the server ends with the program.
    child.unref()
    return child
  } finally {
    await log.close()
  }
}

async function waitForAnswer(adminUrl: string, child: ChildProcess): Promise<'answered' | 'silent'> {
  const deadline = Date.now() + START_MS
  while (isRunning(child) && Date.now() < deadline) {
    const answered = await withConnection(adminUrl, (client) => client.query('SELECT')).then(
      () => true,
      () => false,
    )
    // Another server on the same port would refuse our password, so an answer is our server's.
    if (answered) return 'answered'
    await delay(POLL_MS)
  }
  return 'silent'
}

/** PostgreSQL's fast shutdown: it ends the connections, writes what is to write, and exits. */
async function endProcess(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (!isRunning(child)) return
  child.ref()
  child.kill('SIGINT')
  const impatience = new AbortController()
  const tooLong = delay(STOP_MS, 'too long', { signal: impatience.signal }).catch(() => undefined)
  if ((await Promise.race([ended, tooLong])) === 'too long') {
    // The immediate shutdown: nothing committed is lost, the next start recovers from the log.
    child.kill('SIGQUIT')
    await ended
  }
  impatience.abort()
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}

async function explainFailure(folder: ServerFolder, port: number): Promise<EmbeddedServerError> {
  const log = await readFile(folder.log, 'utf8').catch(() => '')
  if (log.includes('lock file "postmaster.pid" already exists')) return clusterInUse(folder.cluster)
  if (log.includes('pre-existing shared memory block')) return new StillEndingError()
  if (/could not bind|Address already in use/.test(log)) return new PortTakenError(port)
  return new EmbeddedServerError(
    `内置 PostgreSQL 无法启动，原因见 ${folder.log}。`,
    `The embedded PostgreSQL could not start; ${folder.log} says why.`,
  )
}
