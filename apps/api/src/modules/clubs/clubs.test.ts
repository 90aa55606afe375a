import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type ClubScene, setClubScene } from '../../testing/club-scene.ts'
import { ask } from '../../testing/test-api.ts'
import { enrol, joinWaiting, undoLast, withdraw } from './roster-documents.ts'

let here: ClubScene
let elsewhere: ClubScene
beforeAll(async () => {
  here = await setClubScene()
  elsewhere = await setClubScene()
})

const fields = `id name state minimum target maximum taken free waiting rosterLockedAt updatedAt editable
    grades { number } sessions { id weekday period startsAt endsAt venue { name } } teachers { part staff { name } }`

const selection = `__typename ... on UserError { code message } ... on Club { ${fields} }`
const issues = '... on InvalidInputError { issues { path message } }'

async function asked(field: string, type: string, as: string, input: object, more = issues) {
  const document = `mutation ($input: ${type}!) { answer: ${field}(input: $input) { ${selection} ${more} } }`
  const { data, errors } = await ask(document, { input }, { as })
  expect(errors).toBeUndefined()
  return data.answer
}

const input = (scene: ClubScene, change: object = {}) => ({
  termId: scene.termId,
  name: `社团 ${crypto.randomUUID().slice(0, 8)}`,
  category: 'ART',
  level: 'GRADE',
  minimum: 1,
  target: 20,
  maximum: 25,
  gradeIds: [scene.gradeId(3)],
  sessions: [{ weekday: 2, period: 1, venueId: scene.venue.id }],
  teachers: [{ staffId: scene.teacher.id, part: 'LEADS' }],
  ...change,
})
const create = (as: string, change: object = {}) => asked('createClub', 'CreateClubInput', as, input(here, change))
interface Version {
  readonly id: string
  readonly updatedAt: string | Date
}
const version = ({ id, updatedAt }: Version) => ({ id, expectedUpdatedAt: updatedAt })
const update = (as: string, club: Version, change: object, more?: string) =>
  asked('updateClub', 'UpdateClubInput', as, { ...version(club), ...change }, more ?? issues)
const step = (field: string, as: string, club: Version) =>
  asked(field, 'ClubStepInput', as, version(club), '... on ClubStepRefusedError { reasons }')
const places = (as: string, club: Version, maximum: number) =>
  asked(
    'changePlaces',
    'ChangePlacesInput',
    as,
    { ...version(club), maximum },
    '... on PlacesTakenError { taken maximum }',
  )
const archive = async (as: string, ids: string[], field = 'archiveClubs') => {
  const document = `mutation ($ids: [ID!]!) { answer: ${field}(ids: $ids) { __typename ... on RecordIds { ids } ... on UserError { code message } } }`
  return (await ask(document, { ids }, { as })).data.answer
}
const reread = async (id: string) =>
  database.club.findUniqueOrThrow({ where: { schoolId_id: { schoolId: here.schoolId, id } } })

describe('courses (R31)', () => {
  const document = `mutation ($input: CreateCourseInput!) { createCourse(input: $input) { __typename
    ... on Course { id name updatedAt } ... on InvalidInputError { issues { path } } } }`

  test('a lead adds one; only admins change or archive it, and undoing brings it back', async () => {
    const { data } = await ask(document, { input: { name: '七巧板', category: 'SCIENCE' } }, { as: here.lead3 })
    const { id, updatedAt } = data.createCourse
    const changing = `mutation ($input: UpdateCourseInput!) { updateCourse(input: $input) { __typename ... on Course { name } } }`
    const variables = { input: { id, expectedUpdatedAt: updatedAt, name: '七巧板（进阶）' } }
    expect((await ask(changing, variables, { as: here.lead3 })).data.updateCourse.__typename).toBe('NotFoundError')
    expect((await ask(changing, variables, { as: here.admin })).data.updateCourse.name).toBe('七巧板（进阶）')
    expect(await archive(here.admin, [id], 'archiveCourses')).toMatchObject({ ids: [id] })
    expect(await undoLast(here.admin)).toMatchObject({ __typename: 'Action' })
    const listed = await ask(
      '{ courses(filter: { q: "进阶" }) { total items { name } } }',
      {},
      { as: here.accounts.teacher },
    )
    expect(listed.data.courses).toEqual({ total: 1, items: [{ name: '七巧板（进阶）' }] })
  })

  test('a taken name is told on its field', async () => {
    const variables = { input: { name: '围棋', category: 'SCIENCE' } }
    await ask(document, variables, { as: here.admin })
    const { data } = await ask(document, variables, { as: here.admin })
    expect(data.createCourse).toMatchObject({ __typename: 'InvalidInputError', issues: [{ path: 'name' }] })
  })
})

describe('founding a club', () => {
  test('makes a draft whose times come from the bell schedules: earliest start, latest end where bands differ', async () => {
    const both = { level: 'SCHOOL', gradeIds: [here.gradeId(2), here.gradeId(3)] }
    const club = await create(here.admin, {
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
    expect(await create(here.admin, change())).toMatchObject({ __typename: 'InvalidInputError', issues: [{ path }] })
  })

  test('refuses a taken name, a term elsewhere and a closed term', async () => {
    await create(here.admin, { name: '重名社' })
    expect(await create(here.admin, { name: '重名社' })).toMatchObject({ issues: [{ path: 'name' }] })
    expect(await create(here.admin, { termId: elsewhere.termId })).toMatchObject({ code: 'NOT_FOUND' })
    const closed = await setClubScene()
    await database.term.updateMany({ where: { id: closed.termId }, data: { state: 'CLOSED' } })
    expect(await asked('createClub', 'CreateClubInput', closed.admin, input(closed))).toMatchObject({
      code: 'TERM_CLOSED',
    })
  })

  test('a lead founds clubs of his own grades alone (A6)', async () => {
    expect(await create(here.lead3)).toMatchObject({ __typename: 'Club', editable: true })
    const across = { level: 'SCHOOL', gradeIds: [here.gradeId(3), here.gradeId(5)] }
    expect(await create(here.lead3, across)).toMatchObject({ code: 'OTHER_GRADES_CLUB' })
    const club = await create(here.lead3)
    expect(await update(here.lead3, club, across)).toMatchObject({ code: 'OTHER_GRADES_CLUB' })
    expect(await update(here.lead5, club, { name: '别人的' })).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('undoing the founding archives it, unless pupils came meanwhile', async () => {
    const club = await create(here.lead3)
    const founded = await database.action.findFirstOrThrow({ where: { recordIds: { has: club.id } } })
    await step('openClub', here.admin, club)
    const place = await enrol(here.admin, { clubId: club.id, pupilId: (await here.pupil(3)).id })
    expect(await undoLast(here.lead3, founded.id)).toMatchObject({ message: expect.stringContaining('还有 1 人') })
    await withdraw(here.admin, place, { reason: '转学' })
    expect(await undoLast(here.lead3, founded.id)).toMatchObject({ __typename: 'Action' })
    expect((await reread(club.id)).archivedAt).not.toBeNull()
  })
})

describe('changing a club', () => {
  test('puts back everything by one undo, the same sessions included', async () => {
    const club = await create(here.admin)
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
      `query ($id: ID!) { club(id: $id) { __typename ${fields} } }`,
      { id: club.id },
      { as: here.admin },
    )
    expect({ ...back.data.club, updatedAt: null }).toEqual({ ...club, updatedAt: null })
    // The undoing is undone in turn.
    expect(await undoLast(here.admin)).toMatchObject({ __typename: 'Action' })
    expect(await reread(club.id)).toMatchObject({ name: '改名社', maximum: 30 })
  })

  test('refuses a stale edit, and loses nothing (D4)', async () => {
    const club = await create(here.admin)
    const first = await update(here.admin, club, { name: `甲 ${club.id.slice(-6)}` })
    expect(await update(here.lead3, club, { name: `乙 ${club.id.slice(-6)}` })).toMatchObject({ code: 'CONFLICT' })
    expect((await reread(club.id)).name).toBe(first.name)
  })

  test('an enrolment meanwhile is no conflict: it changes the roster, not the club', async () => {
    const club = await here.club()
    const before = await reread(club.id)
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
    await places(here.admin, await reread(club.id), 2)
    const offered = () => database.enrolment.count({ where: { clubId: club.id, offeredAt: { not: null } } })
    expect(await offered()).toBe(1)
    await places(here.admin, await reread(club.id), 1)
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

describe('the life of a club', () => {
  test('opens, runs and closes, each when it is ready, and goes back by undoing', async () => {
    const draft = await create(here.lead3, { sessions: [{ weekday: 2, period: 1 }], teachers: [] })
    const open = await step('openClub', here.lead3, draft)
    expect(open).toMatchObject({ state: 'OPEN' })
    expect(await step('runClub', here.lead3, open)).toMatchObject({
      __typename: 'ClubStepRefusedError',
      reasons: ['VENUE_MISSING', 'ADULT_MISSING', 'BELOW_MINIMUM'],
    })
    await enrol(here.lead3, { clubId: draft.id, pupilId: (await here.pupil(3)).id })
    const ready = await update(here.lead3, open, {
      sessions: [{ weekday: 2, period: 1, venueId: here.venue.id }],
      teachers: [{ staffId: here.teacher.id, part: 'LEADS' }],
    })
    const running = await step('runClub', here.lead3, ready)
    expect(running).toMatchObject({ state: 'RUNNING' })
    expect(await step('closeClub', here.lead3, running)).toMatchObject({ state: 'CLOSED' })
    expect(await undoLast(here.lead3)).toMatchObject({ __typename: 'Action' })
    expect((await reread(draft.id)).state).toBe('RUNNING')
  })

  test('a closed club frees its pupils, and comes back only while they are still free', async () => {
    const [club, next] = [await here.club({ state: 'RUNNING' }), await here.club()]
    const pupil = await here.pupil(3)
    await here.place(club.id, pupil.id)
    await step('closeClub', here.lead3, club)
    expect(await enrol(here.admin, { clubId: next.id, pupilId: pupil.id })).toMatchObject({ state: 'ENROLLED' })
    expect(await undoLast(here.lead3)).toMatchObject({ __typename: 'CannotUndoError' })
  })

  test('a locked roster is unlocked by who may change the club', async () => {
    const club = await here.club()
    const locked = await step('lockRoster', here.lead3, club)
    expect(locked.rosterLockedAt).not.toBeNull()
    const wish = { clubId: club.id, pupilId: (await here.pupil(3)).id }
    expect(await enrol(here.admin, wish)).toMatchObject({ code: 'ROSTER_LOCKED' })
    expect(await step('unlockRoster', here.lead5, locked)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await step('unlockRoster', here.lead3, locked)).toMatchObject({ rosterLockedAt: null })
    expect(await enrol(here.admin, wish)).toMatchObject({ __typename: 'Enrolment' })
  })

  test('is archived when nobody is on its lists, and restored', async () => {
    const [empty, full] = [await here.club(), await here.club({ name: '有人社' })]
    await here.place(full.id, (await here.pupil(3)).id, 'WAITING')
    expect(await archive(here.lead3, [empty.id, full.id])).toMatchObject({
      __typename: 'ClubNotEmptyError',
      message: '「有人社」的名单和候补中还有 1 人。请先移出他们，或结束该社团。',
    })
    expect((await reread(empty.id)).archivedAt).toBeNull()
    expect(await archive(here.lead3, [empty.id])).toMatchObject({ ids: [empty.id] })
    expect(await archive(here.lead3, [empty.id], 'restoreClubs')).toMatchObject({ ids: [empty.id] })
    expect(await archive(here.lead5, [empty.id])).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the list of clubs', () => {
  test('is filtered by what the dashboard asks for', async () => {
    const scene = await setClubScene()
    const full = await scene.club({ name: '满', maximum: 1, sessions: [[1, 1]], teacherId: scene.teacher.id })
    await scene.club({ name: '空', grades: [5], category: 'SPORT', sessions: [[2, 1]] })
    await scene.club({ name: '草', state: 'DRAFT' })
    const pupil = await scene.pupil(3)
    await scene.place(full.id, pupil.id)
    const found = async (filter: object) => {
      const document = 'query ($filter: ClubFilter) { clubs(filter: $filter) { total items { name } } }'
      const { data } = await ask(document, { filter }, { as: scene.admin })
      expect(data.clubs.total).toBe(data.clubs.items.length)
      return data.clubs.items.map(({ name }: { name: string }) => name)
    }
    expect(await found({})).toEqual(['草', '空', '满'])
    expect(await found({ hasFreePlaces: false })).toEqual(['满'])
    expect(await found({ hasFreePlaces: true, state: 'OPEN' })).toEqual(['空'])
    expect(await found({ gradeId: scene.gradeId(5) })).toEqual(['空'])
    expect(await found({ weekday: 1, teacherId: scene.teacher.id })).toEqual(['满'])
    expect(await found({ pupilId: pupil.id, termId: scene.termId })).toEqual(['满'])
    expect(await found({ category: 'SPORT', level: 'GRADE' })).toEqual(['空'])
    expect(await found({ q: '草' })).toEqual(['草'])
  })

  test('shows guardians the clubs of their children’s grades, and of the rosters their children alone', async () => {
    const scene = await setClubScene()
    const club = await scene.club({ name: '三年级社' })
    await scene.club({ name: '五年级社', grades: [5] })
    await scene.place(club.id, scene.child.id)
    await scene.place(club.id, (await scene.pupil(3)).id)
    const document = '{ clubs { items { name taken enrolments { pupil { id } } } } enrolments { total } }'
    const { data } = await ask(document, {}, { as: scene.accounts.guardian })
    expect(data.clubs.items).toEqual([{ name: '三年级社', taken: 2, enrolments: [{ pupil: { id: scene.child.id } }] }])
    expect(data.enrolments.total).toBe(1)
  })
})
