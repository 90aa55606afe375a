import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

/** What a contender's process tells its parent, and is asked by it. */
export interface Reply {
  readonly port?: number
  /** Microseconds of CPU that the process has used. */
  readonly cpu?: number
}

/** A server under measurement, in a process of its own. */
export interface Contender extends AsyncDisposable {
  readonly origin: string
  /** Milliseconds of CPU that its process has used so far. */
  readonly cpu: () => Promise<number>
}

/** Starts `contenders/<name>.ts`, which listens and tells its port. */
export async function startContender(name: string, env: NodeJS.ProcessEnv): Promise<Contender> {
  const child = fork(`${import.meta.dirname}/${name}.ts`, { execArgv: [], env: { ...process.env, ...env } })
  const { port } = await reply(child)
  return {
    origin: `http://127.0.0.1:${port}`,
    cpu: async () => {
      const answered = reply(child)
      child.send('cpu')
      return ((await answered).cpu ?? 0) / 1000
    },
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}

async function reply(child: ChildProcess): Promise<Reply> {
  const over = new AbortController()
  const waiting = { signal: over.signal }
  try {
    const [message] = await Promise.race([
      once(child, 'message', waiting),
      once(child, 'exit', waiting).then(([code]) => Promise.reject(new Error(`A contender ended with ${code}`))),
    ])
    return message as Reply
  } finally {
    over.abort()
  }
}

/** The contender's side: tells the port, answers how much CPU it used, and ends when its parent lets it go. */
export function reportTo(port: number): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send?.({ cpu: user + system } satisfies Reply)
  })
  process.on('disconnect', () => process.exit())
  process.send?.({ port } satisfies Reply)
}
