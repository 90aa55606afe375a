import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { EmbeddedServerError } from './embedded-server-error.ts'

const run = promisify(execFile)

// Named on the server's command line, so that the next start can tell an owned server from an orphan.
const OWNER_SETTING = 'afterbell.owner'
const ORPHAN_STOP_MS = 15_000

/** The arguments by which a server is recognised later as ours. */
export function ownerArguments(): string[] {
  return ['-c', `${OWNER_SETTING}=${process.pid}`]
}

/**
 * Makes a cluster free to be started: removes the pid file that a dead server left, and stops a server whose owner died
 * without stopping it.
 * @throws EmbeddedServerError when another living process owns the server.
 */
export async function releaseCluster(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid')
  const pid = await readPid(pidFile)
  if (pid === undefined) return

  const server = await describeProcess(pid)
  // The number may belong to another program by now; PostgreSQL would take that for a running server and refuse.
  if (!server?.command.includes(cluster)) return rm(pidFile, { force: true })
  if (server.parent === ownerOf(server.command)) throw clusterInUse(cluster, server.parent)
  await stopOrphan(pid, cluster)
}

/** The error of a start on a cluster that another process serves already. */
export function clusterInUse(cluster: string, owner?: number): EmbeddedServerError {
  const chineseOwner = owner === undefined ? '另一个进程' : `进程 ${owner} `
  const englishOwner = owner === undefined ? 'another process' : `process ${owner}`
  return new EmbeddedServerError(
    `${cluster} 里的内置数据库正由${chineseOwner}使用：Afterbell 是否已经在运行？请先停止它。`,
    `The embedded database in ${cluster} is in use by ${englishOwner}: is Afterbell running already? Stop it first.`,
  )
}

async function stopOrphan(pid: number, cluster: string): Promise<void> {
  const deadline = Date.now() + ORPHAN_STOP_MS
  signal(pid, 'SIGINT')
  while (await describeProcess(pid)) {
    if (Date.now() > deadline) throw clusterInUse(cluster, pid)
    await delay(50)
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended by itself in between.
  }
}

async function readPid(pidFile: string): Promise<number | undefined> {
  const content = await readFile(pidFile, 'utf8').catch(() => '')
  const pid = Number.parseInt(content, 10)
  return Number.isInteger(pid) && pid > 0 ? pid : undefined
}

function ownerOf(command: string): number | undefined {
  const owner = new RegExp(`${OWNER_SETTING}=(\\d+)`).exec(command)?.[1]
  return owner === undefined ? undefined : Number(owner)
}

interface RunningProcess {
  parent: number
  command: string
}

async function describeProcess(pid: number): Promise<RunningProcess | undefined> {
  return process.platform === 'linux' ? describeByProc(pid) : describeByPs(pid)
}

async function describeByProc(pid: number): Promise<RunningProcess | undefined> {
  try {
    const [status, command] = await Promise.all([
      readFile(`/proc/${pid}/status`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
    ])
    const parent = /^PPid:\s*(\d+)$/m.exec(status)?.[1]
    // A zombie has no command line any more: it ended.
    return parent === undefined || command === '' ? undefined : { parent: Number(parent), command }
  } catch {
    return undefined
  }
}

async function describeByPs(pid: number): Promise<RunningProcess | undefined> {
  try {
    const { stdout } = await run('ps', ['-o', 'ppid=,command=', '-p', String(pid)])
    const [, parent, command] = /^\s*(\d+)\s+(.*)$/.exec(stdout.trim()) ?? []
    return parent === undefined || command === undefined ? undefined : { parent: Number(parent), command }
  } catch {
    return undefined
  }
}
