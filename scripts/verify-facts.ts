import { say } from './console.ts'
import { openDatabase } from './open-database.ts'
import { turbo } from './run.ts'
import { readSettings } from './settings.ts'

/** `pnpm facts:verify`: counts the day facts again from the registers and names every one that is not the same; 1 when there are any. */
const settings = readSettings()
await turbo('generate')
const data = await openDatabase(settings)
const { database } = await import('../apps/api/src/database.ts')
const facts = await database.dayFact.count()
const [digest] = await database.$queryRaw<{ digest: string | null }[]>`
  SELECT md5(string_agg(fact::text, E'\n' ORDER BY school_id, date, home_class_id, kind)) AS digest FROM day_fact AS fact`
const wrong = await database.$queryRaw<
  { kept: boolean; school_id: string; date: Date; home_class_id: string; kind: string }[]
>`SELECT * FROM day_fact_differences() ORDER BY school_id, date, home_class_id, kept DESC, kind`
await database.$disconnect()
await data.close()
for (const { kept, school_id, date, home_class_id, kind } of wrong) {
  const what = kept ? '与点名册不符 · not what the registers say' : '缺少 · missing'
  say(`${what}: ${date.toISOString().slice(0, 10)} ${kind} school ${school_id} class ${home_class_id}`)
}
say(`${facts} 条日事实，${wrong.length} 处不符，摘要 ${digest?.digest ?? '-'} · day facts, differences, digest`)
process.exitCode = wrong.length > 0 ? 1 : 0
