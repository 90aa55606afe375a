import { database } from '../../database.ts'

/** Lets every table of the test's database say when a row of it is written. */
export async function watchWrites(): Promise<void> {
  await database.$executeRawUnsafe('CREATE TABLE written_row (of_table text NOT NULL)')
  await database.$executeRawUnsafe(`CREATE FUNCTION note_written() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO written_row VALUES (TG_TABLE_NAME); RETURN NULL; END $$`)
  const tables = await database.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(relname) AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition AND relname <> 'written_row'`
  for (const { name } of tables) {
    await database.$executeRawUnsafe(
      `CREATE TRIGGER note_written AFTER INSERT OR UPDATE OR DELETE ON ${name} FOR EACH ROW EXECUTE FUNCTION note_written()`,
    )
  }
}

/** Runs `work` alone; the tables of the rows that it wrote and kept, once for each row. */
export async function rowsWrittenBy(work: () => Promise<unknown>): Promise<string[]> {
  await database.$executeRaw`DELETE FROM written_row`
  await work()
  const rows = await database.$queryRaw<{ of_table: string }[]>`SELECT of_table FROM written_row`
  return rows.map((row) => row.of_table)
}
