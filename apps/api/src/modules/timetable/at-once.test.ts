import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { deadlocks, lockedInBothOrders } from '../../testing/deadlocks.ts'
import { figure } from '../../testing/figures.ts'
import { setTimetableScene, type TimetableScene } from '../../testing/timetable-scene.ts'

const together = 8
const rounds = figure(4, 250)
const patience = { timeout: 60_000 + rounds * 5_000 }

let here: TimetableScene
beforeAll(async () => {
  here = await setTimetableScene()
})

/** An assignment of one adult, and others who might stand there instead. */
async function assigned() {
  const session = await here.session()
  const [first, ...others] = await Promise.all(Array.from({ length: together + 1 }, (_, at) => here.adult(`值守${at}`)))
  await here.assign({ changes: [{ sessionId: session.id, staffId: first?.id }] })
  const [row] = await here.assignment(session.id)
  if (!row) throw new Error('Nobody was assigned')
  return { session, row, others }
}

describe('editors who replace one adult with one version in hand (D4)', () => {
  test('one of them does, and every other hears that it was changed', patience, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { session, row, others } = await assigned()
      const seen = { assignmentId: row.id, expectedUpdatedAt: row.updatedAt }
      const answers = await Promise.all(
        others.map(({ id }) => here.assign({ changes: [{ ...seen, staffId: id }] }).then((told) => ({ ...told, id }))),
      )
      const done = answers.filter(({ __typename }) => __typename === 'RecordIds')
      expect(done).toHaveLength(1)
      expect(answers.filter(({ code }) => code === 'CONFLICT')).toHaveLength(together - 1)
      expect(await here.assignment(session.id)).toMatchObject([{ staffId: done[0]?.id }])
    }
  })

  test('without the version all are told that it is done, and all but one are lost (control)', async () => {
    const { session, row, others } = await assigned()
    const blindly = ({ id: staffId }: { id: string }) =>
      database.staffAssignment.updateMany({ where: { schoolId: here.schoolId, id: row.id }, data: { staffId } })
    const done = (await Promise.all(others.map(blindly))).filter(({ count }) => count === 1)
    expect(done).toHaveLength(together)
    expect(await here.assignment(session.id)).toHaveLength(1)
  })
})

describe('several adults in one edit (D3)', () => {
  test('named in any order, nobody waits for another for ever', patience, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const adults = await Promise.all(Array.from({ length: 4 }, (_, at) => here.adult(`同排${at}`)))
      const edits = await Promise.all(
        Array.from({ length: together }, async (_, editor) => {
          const weekday = (editor % 4) + 1
          const sessions = await Promise.all(
            adults.map((_adult, period) => here.session({ sessions: [[weekday, (period % 3) + 1]] })),
          )
          const changes = adults.slice(0, 3).map(({ id }, at) => ({ sessionId: sessions[at]?.id, staffId: id }))
          return editor % 2 === 0 ? changes : changes.toReversed()
        }),
      )
      const before = await deadlocks()
      const answers = await Promise.all(edits.map((changes) => here.assign({ changes })))
      const done = answers.filter(({ __typename }) => __typename === 'RecordIds')
      // On each day two editors want the same three adults at the same times.
      expect(done).toHaveLength(together / 2)
      expect(answers.filter(({ code }) => code === 'TIMETABLE_CLASH')).toHaveLength(together / 2)
      expect(await deadlocks()).toBe(before)
    }
  })

  test('locks taken in the order of the changes deadlock (control)', async () => {
    const ends = await lockedInBothOrders('staff', [(await here.adult('先锁')).id, (await here.adult('后锁')).id])
    expect(ends.toSorted()).toEqual(['40P01', 'fine'])
  })
})
