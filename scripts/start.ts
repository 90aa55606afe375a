import { createServer } from 'node:net'
import { giveUp, say } from './console.ts'
import { openDatabase } from './open-database.ts'
import { turbo } from './run.ts'
import { readSettings, type Settings } from './settings.ts'

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

const data = await openDatabase(settings)
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
