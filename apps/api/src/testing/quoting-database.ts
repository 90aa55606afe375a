import { database } from '../database.ts'

/** Makes the database refuse every write of these tables with an error that quotes the row, while some work is done. */
export async function quotingDatabase(tables: readonly string[], work: () => Promise<void>) {
  await database.$executeRawUnsafe(
    `CREATE FUNCTION quote_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'bad row: %', NEW::text; END $$`,
  )
  for (const table of tables) {
    await database.$executeRawUnsafe(
      `CREATE TRIGGER quote_row BEFORE INSERT OR UPDATE ON "${table}" FOR EACH ROW EXECUTE FUNCTION quote_row()`,
    )
  }
  try {
    await work()
  } finally {
    await database.$executeRawUnsafe('DROP FUNCTION quote_row CASCADE')
  }
}
