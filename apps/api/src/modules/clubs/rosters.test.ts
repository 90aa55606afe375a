import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type ClubScene, setClubScene } from '../../testing/club-scene.ts'
import { ask } from '../../testing/test-api.ts'
import { enrol, joinWaiting, moving, pin, promote, reorder, undoLast, withdraw } from './roster-documents.ts'

let here: ClubScene
let elsewhere: ClubScene
beforeAll(async () => {
  here = await setClubScene()
  elsewhere = await setClubScene()
})

const order = async (scene: ClubScene, clubId: string, state: 'ENROLLED' | 'WAITING') => {
  const rows = await database.enrolment.findMany({
    where: { schoolId: scene.schoolId, clubId, state },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { pupil: { select: { name: true } } },
  })
  return rows.map(({ pupil }) => pupil.name)
}
const takenOf = async (scene: ClubScene, id: string) =>
  (await database.club.findUniqueOrThrow({ where: { schoolId_id: { schoolId: scene.schoolId, id } } })).taken

describe('enrolling', () => {
  test('takes a place, logs it as one action, and is undone by it', async () => {
    const [club, pupil] = [await here.club(), await here.pupil(3)]
    const place = await enrol(here.lead3, { clubId: club.id, pupilId: pupil.id })
    expect(place).toMatchObject({ __typename: 'Enrolment', state: 'ENROLLED', club: { taken: 1, free: 19 } })
    expect(await undoLast(here.lead3)).toMatchObject({ __typename: 'Action' })
    expect(await takenOf(here, club.id)).toBe(0)
    expect(await order(here, club.id, 'ENROLLED')).toEqual([])
  })

  test('refuses a full club with its places and how many wait', async () => {
    const club = await here.club({ name: '满员社', maximum: 1 })
    const [first, second, third] = await here.pupils(3, 3)
    await enrol(here.admin, { clubId: club.id, pupilId: first?.id })
    await joinWaiting(here.admin, { clubId: club.id, pupilId: second?.id })
    expect(await enrol(here.admin, { clubId: club.id, pupilId: third?.id })).toMatchObject({
      __typename: 'ClubFullError',
      capacity: 1,
      waitingLength: 1,
      message: '「满员社」已满（1/1）。可加入候补第 2 位，或先增加名额。',
    })
  })

  test('refuses a grade not admitted (R18), in the language asked for', async () => {
    const [club, pupil] = [await here.club({ grades: [3, 4] }), await here.pupil(5)]
    expect(await enrol(here.admin, { clubId: club.id, pupilId: pupil.id }, 'en')).toMatchObject({
      __typename: 'GradeNotAdmittedError',
      grade: 5,
      gradesAdmitted: [3, 4],
      message: expect.stringContaining('admits Grade 3, Grade 4 only'),
    })
  })

  test('refuses two things at one time, and says with what', async () => {
    const [chess, dance, choir] = [
      await here.club({ name: '围棋社', sessions: [[2, 1]] }),
      await here.club({
        name: '舞蹈社',
        sessions: [
          [4, 1],
          [2, 1],
        ],
      }),
      await here.club({ sessions: [[2, 2]] }),
    ]
    const pupil = await here.pupil(3)
    await enrol(here.admin, { clubId: chess.id, pupilId: pupil.id })
    expect(await enrol(here.admin, { clubId: dance.id, pupilId: pupil.id })).toMatchObject({
      __typename: 'TimeClashError',
      withClubId: chess.id,
      withClubName: '围棋社',
      weekday: 2,
      startsAt: 930,
      endsAt: 970,
    })
    expect(await enrol(here.admin, { clubId: choir.id, pupilId: pupil.id })).toMatchObject({ state: 'ENROLLED' })
  })

  test('counts the times of bands that differ: a club of grades 2 and 3 lasts from the earliest to the latest', async () => {
    const both = await here.club({ grades: [2, 3], sessions: [[3, 1]] })
    const later = await here.club({ grades: [2], sessions: [[3, 2]] })
    const pupil = await here.pupil(2)
    await enrol(here.admin, { clubId: both.id, pupilId: pupil.id })
    // 15:00–16:10 against 15:50–16:30.
    expect(await enrol(here.admin, { clubId: later.id, pupilId: pupil.id })).toMatchObject({
      __typename: 'TimeClashError',
    })
  })

  test.each(['DRAFT', 'CLOSED'] as const)('refuses a club that is %s', async (state) => {
    const [club, pupil] = [await here.club({ state }), await here.pupil(3)]
    expect(await enrol(here.admin, { clubId: club.id, pupilId: pupil.id })).toMatchObject({
      __typename: 'ClubClosedError',
      clubState: state,
    })
  })

  test('refuses who is on the roster or waiting list already', async () => {
    const [club, pupil] = [await here.club(), await here.pupil(3)]
    await enrol(here.admin, { clubId: club.id, pupilId: pupil.id })
    for (const again of [enrol, joinWaiting]) {
      expect(await again(here.admin, { clubId: club.id, pupilId: pupil.id })).toMatchObject({
        __typename: 'AlreadyOnRosterError',
        state: 'ENROLLED',
      })
    }
  })

  test('refuses a locked roster', async () => {
    const [club, pupil] = [await here.club(), await here.pupil(3)]
    const lockedAt = new Date('2022-03-01T08:00:00.000Z')
    await database.club.updateMany({ where: { id: club.id }, data: { rosterLockedAt: lockedAt } })
    expect(await enrol(here.admin, { clubId: club.id, pupilId: pupil.id })).toMatchObject({
      __typename: 'RosterLockedError',
      lockedAt: lockedAt.toISOString(),
    })
  })

  test('finds neither pupils who left, nor other schools’ pupils and clubs, nor what is no identifier', async () => {
    const [club, foreignClub] = [await here.club(), await elsewhere.club()]
    const [left, foreign, own] = [await here.pupil(3), await elsewhere.pupil(3), await here.pupil(3)]
    await database.pupil.updateMany({ where: { id: left.id }, data: { archivedAt: new Date() } })
    const wishes = [
      { clubId: club.id, pupilId: left.id },
      { clubId: club.id, pupilId: foreign.id },
      { clubId: foreignClub.id, pupilId: own.id },
    ]
    for (const wish of wishes) expect(await enrol(here.admin, wish)).toMatchObject({ code: 'NOT_FOUND' })
    const nonsense = await enrol(here.admin, { clubId: 'nonsense', pupilId: own.id })
    expect(nonsense).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: 'clubId' }] })
  })

  test('is for admins and leads alone', async () => {
    const [club, pupil] = [await here.club(), await here.pupil(3)]
    const document = 'mutation ($input: EnrolPupilInput!) { enrolPupil(input: $input) { __typename } }'
    const variables = { input: { clubId: club.id, pupilId: pupil.id } }
    const { office, teacher, guardian, bureau } = here.accounts
    for (const as of [office, teacher, guardian, bureau]) {
      expect((await ask(document, variables, { as })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    }
  })

  test('acts once for a key, however often it is sent (D5)', async () => {
    const club = await here.club()
    const [pupil, other] = await here.pupils(3, 2)
    const wish = { clubId: club.id, pupilId: pupil?.id, idempotencyKey: crypto.randomUUID() }
    const answers = await Promise.all(Array.from({ length: 8 }, () => enrol(here.admin, wish)))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(answers[0]).toMatchObject({ __typename: 'Enrolment' })
    expect(await takenOf(here, club.id)).toBe(1)
    expect(await enrol(here.admin, { ...wish, pupilId: other?.id })).toMatchObject({
      __typename: 'IdempotencyKeyReusedError',
    })
  })
})

describe('leaving and the waiting list', () => {
  const fullClub = async (waiting: number) => {
    const club = await here.club({ maximum: 1 })
    const [first, ...others] = await here.pupils(3, waiting + 1, '候')
    const place = await enrol(here.admin, { clubId: club.id, pupilId: first?.id })
    const waits = []
    for (const pupil of others) waits.push(await joinWaiting(here.admin, { clubId: club.id, pupilId: pupil.id }))
    return { club, place, waits }
  }
  const offers = async (clubId: string) =>
    (
      await database.enrolment.findMany({
        where: { clubId, offeredAt: { not: null } },
        include: { pupil: true },
      })
    ).map(({ pupil, offerExpiresAt }) => ({ name: pupil.name, offerExpiresAt }))

  test('a freed place is offered to the next in line who is free at that time', async () => {
    const { club, place, waits } = await fullClub(2)
    const busy = await here.club({ sessions: [[2, 1]] })
    await enrol(here.admin, { clubId: busy.id, pupilId: waits[0]?.pupil.id })
    const answer = await withdraw(here.admin, place, { reason: '转学' })
    expect(answer).toMatchObject({ state: 'WITHDRAWN', withdrawReason: '转学', withdrawnAt: expect.any(String) })
    expect(await offers(club.id)).toEqual([{ name: '候3', offerExpiresAt: null }])
    expect(await promote(here.admin, { clubId: club.id })).toMatchObject({ id: waits[1]?.id, state: 'ENROLLED' })
    expect(await offers(club.id)).toEqual([])
  })

  test('has a deadline when the plan in force sets one', async () => {
    const scene = await setClubScene()
    await database.policy.create({
      data: {
        schoolId: scene.schoolId,
        termId: scene.termId,
        kind: 'PLAN',
        level: 'SCHOOL',
        title: '方案',
        versions: {
          create: {
            number: 1,
            state: 'PUBLISHED',
            approvedAt: new Date(),
            approvedById: scene.admin,
            publishedAt: new Date(),
            effectiveFrom: new Date('2022-02-14'),
            body: [],
            createdById: scene.admin,
            thresholds: {
              create: {
                minutesPerDay: 120,
                sportPeriodsPerWeek: 2,
                scienceOrArtPeriodsPerWeek: 2,
                clubTargetSize: 25,
                clubSizeTolerance: 5,
                combineWithin: 'GRADE',
                offerHours: 48,
              },
            },
          },
        },
      },
    })
    const club = await scene.club({ maximum: 1 })
    const [first, second] = await scene.pupils(3, 2)
    const place = await enrol(scene.admin, { clubId: club.id, pupilId: first?.id })
    await joinWaiting(scene.admin, { clubId: club.id, pupilId: second?.id })
    await withdraw(scene.admin, place, { reason: '转学' })
    const offered = await database.enrolment.findFirstOrThrow({ where: { clubId: club.id, state: 'WAITING' } })
    const hours = ((offered.offerExpiresAt?.getTime() ?? 0) - (offered.offeredAt?.getTime() ?? 0)) / 3_600_000
    expect(hours).toBe(48)
  })

  test('an offer is taken back when the place goes to somebody else', async () => {
    const { club, place } = await fullClub(1)
    await withdraw(here.admin, place, { reason: '转学' })
    expect(await offers(club.id)).toHaveLength(1)
    const newcomer = await here.pupil(3)
    await enrol(here.admin, { clubId: club.id, pupilId: newcomer.id })
    expect(await offers(club.id)).toEqual([])
  })

  test('promoting another than the next needs a reason, and a free place', async () => {
    const { club, place, waits } = await fullClub(2)
    const last = { clubId: club.id, enrolmentId: waits[1]?.id }
    expect(await promote(here.admin, { ...last, reason: '校队' })).toMatchObject({ __typename: 'ClubFullError' })
    await withdraw(here.admin, place, { reason: '转学' })
    expect(await promote(here.admin, last)).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [{ path: 'reason' }],
    })
    expect(await promote(here.admin, { ...last, reason: '校队' })).toMatchObject({ state: 'ENROLLED' })
  })

  test('says when nobody waits, or all who wait are busy', async () => {
    const [club, busy] = [await here.club(), await here.club()]
    expect(await promote(here.admin, { clubId: club.id })).toMatchObject({
      __typename: 'NobodyToPromoteError',
      passedOver: 0,
    })
    const pupil = await here.pupil(3)
    await joinWaiting(here.admin, { clubId: club.id, pupilId: pupil.id })
    await enrol(here.admin, { clubId: busy.id, pupilId: pupil.id })
    expect(await promote(here.admin, { clubId: club.id })).toMatchObject({
      __typename: 'NobodyToPromoteError',
      passedOver: 1,
    })
  })

  test('moving up needs a reason, moving down none; the order holds', async () => {
    const { club, waits } = await fullClub(3)
    expect(await reorder(here.admin, waits[2], { position: 1 })).toMatchObject({ __typename: 'InvalidInputError' })
    await reorder(here.admin, waits[2], { position: 1, reason: '校队' })
    expect(await order(here, club.id, 'WAITING')).toEqual(['候4', '候2', '候3'])
    const fresh = await database.enrolment.findFirstOrThrow({ where: { id: waits[2]?.id } })
    await reorder(here.admin, { id: fresh.id, updatedAt: fresh.updatedAt.toISOString() }, { position: 2 })
    expect(await order(here, club.id, 'WAITING')).toEqual(['候2', '候4', '候3'])
  })

  test('a place changed by somebody else meanwhile is not withdrawn (D4)', async () => {
    const { place } = await fullClub(0)
    const pinned = await pin(here.admin, place, { reason: '校队' })
    expect(await withdraw(here.admin, place, { reason: '转学' })).toMatchObject({
      __typename: 'ConflictError',
      currentUpdatedAt: pinned.updatedAt,
    })
    expect(await withdraw(here.admin, pinned, { reason: '转学' })).toMatchObject({ __typename: 'PinnedPlaceError' })
    expect(await withdraw(here.admin, pinned, { reason: ' ' })).toMatchObject({ __typename: 'InvalidInputError' })
  })
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
    expect(await takenOf(here, from.id)).toBe(3)
    const part = await moving(here.admin, { items, reason: '调整', partial: true })
    expect(part).toMatchObject({ __typename: 'MovedEnrolments', refused: [{ index: 1 }, { index: 2 }, { index: 3 }] })
    expect([await takenOf(here, from.id), await takenOf(here, open.id)]).toEqual([2, 1])
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
})
