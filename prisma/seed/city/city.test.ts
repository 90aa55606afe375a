import { withConnection } from '@afterbell/db/databases'
import { createTestDatabase } from '@afterbell/db/test-databases'
import { describe, expect, test } from 'vitest'
import { dumpOf } from '../testing/dump.ts'
import { NotACityError, seedCity } from './city.ts'

const password = 'a demo password of these tests'
const city = (databaseUrl: string, rows: boolean, schools = 2, report = (_done: number, _of: number) => {}) =>
  seedCity({ databaseUrl, password, schools, weeks: 2, rows, report })
const counts = (url: string) =>
  withConnection(url, async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT count(*)::int FROM school) AS schools, (SELECT count(*)::int FROM pupil) AS pupils,
              (SELECT count(*)::int FROM day_fact) AS facts, (SELECT sum(expected)::int FROM day_fact WHERE kind = 'DAY') AS "pupilDays",
              (SELECT count(*)::int FROM attendance) AS marks, (SELECT count(*)::int FROM day_fact_differences()) AS differences`,
    )
    return rows[0]
  })

describe('the invented city', () => {
  test('adds up to the same facts whether its marks are written or not, and to those that the registers say', async () => {
    await using whole = await createTestDatabase()
    await city(whole.url, true)
    const written = { schools: 2, pupils: 4_000, facts: 1_920, pupilDays: 34_240, marks: 34_240 }
    expect(await counts(whole.url)).toEqual({ ...written, differences: 0 })

    await using facts = await createTestDatabase()
    await city(facts.url, false)
    expect(await counts(facts.url)).toMatchObject({ ...written, marks: 0, differences: 1_920 })
    expect((await dumpOf(facts.url)).day_fact).toEqual((await dumpOf(whole.url)).day_fact)
  })

  test('goes on where it was cut off, and comes among no other schools', async () => {
    await using cut = await createTestDatabase()
    const powerCut = (done: number) => {
      if (done === 1) throw new Error('the power went')
    }
    await expect(city(cut.url, false, 2, powerCut)).rejects.toThrow('the power went')
    const told: string[] = []
    await city(cut.url, false, 3, (done, of) => told.push(`${done}/${of}`))
    expect(told).toEqual(['1/3', '2/3', '3/3'])
    expect(await counts(cut.url)).toMatchObject({ schools: 3, pupils: 6_000 })

    await using others = await createTestDatabase()
    await withConnection(others.url, (client) =>
      client.query(`INSERT INTO bureau (id, name) VALUES (gen_random_uuid(), '某市教育局')`),
    )
    await expect(city(others.url, false)).rejects.toThrow(NotACityError)
  })
})
