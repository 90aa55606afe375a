import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { type Answer, headersOf } from './test-api.ts'

/** Several server processes over the test's own database. */
export interface ApiProcesses extends AsyncDisposable {
  /** Sends a document to one of the processes, in turn. */
  readonly ask: (document: string, variables: object, as: string) => Promise<Answer & { readonly status: number }>
}

/** Starts that many processes; `await using` ends them. */
export async function startApiProcesses(count: number): Promise<ApiProcesses> {
  const processes = await Promise.all(Array.from({ length: count }, start))
  let turn = 0
  return {
    async ask(document, variables, as) {
      turn = (turn + 1) % processes.length
      const response = await fetch(`http://127.0.0.1:${processes[turn]?.port}/graphql`, {
        method: 'POST',
        headers: headersOf({ as }),
        body: JSON.stringify({ query: document, variables }),
      })
      return { ...((await response.json()) as Answer), status: response.status }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(processes.map(({ child }) => end(child)))
    },
  }
}

async function start() {
  // Without the test runner's own options, which a plain process does not understand.
  const child = fork(`${import.meta.dirname}/api-process.ts`, {
    execArgv: [],
    env: { ...process.env, LOG_LEVEL: 'silent' },
  })
  const [port] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('A server process ended before it listened'))),
  ])
  return { child, port: Number(port) }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.disconnect()
  await ended
}
