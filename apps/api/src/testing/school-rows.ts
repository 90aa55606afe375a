import { database } from '../database.ts'

/** All rows that a school has in some tables, as one text: equal texts are equal rows. */
export async function schoolRows(schoolId: string, tables: readonly string[]): Promise<string> {
  const texts: string[] = []
  for (const table of tables) {
    const [row] = await database.$queryRawUnsafe<{ text: string }[]>(
      `SELECT coalesce(json_agg(each ORDER BY each::text), '[]')::text AS text FROM "${table}" AS each WHERE school_id = $1::uuid`,
      schoolId,
    )
    texts.push(`${table} ${row?.text}`)
  }
  return texts.join('\n')
}
