import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { beforeEach, describe, expect, test } from 'vitest'
import { database, inTransaction } from '../../database.ts'
import { cutOff, faults } from '../../testing/cut-off.ts'
import { type DrawScene, setDrawScene } from '../../testing/draw-scene.ts'
import { lockTermRosters, rewriteRosters } from '../clubs/service/term-rosters.ts'
import { runsEnded } from './service/run.ts'

/** The statements of a publication, in their order, and of its undoing. */
const publishing = [
  ['idempotency_key', 'INSERT'],
  ['enrolment', 'UPDATE'],
  ['enrolment', 'INSERT'],
  ['club', 'UPDATE'],
  ['draw', 'UPDATE'],
  ['action', 'INSERT'],
  ['idempotency_key', 'UPDATE'],
] as const
const undoing = [
  ['club', 'UPDATE'],
  ['enrolment', 'DELETE'],
  ['enrolment', 'UPDATE'],
  ['draw', 'UPDATE'],
  ['action', 'UPDATE'],
  ['action', 'INSERT'],
] as const

let here: DrawScene
beforeEach(async () => {
  here = await setDrawScene()
})

/** A draw that enrols, moves, withdraws, puts on a waiting list and closes a club. */
async function readyDraw() {
  const chess = await here.club({ name: '围棋', maximum: 1 })
  const choir = await here.club({ name: '合唱', sessions: [[2, 1]], maximum: 5 })
  const small = await here.club({ name: '书法', sessions: [[4, 1]] })
  await database.club.updateMany({ where: { id: small.id }, data: { minimum: 5, target: 10 } })
  const pupils = await here.pupils(3, 3)
  for (const { id } of pupils) await here.apply({ pupilId: id, clubIds: [chess.id, choir.id, small.id] })
  await here.place(choir.id, (await here.pupil(3)).id)
  await here.place(choir.id, pupils[0]?.id ?? '')
  const commitment = await here.commit()
  await here.enterEntropy(commitment.id)
  const run = await here.start()
  await runsEnded()
  return { run, chess, pupils }
}

/** Everything that a publication and its undoing write. */
async function written() {
  const where = { schoolId: here.schoolId }
  return {
    places: await here.places(),
    clubs: await database.club.findMany({
      where,
      select: { id: true, taken: true, state: true },
      orderBy: { id: 'asc' },
    }),
    draws: await database.draw.findMany({ where, select: { state: true, before: true }, orderBy: { id: 'asc' } }),
    actions: await database.action.findMany({ where, select: { id: true, undoneAt: true }, orderBy: { id: 'asc' } }),
    keys: await database.idempotencyKey.count({ where }),
  }
}

describe('a publication that is cut off leaves nothing, and can be sent again (D5)', () => {
  for (const [fault, statement] of Object.entries(faults)) {
    test.for(publishing)(`${fault} at %s %s`, async ([table, event]) => {
      const { run } = await readyDraw()
      const looked = { ...run, updatedAt: await here.versionOf(run.id) }
      const before = await written()
      const key = crypto.randomUUID()
      await cutOff(table, event, statement, () => expect(here.publish(looked, key)).rejects.toThrow())
      expect(await written()).toEqual(before)
      expect(await here.publish(looked, key)).toMatchObject({ state: 'PUBLISHED' })
      const after = await written()
      expect(after.actions.length).toBe(before.actions.length + 1)
      expect(await here.publish(looked, key)).toMatchObject({ state: 'PUBLISHED' })
      expect(await written()).toEqual(after)
    })
  }
})

describe('an undoing that is cut off leaves the publication, and can be sent again (D5)', () => {
  for (const [fault, statement] of Object.entries(faults)) {
    test.for(undoing)(`${fault} at %s %s`, async ([table, event]) => {
      const { run } = await readyDraw()
      const { places, clubs } = await written()
      await here.publish(run)
      const published = await written()
      await cutOff(table, event, statement, () => expect(here.undo(run.id)).rejects.toThrow())
      expect(await written()).toEqual(published)
      expect(await here.undo(run.id)).toMatchObject({ state: 'UNDONE' })
      expect(await written()).toMatchObject({ places, clubs })
    })
  }
})

test('in two transactions the same fault leaves rosters that nobody published (control)', async () => {
  const { run, chess, pupils } = await readyDraw()
  const before = await written()
  const viewer = { schoolId: here.schoolId } as SchoolViewer
  const [pupilId = ''] = pupils.map(({ id }) => id)
  await inTransaction(async (tx) => {
    await lockTermRosters(tx, viewer, { termId: here.termId, pupilIds: [pupilId] })
    const wanted = [{ clubId: chess.id, enrolled: [], waiting: [pupilId] }]
    await rewriteRosters(tx, viewer, wanted, { reason: '示范', closing: [], toldFrom: null })
  })
  await cutOff('draw', 'UPDATE', faults['an error'], () =>
    expect(database.draw.updateMany({ where: { id: run.id }, data: { name: '已发布' } })).rejects.toThrow('injected'),
  )
  const after = await written()
  expect(after.draws).toEqual(before.draws)
  expect(after.places).not.toEqual(before.places)
})
