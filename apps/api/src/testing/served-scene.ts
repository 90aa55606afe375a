import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { applyMigrations } from '@afterbell/db/migrations'
import { api } from './test-api.ts'

// The product as a process of its own, which is killed. Given a number at its first start, it migrates the empty database
// and makes a school with a session and so many pupils on its sheet, of which the parent is told.
const [pupils] = process.argv.slice(2).map(Number)

if (pupils) {
  await applyMigrations(process.env.DATABASE_URL ?? '')
  const { setRegisterScene } = await import('./register-scene.ts')
  const { schoolId, held, members, admin, classOf } = await setRegisterScene(pupils)
  const pupilIds = members.map(({ id }) => id)
  process.send?.({ scene: { schoolId, sessionId: held, pupilIds, admin, homeClassId: classOf(3).id } })
}

const server = createServer((request, response) => api(request, response))
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.on('disconnect', () => process.exit())
