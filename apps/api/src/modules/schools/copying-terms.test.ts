import { beforeEach, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { setClubScene } from '../../testing/club-scene.ts'
import { ask } from '../../testing/test-api.ts'

let here: Awaited<ReturnType<typeof setClubScene>>
beforeEach(async () => {
  here = await setClubScene()
})

const refused = '... on UserError { code message }'
const documents = {
  create: `mutation ($input: CreateTermInput!) { answer: createTerm(input: $input) { __typename ... on Term { id state } ${refused} } }`,
  calendar: `mutation ($input: SetCalendarDaysInput!) { answer: setCalendarDays(input: $input) { __typename ... on Term { id } ${refused} } }`,
  undo: `mutation ($id: ID!) { answer: undoAction(id: $id) { __typename ${refused} } }`,
} as const

async function send(name: keyof typeof documents, variables: object) {
  const { data, errors } = await ask(documents[name], variables, { as: here.admin })
  expect(errors).toBeUndefined()
  return data.answer
}

async function undoLast() {
  const { id } = await database.action.findFirstOrThrow({
    where: { schoolId: here.schoolId, undoneAt: null, undoesId: null },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  return send('undo', { id })
}

const autumn = { name: '2022年秋学期', startsOn: '2022-09-01', endsOn: '2023-01-13', firstServiceOn: '2022-09-05' }
const copied = () => send('create', { input: { ...autumn, copyFromId: here.termId } })

test('a new term takes over the structure of another, without its pupils (R11)', async () => {
  const { schoolId, termId } = here
  const pupil = await here.pupil(3)
  const club = await here.club({
    name: '围棋',
    grades: [3, 4],
    sessions: [
      [2, 1],
      [4, 2],
    ],
  })
  await here.place(club.id, pupil.id)
  await here.club({ name: '旧社团', state: 'CLOSED' })
  const post = { name: '东门', gate: '东门', startsAt: 1020, endsAt: 1060, needed: 2 }
  await database.dutyPost.create({ data: { schoolId, termId, ...post } })

  const made = await copied()
  expect(made).toMatchObject({ __typename: 'Term', state: 'DRAFT' })

  const clubsOf = (term: string) =>
    database.club.findMany({
      where: { schoolId, termId: term },
      orderBy: { name: 'asc' },
      select: {
        ...{ name: true, minimum: true, target: true, maximum: true },
        sessions: {
          select: { weekday: true, period: true, startsAt: true, endsAt: true },
          orderBy: { weekday: 'asc' },
        },
        grades: { select: { gradeId: true }, orderBy: { gradeId: 'asc' } },
      },
    })
  expect(await clubsOf(made.id)).toEqual(await clubsOf(termId))
  expect(await database.club.count({ where: { termId: made.id, state: 'DRAFT', taken: 0 } })).toBe(2)
  expect(await database.enrolment.count({ where: { club: { termId: made.id } } })).toBe(0)

  const bellsOf = (term: string) =>
    database.bellSchedule.findMany({
      where: { schoolId, termId: term },
      orderBy: { name: 'asc' },
      select: {
        ...{ name: true, startsAt: true, endsAt: true },
        periods: { select: { ordinal: true, startsAt: true, endsAt: true, half: true }, orderBy: { ordinal: 'asc' } },
        grades: { select: { gradeId: true }, orderBy: { gradeId: 'asc' } },
      },
    })
  expect(await bellsOf(made.id)).toEqual(await bellsOf(termId))
  expect(await database.dutyPost.findFirst({ where: { termId: made.id } })).toMatchObject(post)
})

test('two clubs that used one venue one after the other, in one term, do not both take it in the copy (R59)', async () => {
  const { schoolId, termId } = here
  const over = await here.club({ name: '一队', state: 'CLOSED' })
  const running = await here.club({ name: '二队' })
  for (const { id } of [over, running]) {
    await database.clubSession.updateMany({ where: { schoolId, clubId: id }, data: { venueId: here.venue.id } })
  }
  const made = await copied()
  expect(made).toMatchObject({ __typename: 'Term' })
  const sessions = await database.clubSession.findMany({
    where: { club: { termId: made.id } },
    orderBy: { club: { name: 'asc' } },
  })
  expect(sessions.map(({ venueId, wishedVenueId }) => [venueId, wishedVenueId])).toEqual(
    expect.arrayContaining([
      [here.venue.id, here.venue.id],
      [null, here.venue.id],
    ]),
  )
  expect(await database.term.count({ where: { schoolId, id: termId } })).toBe(1)
})

test('the taking over is undone whole, as long as nothing hangs on the new term', async () => {
  await here.club({ name: '围棋' })
  const made = await copied()
  expect(await undoLast()).toMatchObject({ __typename: 'Action' })
  expect(await database.term.count({ where: { id: made.id } })).toBe(0)

  const again = await copied()
  const pupil = await here.pupil(3)
  const { id } = await database.club.findFirstOrThrow({ where: { termId: again.id } })
  await here.place(id, pupil.id)
  expect(await undoLast()).toMatchObject({ code: 'CANNOT_UNDO' })
  expect(await database.club.count({ where: { termId: again.id } })).toBe(1)
})

test('a term of another school is not taken over, nor one that is not there', async () => {
  const other = await setClubScene()
  for (const copyFromId of [other.termId, crypto.randomUUID()]) {
    expect(await send('create', { input: { ...autumn, copyFromId } })).toMatchObject({
      __typename: 'InvalidInputError',
    })
  }
})

test('a closed term is kept as it was: nothing of it is undone, and the database takes no change of it', async () => {
  const { schoolId, termId } = here
  const club = await here.club({ name: '围棋', state: 'CLOSED' })
  const { updatedAt } = await database.term.findFirstOrThrow({ where: { id: termId } })
  await send('calendar', { input: { id: termId, expectedUpdatedAt: updatedAt, days: [] } })
  await send('calendar', {
    input: {
      id: termId,
      expectedUpdatedAt: (await database.term.findFirstOrThrow({ where: { id: termId } })).updatedAt,
      days: [{ date: '2022-04-05', kind: 'HOLIDAY' }],
    },
  })
  await database.term.updateMany({ where: { id: termId }, data: { state: 'CLOSED' } })

  expect(await undoLast()).toMatchObject({ code: 'CANNOT_UNDO', message: expect.stringContaining('已结束') })
  const breaches = [
    () => database.club.updateMany({ where: { id: club.id }, data: { name: '象棋' } }),
    () => database.clubSession.deleteMany({ where: { clubId: club.id } }),
    () => database.bellSchedule.deleteMany({ where: { schoolId, termId } }),
    () => database.calendarDay.deleteMany({ where: { schoolId, termId } }),
  ]
  for (const breach of breaches) await expect(breach()).rejects.toThrow()
})

test('who closes a term waits for what is being written in it, and what comes later is refused', async () => {
  const { schoolId, termId } = here
  const club = await here.club({ name: '围棋' })
  const rename = { where: { schoolId_id: { schoolId, id: club.id } }, data: { name: '象棋' } }
  const order: string[] = []
  let closing: Promise<unknown> = Promise.resolve()
  await database.$transaction(async (tx) => {
    await tx.club.update(rename)
    closing = database.term
      .updateMany({ where: { id: termId }, data: { state: 'CLOSED' } })
      .then(() => order.push('closed'))
    await waitingForGate()
    order.push('written')
  })
  await closing
  expect(order).toEqual(['written', 'closed'])
  await expect(database.club.update(rename)).rejects.toThrow()

  /** Until the other session stands before the gate. */
  async function waitingForGate() {
    for (;;) {
      const rows = await database.$queryRaw`SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`
      if ((rows as unknown[]).length > 0) return
    }
  }
})
