import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { setTimetableScene, type TimetableScene } from '../../testing/timetable-scene.ts'

let here: TimetableScene
beforeEach(async () => {
  here = await setTimetableScene()
})

/** A club of Mondays and Tuesdays, of grade 3 unless said; its sessions in that order. */
async function club(name: string, grades: readonly number[] = [3]) {
  const { id } = await here.club({
    name,
    grades,
    sessions: [
      [1, 1],
      [2, 1],
    ],
  })
  const sessions = await database.clubSession.findMany({ where: { clubId: id }, orderBy: { weekday: 'asc' } })
  const [monday, tuesday] = sessions.map((session) => session.id)
  if (!monday || !tuesday) throw new Error('The club has two sessions')
  return { monday, tuesday }
}

const copy = (change: object = {}, as: string = here.admin) =>
  here.copy({ termId: here.termId, fromWeekday: 1, toWeekday: 2, ...change }, as)
const standsIn = async (sessionId: string) => (await here.assignment(sessionId)).map(({ staffId }) => staffId)

describe('copying the adults of one weekday to another (R16, R21)', () => {
  test('fills what has nobody, as one action that can be undone', async () => {
    const [go, art] = [await club('围棋'), await club('书法')]
    const [zhao, sun, li] = [await here.adult('赵敏'), await here.adult('孙洁'), await here.adult('李强')]
    const changes = [
      { sessionId: go.monday, staffId: zhao.id },
      { sessionId: go.monday, staffId: sun.id, part: 'ASSISTS' },
      { sessionId: art.monday, staffId: li.id },
      { sessionId: art.tuesday, staffId: (await here.adult('周宁')).id },
    ]
    await here.assign({ changes })
    const before = await standsIn(art.tuesday)
    expect(await copy()).toMatchObject({ ids: [go.tuesday] })
    expect((await here.assignment(go.tuesday)).map(({ staffId, part }) => [staffId, part]).toSorted()).toEqual(
      [
        [zhao.id, 'LEADS'],
        [sun.id, 'ASSISTS'],
      ].toSorted(),
    )
    expect(await standsIn(art.tuesday)).toEqual(before)
    expect(await copy()).toMatchObject({ code: 'NOTHING_TO_COPY' })
    await here.undo()
    expect(await standsIn(go.tuesday)).toEqual([])
  })

  test('leaves out who is elsewhere then, and asks before it passes what somebody can do', async () => {
    const [go, art] = [await club('围棋'), await club('书法')]
    const [zhao, sun] = [await here.adult('赵敏'), await here.adult('孙洁')]
    const changes = [
      { sessionId: go.monday, staffId: zhao.id },
      { sessionId: art.tuesday, staffId: zhao.id },
      { sessionId: go.monday, staffId: sun.id, part: 'ASSISTS' },
    ]
    expect(await here.assign({ changes })).toMatchObject({ __typename: 'RecordIds' })
    await database.staffAvailability.create({
      data: { schoolId: here.schoolId, termId: here.termId, staffId: sun.id, weekdays: [1] },
    })
    expect(await copy()).toMatchObject({ __typename: 'ConfirmationNeededError' })
    expect(await standsIn(go.tuesday)).toEqual([])
    expect(await copy({ confirmed: true })).toMatchObject({ ids: [go.tuesday] })
    expect(await standsIn(go.tuesday)).toEqual([sun.id])
  })

  test('is of the leads’ own grades, and of a term of the school', async () => {
    const [three, five] = [await club('围棋', [3]), await club('书法', [5])]
    const [zhao, sun] = [await here.adult('赵敏'), await here.adult('孙洁')]
    const changes = [
      { sessionId: three.monday, staffId: zhao.id },
      { sessionId: five.monday, staffId: sun.id },
    ]
    await here.assign({ changes })
    expect(await copy({}, here.lead5)).toMatchObject({ ids: [five.tuesday] })
    expect(await standsIn(three.tuesday)).toEqual([])
    expect(await copy({ termId: crypto.randomUUID() })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await copy({ toWeekday: 1 })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await copy({ toWeekday: 6 })).toMatchObject({ code: 'INVALID_INPUT' })
  })
})
