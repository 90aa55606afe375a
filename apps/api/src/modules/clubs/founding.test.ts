import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type ClubScene, setClubScene } from '../../testing/club-scene.ts'
import { asked, clubInput, found, reread, step, update } from './club-documents.ts'
import { enrol, undoLast, withdraw } from './roster-documents.ts'

let here: ClubScene
let elsewhere: ClubScene
beforeAll(async () => {
  here = await setClubScene()
  elsewhere = await setClubScene()
})

describe('founding a club', () => {
  test('makes a draft whose times come from the bell schedules: earliest start, latest end where bands differ', async () => {
    const both = { level: 'SCHOOL', gradeIds: [here.gradeId(2), here.gradeId(3)] }
    const club = await found(here, here.admin, {
      ...both,
      sessions: [
        { weekday: 2, period: 3 },
        { weekday: 1, period: 1 },
      ],
    })
    expect(club).toMatchObject({
      __typename: 'Club',
      state: 'DRAFT',
      grades: [{ number: 2 }, { number: 3 }],
      sessions: [
        { weekday: 1, period: 1, startsAt: 900, endsAt: 970 },
        { weekday: 2, period: 3, startsAt: 1000, endsAt: 1050 },
      ],
      teachers: [{ part: 'LEADS', staff: { name: '示范教师' } }],
    })
  })

  test.each<[string, () => object, string]>([
    ['a period that the schedule lacks', () => ({ sessions: [{ weekday: 2, period: 9 }] }), 'sessions.0.period'],
    [
      'a venue of another school',
      () => ({ sessions: [{ weekday: 2, period: 1, venueId: elsewhere.venue.id }] }),
      'sessions.0.venueId',
    ],
    [
      'a teacher of another school',
      () => ({ teachers: [{ staffId: elsewhere.teacher.id, part: 'LEADS' }] }),
      'teachers.0.staffId',
    ],
    ['a course that is not there', () => ({ courseId: crypto.randomUUID() }), 'courseId'],
    ['a grade of another school', () => ({ gradeIds: [elsewhere.gradeId(3)] }), 'sessions.0.period'],
    ['sizes out of order', () => ({ target: 30 }), 'target'],
    [
      'periods that overlap where bands differ',
      () => ({
        level: 'SCHOOL',
        gradeIds: [here.gradeId(2), here.gradeId(3)],
        sessions: [
          { weekday: 2, period: 1 },
          { weekday: 2, period: 2 },
        ],
      }),
      'sessions.1',
    ],
  ])('refuses %s at its field', async (_what, change, path) => {
    expect(await found(here, here.admin, change())).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [{ path }],
    })
  })

  test('refuses a taken name, a term elsewhere and a closed term', async () => {
    await found(here, here.admin, { name: '重名社' })
    expect(await found(here, here.admin, { name: '重名社' })).toMatchObject({ issues: [{ path: 'name' }] })
    expect(await found(here, here.admin, { termId: elsewhere.termId })).toMatchObject({ code: 'NOT_FOUND' })
    const closed = await setClubScene()
    await database.term.updateMany({ where: { id: closed.termId }, data: { state: 'CLOSED' } })
    expect(await asked('createClub', 'CreateClubInput', closed.admin, clubInput(closed))).toMatchObject({
      code: 'TERM_CLOSED',
    })
  })

  test('a lead founds clubs of his own grades alone (A6)', async () => {
    expect(await found(here, here.lead3)).toMatchObject({ __typename: 'Club', editable: true })
    const across = { level: 'SCHOOL', gradeIds: [here.gradeId(3), here.gradeId(5)] }
    expect(await found(here, here.lead3, across)).toMatchObject({ code: 'OTHER_GRADES_CLUB' })
    const club = await found(here, here.lead3)
    expect(await update(here.lead3, club, across)).toMatchObject({ code: 'OTHER_GRADES_CLUB' })
    expect(await update(here.lead5, club, { name: '别人的' })).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('undoing the founding archives it, unless pupils came meanwhile', async () => {
    const club = await found(here, here.lead3)
    const founded = await database.action.findFirstOrThrow({ where: { recordIds: { has: club.id } } })
    await step('openClub', here.admin, club)
    const place = await enrol(here.admin, { clubId: club.id, pupilId: (await here.pupil(3)).id })
    expect(await undoLast(here.lead3, founded.id)).toMatchObject({ message: expect.stringContaining('还有 1 人') })
    await withdraw(here.admin, place, { reason: '转学' })
    expect(await undoLast(here.lead3, founded.id)).toMatchObject({ __typename: 'Action' })
    expect((await reread(here, club.id)).archivedAt).not.toBeNull()
  })
})
