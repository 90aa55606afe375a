import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type ClubScene, setClubScene } from '../../testing/club-scene.ts'
import { ask } from '../../testing/test-api.ts'
import { clubFields, found, places, reread, update } from './club-documents.ts'
import { enrol, joinWaiting, undoLast } from './roster-documents.ts'

let here: ClubScene
beforeAll(async () => {
  here = await setClubScene()
})

describe('changing a club', () => {
  test('puts back everything by one undo, the same sessions included', async () => {
    const club = await found(here, here.admin)
    const changed = await update(here.admin, club, {
      name: '改名社',
      maximum: 30,
      sessions: [{ weekday: 4, period: 2 }],
      teachers: [],
    })
    expect(changed).toMatchObject({
      name: '改名社',
      maximum: 30,
      sessions: [{ weekday: 4, startsAt: 980 }],
      teachers: [],
    })
    expect(await undoLast(here.admin)).toMatchObject({ __typename: 'Action' })
    const back = await ask(
      `query ($id: ID!) { club(id: $id) { __typename ${clubFields} } }`,
      { id: club.id },
      { as: here.admin },
    )
    expect({ ...back.data.club, updatedAt: null }).toEqual({ ...club, updatedAt: null })
    // The undoing is undone in turn.
    expect(await undoLast(here.admin)).toMatchObject({ __typename: 'Action' })
    expect(await reread(here, club.id)).toMatchObject({ name: '改名社', maximum: 30 })
  })

  test('refuses a stale edit, and loses nothing (D4)', async () => {
    const club = await found(here, here.admin)
    const first = await update(here.admin, club, { name: `甲 ${club.id.slice(-6)}` })
    expect(await update(here.lead3, club, { name: `乙 ${club.id.slice(-6)}` })).toMatchObject({ code: 'CONFLICT' })
    expect((await reread(here, club.id)).name).toBe(first.name)
  })

  test('an enrolment meanwhile is no conflict: it changes the roster, not the club', async () => {
    const club = await here.club()
    const before = await reread(here, club.id)
    await enrol(here.admin, { clubId: club.id, pupilId: (await here.pupil(3)).id })
    expect(await update(here.admin, before, { description: '介绍' })).toMatchObject({ __typename: 'Club', taken: 1 })
  })

  test('never has fewer places than are taken, and says how many must go', async () => {
    const club = await here.club({ maximum: 20 })
    for (const { id } of await here.pupils(3, 3)) await here.place(club.id, id)
    expect(await places(here.lead3, club, 1)).toMatchObject({
      __typename: 'PlacesTakenError',
      taken: 3,
      maximum: 1,
      message: '已录取 3 人，不能改为 1；先移出 2 人。',
    })
    expect(await places(here.lead3, club, 3)).toMatchObject({ maximum: 3, target: 3, free: 0 })
  })

  test('more places are offered to those who wait', async () => {
    const club = await here.club({ maximum: 1 })
    const [first, second] = await here.pupils(3, 2)
    await here.place(club.id, first?.id ?? '')
    await joinWaiting(here.admin, { clubId: club.id, pupilId: second?.id })
    await places(here.admin, await reread(here, club.id), 2)
    const offered = () => database.enrolment.count({ where: { clubId: club.id, offeredAt: { not: null } } })
    expect(await offered()).toBe(1)
    await places(here.admin, await reread(here, club.id), 1)
    expect(await offered()).toBe(0)
  })

  test('new times are refused when an enrolled pupil is elsewhere then, and says who and where', async () => {
    const [club, other] = [
      await here.club({ sessions: [[1, 1]] }),
      await here.club({ name: '冲突社', sessions: [[5, 1]] }),
    ]
    const pupil = await here.pupil(3, '李')
    await here.place(club.id, pupil.id)
    await here.place(other.id, pupil.id)
    const clashes = '... on SessionsClashError { clashes { pupil { name } withClubName weekday startsAt } }'
    const friday = { sessions: [{ weekday: 5, period: 1 }] }
    expect(await update(here.lead3, club, friday, clashes)).toMatchObject({
      __typename: 'SessionsClashError',
      clashes: [{ pupil: { name: '李1' }, withClubName: '冲突社', weekday: 5, startsAt: 930 }],
    })
    expect(await update(here.lead3, club, { sessions: [{ weekday: 5, period: 2 }] })).toMatchObject({
      __typename: 'Club',
    })
  })

  test('a grade still on the lists stays admitted', async () => {
    const club = await here.club({ grades: [3, 4] })
    await here.place(club.id, (await here.pupil(4)).id, 'WAITING')
    const refused = await update(
      here.admin,
      club,
      { gradeIds: [here.gradeId(3)] },
      '... on GradeHasPupilsError { gradeNumbers pupils }',
    )
    expect(refused).toMatchObject({ __typename: 'GradeHasPupilsError', gradeNumbers: [4], pupils: 1 })
  })
})
