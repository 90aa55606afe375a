import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { EmbeddedServerError } from './embedded-server-error.ts'
import type { ServerUser } from './server-user.ts'

/** Starts a program as the given user, in a session of its own, so that Ctrl-C at the terminal does not reach it. */
export type Launcher = (program: string, args: string[], stdio: SpawnOptions['stdio']) => ChildProcess

/**
 * A launcher for programs that run as `user` and must get at `paths`. Where a folder on the way is closed to that user
 * (a clone under /root), the programs keep one of root's capabilities, by which they may walk through folders.
 * @throws EmbeddedServerError when neither is possible.
 */
export function createLauncher(user: ServerUser | undefined, paths: string[]): Launcher {
  const options = { detached: true, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } }
  if (!user) return (program, args, stdio) => spawn(program, args, { ...options, stdio })

  const closed = paths.map((path) => closedFolder(path, user)).find((folder) => folder !== undefined)
  if (closed === undefined) return (program, args, stdio) => spawn(program, args, { ...options, ...user, stdio })

  const setpriv = findSetpriv()
  const capability = walkingCapability()
  if (!setpriv || !capability) {
    throw new EmbeddedServerError(
      `内置 PostgreSQL 不以 root 身份运行，而其他用户进不去 ${closed}：请把项目移到别处、改用普通用户启动，或设置 DATABASE_URL。`,
      `The embedded PostgreSQL does not run as root, and other users may not enter ${closed}: move the project, start as an ordinary user, or set DATABASE_URL.`,
    )
  }
  const asUser = [
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    `--inh-caps=+${capability}`,
    `--ambient-caps=+${capability}`,
    '--',
  ]
  return (program, args, stdio) => spawn(setpriv, [...asUser, program, ...args], { ...options, stdio })
}

/** The first folder on the way to `path` that `user` may not enter. */
function closedFolder(path: string, user: ServerUser): string | undefined {
  const parent = dirname(path)
  if (parent === path) return undefined
  const above = closedFolder(parent, user)
  if (above !== undefined) return above
  const { uid, gid, mode } = statSync(parent)
  const entry = uid === user.uid ? constants.S_IXUSR : gid === user.gid ? constants.S_IXGRP : constants.S_IXOTH
  return mode & entry ? undefined : parent
}

function findSetpriv(): string | undefined {
  return ['/usr/bin/setpriv', '/bin/setpriv'].find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The weakest capability that lets a process walk through closed folders and that this machine leaves to root. */
function walkingCapability(): string | undefined {
  if (!existsSync('/proc/self/status')) return undefined
  const mask = /^CapBnd:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  if (!mask) return undefined
  const allowed = BigInt(`0x${mask}`)
  if (allowed & (1n << 2n)) return 'dac_read_search'
  return allowed & (1n << 1n) ? 'dac_override' : undefined
}
