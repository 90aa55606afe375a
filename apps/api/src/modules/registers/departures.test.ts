import { beforeAll, describe, expect, test } from 'vitest'
import { database, rowKey } from '../../database.ts'
import { recordedStatements } from '../../testing/recorded-statements.ts'
import { freshKey, type RegisterScene, setRegisterScene } from '../../testing/register-scene.ts'
import { tuesday } from '../../testing/timetable-scene.ts'

let scene: RegisterScene
let head: string
let careId: string
beforeAll(async () => {
  scene = await setRegisterScene()
  const { schoolId, members } = scene
  const headTeacher = await scene.adult('班主任')
  await database.homeClass.update({
    where: rowKey({ schoolId, id: scene.classOf(3).id }),
    data: { headTeacherId: headTeacher.id },
  })
  head = await scene.account('TEACHER', { staffId: headTeacher.id })
  // Two of the three go to care after the club; one more of the class goes to care at once.
  const [other] = await scene.pupils(3, 1)
  const care = await scene.care([members[0]?.id ?? '', members[1]?.id ?? '', other?.id ?? ''])
  await database.careClass.update({
    where: rowKey({ schoolId, id: care.id }),
    data: { startsAt: 1020, endsAt: 1080 },
  })
  careId = scene.heldOf(care.id)
})

const departures = async (as: string, date: string = tuesday) =>
  (
    await scene.read(
      `query ($date: Date!) { departures(date: $date) { fromHomeClassId fromGradeNumber fromClassNumber fromSessionId
        fromSessionName sessionId sessionName adultNames expected handedCount handedByName takenCount takenByName explanation } }`,
      { date },
      as,
    )
  ).departures

describe('where the pupils go next for whom one answers (R57)', () => {
  test('the head teacher: each to the first session of his day, without who is on leave', async () => {
    const homeClass = { fromHomeClassId: scene.classOf(3).id, fromGradeNumber: 3, fromSessionId: null }
    expect(await departures(head)).toMatchObject([
      { ...homeClass, sessionId: scene.held, adultNames: ['值守甲'], expected: 3, handedCount: null },
      { ...homeClass, sessionId: careId, expected: 1 },
    ])
  })

  test('who stands in the club: to the session after it', async () => {
    expect(await departures(scene.teacher)).toMatchObject([
      { fromHomeClassId: null, fromSessionId: scene.held, sessionId: careId, expected: 2 },
    ])
  })

  test('nobody else, and nothing on a day without service', async () => {
    expect(await departures(scene.otherTeacher)).toEqual([])
    expect(await departures(head, '2022-02-26')).toEqual([])
  })

  test('what is handed over and taken is seen by who handed over, difference and all', async () => {
    const { id } = await scene.handOver(
      { sessionId: scene.held, fromHomeClassId: scene.classOf(3).id, count: 3, key: freshKey() },
      head,
    )
    await scene.takeOver({ id, count: 2, explanation: '一人被家长接走', key: freshKey() })
    expect((await departures(head))[0]).toMatchObject({
      ...{ handedCount: 3, takenCount: 2, takenByName: expect.any(String), explanation: '一人被家长接走' },
    })
    const later = await scene.handOver(
      { sessionId: careId, fromSessionId: scene.held, count: 2, key: freshKey() },
      scene.teacher,
    )
    expect(later).toHaveProperty('id')
    expect((await departures(scene.teacher))[0]).toMatchObject({ handedCount: 2, takenCount: null })
  })

  test('who is on leave is none of them', async () => {
    const span = { fromDate: tuesday, toDate: tuesday }
    await scene.leave({ pupilId: scene.members[2]?.id, ...span }, scene.admin)
    expect((await departures(head))[0]).toMatchObject({ sessionId: scene.held, expected: 2 })
  })

  test('in a constant number of statements', async () => {
    const count = async () => (await recordedStatements(() => departures(head))).length
    const before = await count()
    const more = await scene.pupils(3, 5)
    for (const { id } of more) await scene.place(scene.session.clubId, id)
    expect(await count()).toBe(before)
  })
})
