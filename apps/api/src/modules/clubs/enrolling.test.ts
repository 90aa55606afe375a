import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type ClubScene, setClubScene } from '../../testing/club-scene.ts'
import { ask } from '../../testing/test-api.ts'
import { enrol, joinWaiting, undoLast } from './roster-documents.ts'

let here: ClubScene
let elsewhere: ClubScene
beforeAll(async () => {
  here = await setClubScene()
  elsewhere = await setClubScene()
})

describe('enrolling', () => {
  test('takes a place, logs it as one action, and is undone by it', async () => {
    const [club, pupil] = [await here.club(), await here.pupil(3)]
    const place = await enrol(here.lead3, { clubId: club.id, pupilId: pupil.id })
    expect(place).toMatchObject({ __typename: 'Enrolment', state: 'ENROLLED', club: { taken: 1, free: 19 } })
    expect(await undoLast(here.lead3)).toMatchObject({ __typename: 'Action' })
    expect(await here.taken(club.id)).toBe(0)
    expect(await here.order(club.id, 'ENROLLED')).toEqual([])
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
    for (const wish of [...wishes, { clubId: 'nonsense', pupilId: own.id }]) {
      expect(await enrol(here.admin, wish)).toMatchObject({ code: 'NOT_FOUND' })
    }
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
    expect(await here.taken(club.id)).toBe(1)
    expect(await enrol(here.admin, { ...wish, pupilId: other?.id })).toMatchObject({
      __typename: 'IdempotencyKeyReusedError',
    })
  })
})
