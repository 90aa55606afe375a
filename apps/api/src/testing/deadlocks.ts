import pg from 'pg'
import { database } from '../database.ts'
import { meeting } from './meeting.ts'

/** How often the database has broken a deadlock here since it was made. */
export async function deadlocks(): Promise<number> {
  const [row] = await database.$queryRaw<{ deadlocks: bigint }[]>`
    SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()`
  return Number(row?.deadlocks)
}

/** What becomes of two who lock the same two rows of a table at once, each in another order: `fine`, or the database's code. */
export async function lockedInBothOrders(table: string, ids: readonly [string, string]): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 })
  const both = meeting(2)
  const lock = async (order: readonly string[]) => {
    const client = await pool.connect()
    const locking = (id: string | undefined) =>
      client.query(`SELECT FROM "${table}" WHERE id = $1 FOR NO KEY UPDATE`, [id])
    try {
      await client.query('BEGIN')
      await locking(order[0])
      await both()
      await locking(order[1])
      return 'fine'
    } catch (error) {
      return String((error as { code?: string }).code)
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  }
  const ends = await Promise.all([lock(ids), lock(ids.toReversed())])
  await pool.end()
  return ends
}
