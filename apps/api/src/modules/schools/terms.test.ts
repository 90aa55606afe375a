import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type Scene, setScene } from '../../testing/scene.ts'
import { ask } from '../../testing/test-api.ts'

let here: Scene
beforeEach(async () => {
  here = await setScene()
})

const refused = '... on UserError { code message }'
const faulty = `${refused} ... on InvalidInputError { issues { path } }`
const term = '... on Term { id name state updatedAt startsOn calendarDays { date kind followsWeekday note } }'
const documents = {
  create: `mutation ($input: CreateTermInput!) { answer: createTerm(input: $input) { __typename ${term} ${faulty} } }`,
  update: `mutation ($input: UpdateTermInput!) { answer: updateTerm(input: $input) { __typename ${term} ${faulty} } }`,
  open: `mutation ($input: TermStepInput!) { answer: openTerm(input: $input) { __typename ${term} ${refused}
    ... on TermStepRefusedError { reasons } } }`,
  close: `mutation ($input: TermStepInput!) { answer: closeTerm(input: $input) { __typename ${term} ${refused} } }`,
  calendar: `mutation ($input: SetCalendarDaysInput!) { answer: setCalendarDays(input: $input) { __typename ${term} ${refused}
    ... on InvalidInputError { issues { path message } } } }`,
  bells: `mutation ($input: CreateBellScheduleInput!) { answer: createBellSchedule(input: $input) { __typename
    ... on BellSchedule { id updatedAt startsAt endsAt periods { ordinal startsAt endsAt half } grades { number department { id } } } ${faulty} } }`,
  changeBells: `mutation ($input: UpdateBellScheduleInput!) { answer: updateBellSchedule(input: $input) { __typename
    ... on BellSchedule { id updatedAt endsAt periods { endsAt half } grades { number } } ${faulty} } }`,
  dismissal: `mutation ($input: CreateDismissalInput!) { answer: createDismissal(input: $input) { __typename
    ... on Dismissal { id leavesAt gate grade { number } } ${faulty} } }`,
  archiveClasses: `mutation ($ids: [ID!]!) { answer: archiveHomeClasses(ids: $ids) { __typename ${refused}
    ... on HomeClassNotEmptyError { pupils } ... on RecordIds { ids } } }`,
  undo: `mutation ($id: ID!) { answer: undoAction(id: $id) { __typename ${refused} } }`,
} as const

async function send(name: keyof typeof documents, variables: object) {
  const { data, errors } = await ask(documents[name], variables, { as: here.admin })
  expect(errors).toBeUndefined()
  return data.answer
}

/** Undoes the newest action that has not been undone. */
async function undoLast() {
  const { id } = await database.action.findFirstOrThrow({
    where: { schoolId: here.school.id, undoneAt: null, undoesId: null },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  return send('undo', { id })
}

const version = ({ id, updatedAt }: { id: string; updatedAt: string }) => ({ id, expectedUpdatedAt: updatedAt })
const spring = { name: '2023年春学期', startsOn: '2023-02-13', endsOn: '2023-06-30', firstServiceOn: '2023-02-13' }
const gradeIds = (...numbers: number[]) =>
  here.grades.filter(({ number }) => numbers.includes(number)).map(({ id }) => id)

/** R14: 15:30–17:30, two and a half periods of 40 minutes. */
const plannedBells = (termId: string, ...grades: number[]) => ({
  termId,
  name: grades.join('、'),
  startsAt: 930,
  endsAt: 1050,
  gradeIds: gradeIds(...grades),
  periods: [
    { startsAt: 930, endsAt: 970, half: false },
    { startsAt: 980, endsAt: 1020, half: false },
    { startsAt: 1030, endsAt: 1050, half: true },
  ],
})

describe('a term (R11)', () => {
  test('opens only when every grade has its bells and its dismissal, and no other term is open', async () => {
    const made = await send('create', { input: spring })
    expect(made).toMatchObject({ state: 'DRAFT', startsOn: '2023-02-13' })
    expect(await send('open', { input: version(made) })).toMatchObject({
      __typename: 'TermStepRefusedError',
      reasons: ['BELL_SCHEDULE_MISSING', 'DISMISSAL_MISSING', 'OTHER_TERM_OPEN'],
    })
    await send('bells', { input: plannedBells(made.id, 1, 2, 3, 4, 5, 6) })
    for (const gradeId of gradeIds(1, 2, 3, 4, 5, 6)) {
      await send('dismissal', { input: { termId: made.id, gradeId, leavesAt: 1050, gate: '东门', order: 1 } })
    }
    await database.term.update({
      where: { schoolId_id: { schoolId: here.school.id, id: here.term.id } },
      data: { state: 'CLOSED' },
    })
    expect(await send('open', { input: version(made) })).toMatchObject({ state: 'OPEN' })
  })

  test('names its mistakes by field: a taken name, an end before the start, a first service day outside', async () => {
    const issues = async (input: object) => (await send('create', { input: { ...spring, ...input } })).issues
    expect(await issues({ name: here.term.name })).toEqual([{ path: 'name' }])
    expect(await issues({ endsOn: '2023-01-01' })).toContainEqual({ path: 'endsOn' })
    expect(await issues({ firstServiceOn: '2023-07-01' })).toEqual([{ path: 'firstServiceOn' }])
  })

  test('a date that is sent alone is compared with those that are kept', async () => {
    const made = await send('create', { input: spring })
    const changed = await send('update', { input: { ...version(made), endsOn: '2023-02-01' } })
    expect(changed.issues).toContainEqual({ path: 'endsOn' })
  })

  test('is read only once it is closed', async () => {
    const made = await send('create', { input: spring })
    await database.term.update({
      where: { schoolId_id: { schoolId: here.school.id, id: made.id } },
      data: { state: 'CLOSED', updatedAt: made.updatedAt },
    })
    expect(await send('update', { input: { ...version(made), name: '改名' } })).toMatchObject({ code: 'TERM_CLOSED' })
    expect(await send('bells', { input: plannedBells(made.id, 3) })).toMatchObject({ code: 'TERM_CLOSED' })
  })

  test('closes only when its clubs are closed', async () => {
    const { schoolId, id: termId } = here.term
    const sizes = { minimum: 1, target: 2, maximum: 2 }
    await database.club.create({
      data: { schoolId, termId, name: '围棋', category: 'SCIENCE', level: 'SCHOOL', state: 'RUNNING', ...sizes },
    })
    const input = { id: termId, expectedUpdatedAt: here.term.updatedAt }
    expect(await send('close', { input })).toMatchObject({ code: 'TERM_STEP_REFUSED' })
  })
})

describe('the calendar (R11)', () => {
  const holiday = { date: '2023-04-05', kind: 'HOLIDAY', note: '清明节' }
  const makeUp = { date: '2023-04-23', kind: 'MAKE_UP', followsWeekday: 3, note: '补周三' }

  test('is set all at once, and put back by undoing', async () => {
    const made = await send('create', { input: spring })
    const set = await send('calendar', { input: { ...version(made), days: [holiday, makeUp] } })
    expect(set.calendarDays).toEqual([{ ...holiday, followsWeekday: null }, makeUp])
    await send('calendar', { input: { ...version(set), days: [makeUp] } })
    expect(await undoLast()).toMatchObject({ __typename: 'Action' })
    const days = await database.calendarDay.findMany({ where: { termId: made.id }, orderBy: { date: 'asc' } })
    expect(days.map(({ note }) => note)).toEqual(['清明节', '补周三'])
  })

  test('is not put back over a later change', async () => {
    const made = await send('create', { input: spring })
    const set = await send('calendar', { input: { ...version(made), days: [holiday] } })
    const { id: first } = await database.action.findFirstOrThrow({
      where: { kind: 'schools:set-calendar' },
      orderBy: { at: 'desc' },
    })
    await send('calendar', { input: { ...version(set), days: [makeUp] } })
    expect(await send('undo', { id: first })).toMatchObject({ code: 'CANNOT_UNDO' })
  })

  test('says what is wrong with a day: lessons on a weekend, or none on the first service day', async () => {
    const made = await send('create', { input: spring })
    const { issues } = await send('calendar', {
      input: { ...version(made), days: [{ date: '2023-04-08', kind: 'TEACHING' }] },
    })
    expect(issues).toEqual([{ path: 'days.0.date', message: expect.stringContaining('补课日') }])
    const first = { date: spring.firstServiceOn, kind: 'HOLIDAY' }
    const refusal = await send('calendar', { input: { ...version(made), days: [first] } })
    expect(refusal.issues).toEqual([{ path: 'days.0.date', message: expect.stringContaining('服务首日') }])
  })

  test('of a closed term is kept as it was', async () => {
    const made = await send('create', { input: spring })
    await database.term.update({
      where: { schoolId_id: { schoolId: here.school.id, id: made.id } },
      data: { state: 'CLOSED', updatedAt: made.updatedAt },
    })
    const answer = await send('calendar', { input: { ...version(made), days: [holiday] } })
    expect(answer).toMatchObject({ code: 'TERM_CLOSED' })
    expect(await database.calendarDay.count({ where: { termId: made.id } })).toBe(0)
  })

  test('refuses a day outside the term, a day listed twice, and a stale version', async () => {
    const made = await send('create', { input: spring })
    const issues = async (days: object[]) => (await send('calendar', { input: { ...version(made), days } })).issues
    expect(await issues([{ ...holiday, date: '2024-04-05' }])).toHaveLength(1)
    expect(await issues([holiday, holiday])).toHaveLength(1)
    await send('calendar', { input: { ...version(made), days: [holiday] } })
    expect(await send('calendar', { input: { ...version(made), days: [] } })).toMatchObject({ code: 'CONFLICT' })
  })
})

describe('bells and dismissal (R13, R14, R15)', () => {
  test('hold half periods, name their grades with what belongs to them, and are put back by undoing', async () => {
    const made = await send('bells', { input: plannedBells(here.term.id, 3, 4) })
    expect(made.periods.map(({ half }: { half: boolean }) => half)).toEqual([false, false, true])
    expect(made.grades).toEqual([
      { number: 3, department: null },
      { number: 4, department: null },
    ])
    const { termId: _term, ...bells } = plannedBells(here.term.id, 3)
    const changed = await send('changeBells', { input: { ...version(made), ...bells } })
    expect(changed.grades).toEqual([{ number: 3 }])
    expect(await undoLast()).toMatchObject({ __typename: 'Action' })
    expect(await database.bellScheduleGrade.count({ where: { scheduleId: made.id } })).toBe(2)
  })

  test('a grade has one bell schedule and one dismissal in a term', async () => {
    await send('bells', { input: plannedBells(here.term.id, 3) })
    const again = await send('bells', { input: { ...plannedBells(here.term.id, 3), name: '另一张' } })
    expect(again.issues).toEqual([{ path: 'gradeIds' }])
    const [gradeId] = gradeIds(3)
    const dismissal = { termId: here.term.id, gradeId, leavesAt: 1045, gate: '东门', order: 1 }
    expect(await send('dismissal', { input: dismissal })).toMatchObject({ leavesAt: 1045, grade: { number: 3 } })
    expect((await send('dismissal', { input: dismissal })).issues).toEqual([{ path: 'gradeId' }])
  })

  test('another school’s grade is unknown', async () => {
    const elsewhere = await setScene()
    const bells = { ...plannedBells(here.term.id, 3), gradeIds: [elsewhere.grades[0]?.id] }
    expect((await send('bells', { input: bells })).issues).toEqual([{ path: 'gradeIds' }])
  })
})

test('a home class with pupils is not archived; one without is', async () => {
  const withPupil = here.classOf(3).id
  const without = here.homeClasses.find(({ id }) => id !== withPupil && id !== here.classOf(5).id)
  expect(await send('archiveClasses', { ids: [withPupil] })).toMatchObject({ code: 'HOME_CLASS_NOT_EMPTY', pupils: 1 })
  expect(await send('archiveClasses', { ids: [without?.id] })).toEqual({ __typename: 'RecordIds', ids: [without?.id] })
})
