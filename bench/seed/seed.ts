import { readFile } from 'node:fs/promises'
import { hashPassword } from '@afterbell/api/src/access/password-hash.ts'
import { withConnection } from '@afterbell/db/databases'
import { benchPassword, type SchoolPlan } from './plans.ts'

const parts = ['schools', 'pupils', 'clubs', 'accounts'] as const
const sqlOf = (name: string) => readFile(new URL(`./${name}.sql`, import.meta.url), 'utf8')

/** Fills a migrated, empty database by a few large statements. */
export async function seedSchools(databaseUrl: string, plan: readonly SchoolPlan[]): Promise<void> {
  const hash = await hashPassword(benchPassword)
  await withConnection(databaseUrl, async (client) => {
    await client.query('CREATE TEMP TABLE school_plan (n int PRIMARY KEY, pupils int, on_one_day boolean)')
    await client.query('CREATE TEMP TABLE bench_password AS SELECT $1::text AS hash', [hash])
    await client.query('INSERT INTO school_plan SELECT * FROM unnest($1::int[], $2::int[], $3::boolean[])', [
      plan.map((_, index) => index + 1),
      plan.map(({ pupils }) => pupils),
      plan.map(({ onOneDay }) => onOneDay),
    ])
    await client.query(await sqlOf('functions'))
    for (const part of parts) await client.query(await sqlOf(part))
    await client.query('VACUUM ANALYZE')
  })
}
