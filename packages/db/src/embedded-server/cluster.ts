import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmod, chown, link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { EmbeddedServerError } from './embedded-server-error.ts'
import type { Launcher } from './launch.ts'
import type { ServerUser } from './server-user.ts'

/** A folder of ours with everything that belongs to one embedded server. */
export interface ServerFolder {
  /** PostgreSQL's own data directory. */
  cluster: string
  /** What the server said since its last start. */
  log: string
  /** The superuser's password. */
  password: string
}

export const SUPERUSER = 'postgres'

/** Makes the folder, when it is not there, and its password, which stays the same from then on. */
export async function prepareFolder(directory: string, user: ServerUser | undefined): Promise<ServerFolder> {
  await mkdir(directory, { recursive: true })
  // The server's user walks through this folder to its cluster; nobody lists it.
  await chmod(directory, user ? 0o711 : 0o700)
  return {
    cluster: join(directory, 'cluster'),
    log: join(directory, 'server.log'),
    password: await keptPassword(join(directory, 'password')),
  }
}

async function keptPassword(path: string): Promise<string> {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
  try {
    // A link appears whole or not at all, and never over an older one: of two first starts, one password wins.
    await link(draft, path)
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error
  } finally {
    await rm(draft)
  }
  return (await readFile(path, 'utf8')).trim()
}

interface ClusterOptions {
  initdb: string
  launch: Launcher
  user: ServerUser | undefined
  /** False leaves it to the operating system when the files reach the disk. */
  sync: boolean
}

/** Initialises the cluster unless it is there. It appears under its name only when it is complete. */
export async function prepareCluster(folder: ServerFolder, options: ClusterOptions): Promise<void> {
  if (await exists(join(folder.cluster, 'PG_VERSION'))) return
  const draft = `${folder.cluster}.${process.pid}.${randomBytes(4).toString('hex')}`
  const passwordFile = `${draft}.password`
  try {
    await mkdir(draft, { mode: 0o700 })
    await writeFile(passwordFile, `${folder.password}\n`, { mode: 0o600, flag: 'wx' })
    if (options.user) await giveTo(options.user, draft, passwordFile)
    await initialise(draft, passwordFile, options)
    await rename(draft, folder.cluster).catch((error) => {
      // Another first start was quicker; its cluster has the same password.
      if (!isErrno(error, 'ENOTEMPTY') && !isErrno(error, 'EEXIST')) throw error
    })
  } finally {
    await rm(draft, { recursive: true, force: true })
    await rm(passwordFile, { force: true })
  }
}

async function initialise(cluster: string, passwordFile: string, { initdb, launch, sync }: ClusterOptions) {
  const args = [
    `--pgdata=${cluster}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    ...localeFlags(),
    ...(sync ? [] : ['--no-sync']),
  ]
  const child = launch(initdb, args, ['ignore', 'ignore', 'pipe'])
  const exited = once(child, 'exit')
  const complaint = child.stderr ? text(child.stderr) : ''
  const [code] = await exited
  if (code === 0) return
  throw new EmbeddedServerError(
    `无法初始化内置 PostgreSQL 的数据目录 ${cluster}。`,
    `The data directory ${cluster} of the embedded PostgreSQL could not be initialised.`,
    { cause: new Error((await complaint).trim()) },
  )
}

/**
 * Sorts by code point, the same on every machine: where people read the order, queries name `COLLATE "zh-x-icu"`. The
 * character types must know more than ASCII, or pg_trgm takes a Chinese name for punctuation and indexes nothing of it.
 */
function localeFlags(): string[] {
  const flags = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  if (process.platform === 'win32') return flags
  return [...flags, `--lc-ctype=${process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8'}`]
}

async function giveTo({ uid, gid }: ServerUser, ...paths: string[]): Promise<void> {
  for (const path of paths) await chown(path, uid, gid)
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
