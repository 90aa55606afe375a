import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { probes, seconded } from './probes.ts'
import { setWallScene, type WallScene } from './wall-scene.ts'

let scene: WallScene
const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
beforeAll(async () => {
  await client.connect()
  scene = await setWallScene()
})
afterAll(() => client.end())

/** Every wall that a migration wrote by hand, with the statement that takes it away. Partitions have those of their table. */
const catalogue = `
  SELECT conname AS name, conrelid::regclass::text AS of_table, format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS away
    FROM pg_constraint WHERE contype IN ('c', 'x') AND connamespace = 'public'::regnamespace AND conislocal
  UNION ALL
  SELECT tgname, tgrelid::regclass::text, format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass)
    FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
   WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace AND tgparentid = 0
  UNION ALL
  SELECT relname, indrelid::regclass::text, format('DROP INDEX %I', relname)
    FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
   WHERE indisunique AND (indpred IS NOT NULL OR indexprs IS NOT NULL) AND relnamespace = 'public'::regnamespace`

/** Only two sessions at once can breach it: `schools/copying-terms.test.ts`. */
const betweenTwo = 'term_is_shut'
/** These refuse nothing: they make the months of a term's attendance, and keep the facts of a day (`facts:verify`). */
const helpers = /^term_has_attendance|_keeps_day_facts/

const walls = async () =>
  (await client.query<{ name: string; of_table: string; away: string }>(catalogue)).rows.filter(
    ({ name }) => name !== betweenTwo && !helpers.test(name),
  )

/** Runs statements in a transaction that is never kept; what refused them, or null. */
async function refusalOf(statements: readonly string[]): Promise<{ constraint?: string; message: string } | null> {
  await client.query('BEGIN')
  try {
    for (const statement of statements) await client.query(statement)
    await client.query('SET CONSTRAINTS ALL IMMEDIATE')
    return null
  } catch (error) {
    return error as { constraint?: string; message: string }
  } finally {
    await client.query('ROLLBACK')
  }
}

/** Triggers keep what a constraint then refuses, and some say themselves what they refuse. */
const refusers: readonly (readonly [walls: RegExp, constraint: string])[] = [
  [/slots/, 'enrolment_slot_one_place_at_a_time'],
  [/_term_gate$/, 'term_is_closed'],
  [/^(care_place_follows_class|class_takes_places_along)$/, 'care_place_pkey'],
  [/^assignment_follows_session$/, 'staff_assignment_one_place_at_a_time'],
  [/^(session_venue_on_entry|session_venue_on_change|club_venues|care_class_venue)$/, 'venue_slot_one_use_at_a_time'],
  [/^turn_follows_post$/, 'duty_turn_one_post_at_a_time'],
  [/^(turn_fits_its_date|assignment_fits_dates)$/, 'adult_at_one_place_on_a_date'],
  [/^exception_fits_its_date$/, 'venue_one_use_on_a_date'],
]
const nameOf = (name: string) => refusers.find(([walls]) => walls.test(name))?.[1] ?? name
const countedBy = /is_counted$/

describe('the walls of the database (A8)', () => {
  test('have a probe each, and each probe a wall', async () => {
    const names = (await walls()).map(({ name }) => name)
    expect(names.length).toBeGreaterThan(130)
    expect(Object.keys(probes).sort()).toEqual(names.sort())
  })

  test.for(Object.keys(probes))('%s refuses what it is for', async (name) => {
    const refusal = await refusalOf(probes[name]?.(scene) ?? [])
    if (name === 'action_is_kept') expect(refusal?.message).toContain('never deleted')
    else if (countedBy.test(name)) expect(refusal?.constraint).toBe('club_taken_is_counted')
    else expect(refusal, refusal?.message).toMatchObject({ constraint: nameOf(name) })
  })

  test.for(Object.keys(probes))('%s, taken away, is missed', async (name) => {
    const away = (await walls()).find((wall) => wall.name === name)?.away ?? ''
    const refusal = await refusalOf([away, ...(probes[name]?.(scene) ?? [])])
    if (seconded[name]) expect(refusal?.message).toMatch(seconded[name])
    else expect(refusal?.message ?? null).toBeNull()
  })

  test('every reference from one school’s row to another row of a school names the school', async () => {
    const { rows } = await client.query(`
      SELECT conrelid::regclass::text || '.' || conname AS reference
        FROM pg_constraint AS reference
       WHERE contype = 'f' AND connamespace = 'public'::regnamespace
         AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = conrelid AND attname = 'school_id')
         AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = confrelid AND attname = 'school_id')
         AND NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = conrelid AND attname = 'school_id' AND attnum = ANY (conkey))`)
    expect(rows).toEqual([])
  })
})
