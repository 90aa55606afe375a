import { database } from '../database.ts'

/** What happens in the middle of a transaction: the words of a trigger. */
export const faults = {
  'an error': `RAISE EXCEPTION 'injected'`,
  'a lost connection': 'PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(10)',
}

/** Does some work that is cut off by a fault, right after the first statement of a kind on a table. */
export async function cutOff(table: string, event: string, fault: string, work: () => Promise<unknown>): Promise<void> {
  await database.$executeRawUnsafe(
    `CREATE FUNCTION break_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${fault}; RETURN NULL; END $$`,
  )
  await database.$executeRawUnsafe(
    `CREATE TRIGGER break_here AFTER ${event} ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION break_here()`,
  )
  try {
    await work()
  } finally {
    await database.$executeRawUnsafe('DROP FUNCTION break_here CASCADE')
  }
}
