import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type ClubScene, setClubScene } from '../../testing/club-scene.ts'
import { enrol, moving, pin, undoLast, withdraw } from './roster-documents.ts'

let here: ClubScene
beforeAll(async () => {
  here = await setClubScene()
})

describe('moving several at once', () => {
  test('two pupils change places between full clubs', async () => {
    const [chess, choir] = [await here.club({ maximum: 1 }), await here.club({ maximum: 1 })]
    const [li, wang] = await here.pupils(3, 2)
    const one = await enrol(here.admin, { clubId: chess.id, pupilId: li?.id })
    const other = await enrol(here.admin, { clubId: choir.id, pupilId: wang?.id })
    const items = [
      { enrolmentId: one.id, toClubId: choir.id, toState: 'ENROLLED' },
      { enrolmentId: other.id, toClubId: chess.id, toState: 'ENROLLED' },
    ]
    const moved = await moving(here.admin, { items, reason: '互换' })
    expect(moved).toMatchObject({ __typename: 'MovedEnrolments', refused: [] })
    const seats = moved.enrolments.map((each: { pupil: object; club: object }) => [each.pupil, each.club])
    expect(seats).toEqual(
      expect.arrayContaining([
        [{ id: li?.id }, { id: choir.id, taken: 1 }],
        [{ id: wang?.id }, { id: chess.id, taken: 1 }],
      ]),
    )
    expect(await undoLast(here.admin)).toMatchObject({ __typename: 'Action' })
    const back = await database.enrolment.findMany({ where: { id: { in: [one.id, other.id] } } })
    expect(back.map(({ state }) => state)).toEqual(['ENROLLED', 'ENROLLED'])
  })

  test('nobody moves when one cannot, each refusal is explained, and those who can may go alone', async () => {
    const [from, full, open] = [
      await here.club({ sessions: [[5, 1]] }),
      await here.club({ name: '满社', maximum: 1, sessions: [[5, 1]] }),
      await here.club({ sessions: [[5, 1]] }),
    ]
    const [li, wang, zhang, zhao] = await here.pupils(3, 4)
    await enrol(here.admin, { clubId: full.id, pupilId: zhao?.id })
    const places = []
    for (const pupil of [li, wang]) places.push(await enrol(here.admin, { clubId: from.id, pupilId: pupil?.id }))
    const pinned = await pin(here.admin, await enrol(here.admin, { clubId: from.id, pupilId: zhang?.id }), {
      reason: '校队',
    })
    const items = [
      { enrolmentId: places[0]?.id, toClubId: open.id, toState: 'ENROLLED' },
      { enrolmentId: places[1]?.id, toClubId: full.id, toState: 'ENROLLED' },
      { enrolmentId: pinned.id, toClubId: open.id, toState: 'ENROLLED' },
      { pupilId: li?.id, toClubId: crypto.randomUUID(), toState: 'WAITING' },
    ]
    const refused = await moving(here.admin, { items, reason: '调整' })
    expect(refused).toMatchObject({
      __typename: 'MoveRefusedError',
      movable: [0],
      refused: [
        { index: 1, code: 'CLUB_FULL', message: expect.stringContaining('「满社」已满') },
        { index: 2, code: 'PINNED_PLACE' },
        { index: 3, code: 'NOT_FOUND' },
      ],
    })
    expect(await here.taken(from.id)).toBe(3)
    const part = await moving(here.admin, { items, reason: '调整', partial: true })
    expect(part).toMatchObject({ __typename: 'MovedEnrolments', refused: [{ index: 1 }, { index: 2 }, { index: 3 }] })
    expect([await here.taken(from.id), await here.taken(open.id)]).toEqual([2, 1])
  })

  test('a place named twice is refused as input', async () => {
    const club = await here.club()
    const place = await enrol(here.admin, { clubId: club.id, pupilId: (await here.pupil(3)).id })
    const item = { enrolmentId: place.id, toClubId: club.id, toState: 'WAITING' }
    expect(await moving(here.admin, { items: [item, item], reason: '调整' })).toMatchObject({
      __typename: 'InvalidInputError',
    })
  })
})

describe('undoing', () => {
  test('names who has the place now, if the viewer may see the pupil', async () => {
    const club = await here.club({ maximum: 1 })
    const [first, second] = [await here.pupil(3, '李'), await here.pupil(3, '张伟')]
    const place = await enrol(here.lead3, { clubId: club.id, pupilId: first.id })
    await withdraw(here.lead3, place, { reason: '转学' })
    const { id } = await database.action.findFirstOrThrow({
      where: { schoolId: here.schoolId, kind: 'clubs:withdraw-pupil' },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    })
    await enrol(here.admin, { clubId: club.id, pupilId: second.id })
    expect(await undoLast(here.lead3, id)).toMatchObject({
      __typename: 'CannotUndoError',
      message: '无法撤销：该空位已给 张伟1。',
    })
  })

  test('refuses when the roster was locked, or the place changed since', async () => {
    const club = await here.club()
    const place = await enrol(here.lead3, { clubId: club.id, pupilId: (await here.pupil(3)).id })
    const { id } = await database.action.findFirstOrThrow({
      where: { schoolId: here.schoolId, recordIds: { has: place.id } },
    })
    await database.club.updateMany({ where: { id: club.id }, data: { rosterLockedAt: new Date() } })
    expect(await undoLast(here.lead3, id)).toMatchObject({ message: expect.stringMatching(/^无法撤销：.*已锁定/) })
    await database.club.updateMany({ where: { id: club.id }, data: { rosterLockedAt: null } })
    await pin(here.admin, place, { reason: '校队' })
    expect(await undoLast(here.lead3, id)).toMatchObject({ message: expect.stringContaining('又有人改动过') })
  })

  test('can be taken back in turn, which the log calls redoing; what stands against that is said so', async () => {
    const club = await here.club({ maximum: 1 })
    const [first, second] = [await here.pupil(3, '李'), await here.pupil(3, '张伟')]
    const place = await enrol(here.lead3, { clubId: club.id, pupilId: first.id })
    const enrolling = await database.action.findFirstOrThrow({
      where: { schoolId: here.schoolId, recordIds: { has: place.id } },
    })
    const undoing = await undoLast(here.lead3, enrolling.id)
    const redoing = await undoLast(here.lead3, undoing.id)
    expect(await here.taken(club.id)).toBe(1)
    const undoneAgain = await undoLast(here.lead3, redoing.id)
    expect(await here.taken(club.id)).toBe(0)
    const kinds = await database.action.findMany({
      where: { schoolId: here.schoolId, id: { in: [undoing.id, redoing.id, undoneAgain.id] } },
      orderBy: { at: 'asc' },
      select: { kind: true, undoesId: true },
    })
    expect(kinds).toEqual([
      { kind: 'actions:undo', undoesId: enrolling.id },
      { kind: 'actions:redo', undoesId: undoing.id },
      { kind: 'actions:undo', undoesId: redoing.id },
    ])
    await enrol(here.admin, { clubId: club.id, pupilId: second.id })
    expect(await undoLast(here.lead3, undoneAgain.id)).toMatchObject({
      __typename: 'CannotUndoError',
      message: '无法重做：该空位已给 张伟1。',
    })
  })
})
