import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './settings.ts'

/** Where the workspace's own programs are, whatever the caller's PATH. */
const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(':')

/** Runs a program of the workspace with its output shown; resolves to its exit code. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PATH: path, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', ...env },
    })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** Runs a program that must succeed; ends this one with its exit code when it does not. */
export async function must(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  const code = await run(command, args, env)
  if (code !== 0) process.exit(code)
}

/** Turbo's own chatter is left out: it speaks when something fails. */
export const turbo = (task: string, ...args: string[]): Promise<void> =>
  must('turbo', ['run', task, '--output-logs=errors-only', '--log-prefix=none', ...args])
