import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { EmbeddedServerError } from './embedded-server-error.ts'

const run = promisify(execFile)

/** The system user that PostgreSQL runs as. */
export interface ServerUser {
  uid: number
  gid: number
}

/**
 * PostgreSQL refuses to run as root. Whoever is root runs it as the system user `postgres`, which is made when the
 * machine has none; everybody else runs it as himself, and gets undefined.
 */
export async function findServerUser(): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  return (await lookUp('postgres')) ?? (await create('postgres'))
}

async function lookUp(name: string): Promise<ServerUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number.parseInt(uid.stdout, 10), gid: Number.parseInt(gid.stdout, 10) }
  } catch {
    return undefined
  }
}

async function create(name: string): Promise<ServerUser> {
  const failure = await run('useradd', ['--system', '--user-group', '--no-create-home', name]).catch((error) => error)
  // Another start may have made the user in the meantime: what counts is that he is there.
  const user = await lookUp(name)
  if (user) return user
  throw new EmbeddedServerError(
    `PostgreSQL 不能以 root 身份运行，且无法创建系统用户 ${name}：请改用普通用户启动。`,
    `PostgreSQL does not run as root, and the system user ${name} could not be created: start as an ordinary user.`,
    { cause: failure },
  )
}
