import { withConnection } from '@afterbell/db/databases'

/** What no two seeds have in common: when a row was written, and what is sealed or hashed with a salt of its own. */
const OWN = [
  'created_at',
  'updated_at',
  'granted_at',
  'phone_cipher',
  'roll_number_cipher',
  'pick_up_cipher',
  'secret_cipher',
  'password',
]

/** Every row of every table as text, in an order of its own, without what no two seeds have in common. */
export async function dumpOf(databaseUrl: string): Promise<Record<string, string[]>> {
  return withConnection(databaseUrl, async (client) => {
    const tables = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations' ORDER BY name`,
    )
    const dump: Record<string, string[]> = {}
    for (const { name } of tables.rows) {
      const rows = await client.query<{ row: string }>(
        `SELECT (to_jsonb(each) - $1::text[])::text AS row FROM "${name}" AS each ORDER BY row`,
        [OWN],
      )
      dump[name] = rows.rows.map(({ row }) => row)
    }
    return dump
  })
}
