import { VISIT_LEASE_SECONDS } from '@afterbell/domain/clubs/board-visit'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { changesChannel } from '../../live/announce.ts'
import { type ApiProcesses, startApiProcesses } from '../../testing/api-processes.ts'
import { type ClubScene, setClubScene } from '../../testing/club-scene.ts'

const document = `mutation ($input: VisitBoardInput!) { visitBoard(input: $input) { __typename
  ... on BoardVisit { others { name editing } } ... on InvalidInputError { issues { path } } } }`

let scene: ClubScene
let servers: ApiProcesses
beforeAll(async () => {
  scene = await setClubScene()
  servers = await startApiProcesses(2)
})
beforeEach(() => database.boardVisit.deleteMany())
afterAll(() => servers?.[Symbol.asyncDispose]())

type Doing = 'LOOKING' | 'EDITING' | 'LEAVING'

/** Each visit goes to another of the servers than the one before. */
async function visit(as: string, doing: Doing = 'LOOKING', { grade = 3, weekday = 2 } = {}) {
  const input = { termId: scene.termId, gradeId: scene.gradeId(grade), weekday, doing }
  const { data, errors } = await servers.ask(document, { input }, as)
  expect(errors).toBeUndefined()
  return data.visitBoard
}

const pass = (seconds: number) =>
  database.$executeRaw`UPDATE board_visit SET seen_at = seen_at - make_interval(secs => ${seconds}::int)`

const nobody = { others: [] }
const lead = (editing: boolean) => ({ others: [{ name: '示范GRADE_LEAD', editing }] })
const admin = (editing: boolean) => ({ others: [{ name: '示范SCHOOL_ADMIN', editing }] })

describe('who else is at a board', () => {
  test('is known to everybody there, whichever server one asks, until he leaves', async () => {
    expect(await visit(scene.admin)).toMatchObject(nobody)
    expect(await visit(scene.lead3)).toMatchObject(admin(false))
    expect(await visit(scene.admin)).toMatchObject(lead(false))
    expect(await visit(scene.lead3, 'EDITING')).toMatchObject(admin(false))
    expect(await visit(scene.admin)).toMatchObject(lead(true))
    // A second window of the same person, in which nothing was changed yet.
    await visit(scene.lead3, 'LOOKING')
    expect(await visit(scene.admin)).toMatchObject(lead(true))
    await visit(scene.lead3, 'LEAVING')
    expect(await visit(scene.admin)).toMatchObject(nobody)
  })

  test('is another matter on another board', async () => {
    await visit(scene.lead3)
    expect(await visit(scene.admin, 'LOOKING', { grade: 5 })).toMatchObject(nobody)
    expect(await visit(scene.admin, 'LOOKING', { weekday: 3 })).toMatchObject(nobody)
  })

  test('ends with the lease when nothing more is heard of him, and nothing of it is kept', async () => {
    await visit(scene.lead3)
    await pass(VISIT_LEASE_SECONDS - 5)
    expect(await visit(scene.admin)).toMatchObject(lead(false))
    await pass(10)
    expect(await visit(scene.admin)).toMatchObject(nobody)
    expect(await database.boardVisit.findMany({ select: { accountId: true } })).toEqual([{ accountId: scene.admin }])
  })

  test('is told without a name to whoever may not know who serves in the school', async () => {
    const stranger = await scene.account('TEACHER')
    await visit(scene.admin)
    expect(await visit(stranger)).toMatchObject({ others: [{ name: null, editing: false }] })
    expect(await visit(scene.accounts.teacher)).toMatchObject({
      others: [{ name: '示范SCHOOL_ADMIN' }, { name: '示范TEACHER' }],
    })
  })

  test('is not told of an account that was banned meanwhile', async () => {
    const gone = await scene.account('OFFICE')
    await visit(gone)
    await database.user.update({ where: { id: gone }, data: { banned: true } })
    expect(await visit(scene.admin)).toMatchObject(nobody)
  })

  test('a weekday without school is refused as input', async () => {
    expect(await visit(scene.admin, 'LOOKING', { weekday: 7 })).toMatchObject({ issues: [{ path: 'weekday' }] })
  })
})

test('open boards are told who came, began to edit or left, by ids alone, and of no renewal', async () => {
  const listener = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await listener.connect()
  try {
    const told: unknown[] = []
    const all = new Promise<void>((heard) => {
      listener.on('notification', ({ payload = '' }) => {
        if (payload === 'all') heard()
        else told.push(JSON.parse(payload))
      })
    })
    await listener.query(`LISTEN ${changesChannel}`)
    await visit(scene.lead3)
    await visit(scene.lead3)
    await visit(scene.lead3, 'EDITING')
    await visit(scene.lead3, 'EDITING')
    await visit(scene.lead3)
    await visit(scene.lead3, 'LEAVING')
    await visit(scene.lead3, 'LEAVING')
    // Notifications come in the order in which they were committed: after this one none is under way.
    await database.$executeRaw`SELECT pg_notify(${changesChannel}, 'all')`
    await all
    const change = { schoolId: scene.schoolId, resource: 'boardVisits', ids: [scene.gradeId(3)] }
    expect(told).toEqual([change, change, change])
  } finally {
    await listener.end()
  }
})

test('a visit leaves no line in the activity log', async () => {
  await visit(scene.admin, 'EDITING')
  expect(await database.action.count({ where: { schoolId: scene.schoolId } })).toBe(0)
})
