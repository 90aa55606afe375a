import { createServer } from 'node:net'
import { turbo } from './run.ts'
import { readSettings, type Settings } from './settings.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)

/** Ends with one sentence in either language: what is the case, and what now. */
function giveUp(sentence: string): never {
  process.stderr.write(`\n${sentence}\n`)
  process.exit(1)
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

async function refuseTakenPort(port: number): Promise<void> {
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
  if (!free) {
    giveUp(
      `端口 ${port} 已被占用：请先停止占用它的程序，或用 PORT=4001 换一个端口。\nPort ${port} is in use: stop the program that uses it, or choose another with PORT=4001.`,
    )
  }
}

/** The database to work on, and how it is left at the end. */
async function openDatabase({ givenDatabase }: Settings) {
  if (givenDatabase) return { url: givenDatabase, close: async () => {} }
  const { startEmbeddedServer } = await import('@afterbell/db/embedded-server')
  const server = await startEmbeddedServer()
  return { url: server.databaseUrl, close: server.stop }
}

async function migrate(url: string): Promise<void> {
  const { applyMigrations } = await import('@afterbell/db/migrations')
  const applied = await applyMigrations(url)
  if (applied.length > 0) say(`已升级数据库 · applied ${applied.length} migrations`)
}

async function fillDemo(url: string, { wantsDemo }: Settings): Promise<string | null> {
  if (!wantsDemo) return null
  const { isEmpty, seedDemo } = await import('../prisma/seed/seed.ts')
  const password = process.env.DEMO_PASSWORD ?? 'afterbell-2022-demo'
  if (await isEmpty(url)) {
    await seedDemo({
      databaseUrl: url,
      password,
      report: (step, done, of) => say(`示范数据 · demo data ${done}/${of}: ${step}`),
    })
  }
  return password
}

const settings = readSettings()
await refuseTakenPort(settings.port)
await turbo('generate')
await turbo('build')

const data = await openDatabase(settings).catch((error) => giveUp(reasonOf(error)))
process.env.DATABASE_URL = data.url
await migrate(data.url).catch(async (error) => {
  await data.close()
  giveUp(reasonOf(error))
})
const password = await fillDemo(data.url, settings)

const { serve } = await import('../apps/api/src/serve.ts')
const served = await serve()

say(`\n课后铃 Afterbell: http://localhost:${served.port}`)
if (password) {
  say(`示范账号 · demo accounts: admin, office, lead3, lead5, teacher, bureau`)
  say(`密码 · password: ${password}`)
}
say('按 Ctrl-C 停止 · Ctrl-C stops it')

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  await served.stop()
  await data.close()
  process.exit(0)
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
