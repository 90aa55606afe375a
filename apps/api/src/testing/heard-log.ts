import { Writable } from 'node:stream'

/** What the program's logger has written, line by line. */
export const lines: string[] = []

/**
 * The program's own logger at its most talkative, written where a test can read it:
 * `vi.mock('pino', async (original) => (await import('…/heard-log.ts')).heard(await original()))`.
 */
export function heard(real: typeof import('pino')) {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  return { ...real, pino: (options: object) => real.pino({ ...options, level: 'trace' }, stream) }
}
