import { readFile } from 'node:fs/promises'
import { hashPassword } from '@afterbell/api/src/access/password-hash.ts'
import { withConnection } from '@afterbell/db/databases'

export interface CityOptions {
  readonly databaseUrl: string
  /** The password of the bureau's account, `city`. */
  readonly password: string
  /** How many schools, of 2,000 pupils each. */
  readonly schools: number
  /** How many weeks of service from 14 February 2022. */
  readonly weeks: number
  /** Whether the marks themselves are written, beside what they add up to: 8,500 a school and week. */
  readonly rows: boolean
  /** Called after each school. */
  readonly report: (done: number, of: number) => void
}

/** The database holds schools that are none of the city's: invented ones do not come among them. */
export class NotACityError extends Error {
  override readonly name = 'NotACityError'
  constructor() {
    super(
      '数据库里已有别的学校，不写入示范城区。请换一个空的数据库。\nThe database holds other schools; the invented city is not written among them. Use an empty database.',
    )
  }
}

type Connection = Parameters<Parameters<typeof withConnection>[1]>[0]

const sqlOf = (name: string) => readFile(new URL(`./${name}.sql`, import.meta.url), 'utf8')

/**
 * Fills a database with an invented city, to show and to measure what a bureau sees of many schools: as day facts, and, when
 * asked for, as rows of registers. School by school, each in a transaction of its own: cut off, it goes on where it was.
 * Needs a superuser of PostgreSQL, as the embedded one is. Throws NotACityError.
 */
export async function seedCity({ databaseUrl, password, schools, weeks, rows, report }: CityOptions): Promise<void> {
  const hash = await hashPassword(password)
  const [functions, school, facts, marks] = await Promise.all(['functions', 'school', 'facts', 'rows'].map(sqlOf))
  await withConnection(databaseUrl, async (client) => {
    await client.query(functions ?? '')
    if (await holdsOthers(client)) throw new NotACityError()
    await writeBureau(client, hash)
    await client.query(`SELECT set_config('city.weeks', $1, false)`, [String(weeks)])
    for (let n = 1; n <= schools; n += 1) {
      await client.query(`SELECT set_config('city.school', $1, false)`, [String(n)])
      if (!(await isThere(client))) {
        await client.query(`BEGIN; ${school}; ${facts}; ${rows ? marks : ''}; COMMIT`)
      }
      report(n, schools)
    }
    await client.query('VACUUM ANALYZE')
  })
}

const one = async (client: Connection, sql: string) =>
  (await client.query<{ holds: boolean }>(sql)).rows[0]?.holds === true

const holdsOthers = (client: Connection) =>
  one(client, `SELECT EXISTS (SELECT FROM bureau WHERE id <> pg_temp.city_id('bureau', 1)) AS holds`)

const isThere = (client: Connection) =>
  one(client, `SELECT EXISTS (SELECT FROM school WHERE id = pg_temp.city_id('school', pg_temp.city_school())) AS holds`)

/** The bureau, its five districts, and its account. */
async function writeBureau(client: Connection, hash: string): Promise<void> {
  await client.query(`
    INSERT INTO bureau (id, name) VALUES (pg_temp.city_id('bureau', 1), '示范城区教育局') ON CONFLICT DO NOTHING;
    INSERT INTO district (id, bureau_id, name)
    SELECT pg_temp.city_id('district', n), pg_temp.city_id('bureau', 1), '示范第' || n || '学区'
      FROM generate_series(1, 5) AS n ON CONFLICT DO NOTHING;
    INSERT INTO "user" (id, name, email, username, updated_at)
    VALUES (pg_temp.city_id('user', 1), '示范城区教育局（演示账号）', 'city@demo.invalid', 'city', now()) ON CONFLICT DO NOTHING;
    INSERT INTO role_grant (id, user_id, role, bureau_id, grades)
    VALUES (pg_temp.city_id('grant', 1), pg_temp.city_id('user', 1), 'BUREAU', pg_temp.city_id('bureau', 1), '{}')
    ON CONFLICT DO NOTHING`)
  await client.query(
    `INSERT INTO account (id, account_id, provider_id, user_id, password, updated_at)
     VALUES (pg_temp.city_id('account', 1), pg_temp.city_id('user', 1)::text, 'credential', pg_temp.city_id('user', 1), $1, now())
     ON CONFLICT DO NOTHING`,
    [hash],
  )
}
