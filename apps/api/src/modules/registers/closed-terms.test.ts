import { beforeAll, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { freshKey, type RegisterScene, setRegisterScene } from '../../testing/register-scene.ts'
import { tuesday } from '../../testing/timetable-scene.ts'
import { alertAbsences } from './alerts/alert-absences.ts'

const closed = { code: 'TERM_CLOSED' }

let scene: RegisterScene
let handOverId: string
let releaseId: string
let leave: { id: string; updatedAt: Date }
beforeAll(async () => {
  scene = await setRegisterScene()
  const [first, second, third] = scene.members.map(({ id }) => id)
  await scene.marks({ [first ?? '']: 'PRESENT', [second ?? '']: 'ABSENT' })
  const from = { sessionId: scene.held, fromHomeClassId: scene.classOf(3).id }
  handOverId = (await scene.handOver({ ...from, count: 3, key: freshKey() }, scene.admin)).id
  releaseId = (await scene.release(decision(first), scene.admin)).ids[0]
  await scene.leave({ pupilId: third, fromDate: tuesday, toDate: tuesday }, scene.admin)
  leave = await database.pupilLeave.findFirstOrThrow({ where: { pupilId: third ?? '' } })
  await database.term.updateMany({ where: { id: scene.termId }, data: { state: 'CLOSED' } })
})

const decision = (pupilId: string | undefined) => ({
  ...{ date: tuesday, pupilId, decidedById: scene.inCharge.id, note: '家长电话同意' },
  ...{ at: '2022-02-22T09:30:00.000Z', key: freshKey() },
})

test('what was registered in a term stays as it was once the term is closed, and every way says so in words (R92)', async () => {
  const [first, second] = scene.members.map(({ id }) => id)
  const again = { at: '2022-02-22T07:40:00.000Z' }
  expect(await scene.marks({ [first ?? '']: 'LATE' }, again)).toMatchObject(closed)
  expect(await scene.close()).toMatchObject(closed)
  expect(await scene.takeOver({ id: handOverId, count: 3, key: freshKey() })).toMatchObject(closed)
  expect(await scene.release(decision(second), scene.admin)).toMatchObject(closed)
  expect(await scene.leave({ pupilId: first, fromDate: tuesday, toDate: tuesday }, scene.admin)).toMatchObject(closed)
  const asked = (name: string, variable: string, type: string, value: unknown) =>
    scene.read(
      `mutation ($value: ${type}!) { answer: ${name}(${variable}: $value) { ... on UserError { code } } }`,
      { value },
      scene.admin,
    )
  expect((await asked('withdrawRelease', 'id', 'ID', releaseId)).answer).toEqual(closed)
  const stale = { id: leave.id, expectedUpdatedAt: leave.updatedAt }
  expect((await asked('withdrawLeave', 'input', 'WithdrawLeaveInput', stale)).answer).toEqual(closed)
})

test('an absence that nobody cleared up does not keep the alerts of other schools from coming', async () => {
  await expect(alertAbsences()).resolves.toBe(1)
})
