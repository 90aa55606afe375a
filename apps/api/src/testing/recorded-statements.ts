import pg from 'pg'
import { vi } from 'vitest'

/** Runs `work` and returns every SQL statement that this process sent meanwhile, without those that frame transactions. */
export async function recordedStatements(work: () => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    return query.mock.calls.map(([sent]) => textOf(sent)).filter((text) => !/^(BEGIN|COMMIT|ROLLBACK)/.test(text))
  } finally {
    query.mockRestore()
  }
}

const textOf = (sent: unknown): string =>
  typeof sent === 'string' ? sent : String((sent as { readonly text?: unknown } | undefined)?.text ?? '')
