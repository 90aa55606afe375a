import { parseArgs } from 'node:util'
import { giveUp, reasonOf, say } from './console.ts'
import { openDatabase } from './open-database.ts'
import { turbo } from './run.ts'
import { readSettings } from './settings.ts'

/**
 * `pnpm seed:city [--schools 200] [--weeks 20] [--rows]`: an invented city of schools with 2,000 pupils each and a term of
 * registers, as day facts; with `--rows` as marks too. Into an empty database, such as `AFTERBELL_DATA_FOLDER=.data-city`.
 */
const { values } = parseArgs({
  options: {
    schools: { type: 'string', default: '200' },
    weeks: { type: 'string', default: '20' },
    rows: { type: 'boolean', default: false },
  },
})
const [schools, weeks] = [Number(values.schools), Number(values.weeks)]
if (!(schools >= 1 && schools <= 1_000 && weeks >= 1 && weeks <= 26)) {
  giveUp('--schools 1–1000, --weeks 1–26')
}
const settings = readSettings()
await turbo('generate')
const data = await openDatabase(settings)
const password = process.env.DEMO_PASSWORD ?? 'afterbell-2022-demo'
const { seedCity } = await import('../prisma/seed/city/city.ts')
await seedCity({
  ...{ databaseUrl: data.url, password, schools, weeks, rows: values.rows },
  report: (done, of) => {
    if (done === of || done % 10 === 0) say(`示范城区 · invented city: ${done}/${of} 所学校 schools`)
  },
}).catch(async (error) => {
  await data.close()
  giveUp(reasonOf(error))
})
await data.close()
say(`演示账号 · demo account: city，密码 · password: ${password}`)
