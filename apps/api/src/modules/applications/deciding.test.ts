import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { newApplication } from '../../testing/application-scene.ts'
import { type ClubScene, setClubScene } from '../../testing/club-scene.ts'
import { ask, type Loose } from '../../testing/test-api.ts'

const approve = `mutation ($input: ApproveApplicationsInput!) { answer: approveApplications(input: $input) { __typename
  ... on DecidedApplications { actionId count } ... on UserError { code message }
  ... on SelectionChangedError { count } ... on ApplicationsRefusedError { refused { applicationId reasons message } } } }`
const giveBack = `mutation ($input: ReturnApplicationsInput!) { answer: returnApplications(input: $input) { __typename
  ... on DecidedApplications { actionId count } ... on UserError { code message } } }`
const undo = `mutation ($id: ID!) { answer: undoAction(id: $id) { __typename ... on UserError { code message } } }`

let here: ClubScene
beforeEach(async () => {
  here = await setClubScene()
})

async function send(document: string, variables: object, as = here.admin): Promise<Loose> {
  const { data, errors } = await ask(document, variables, { as })
  expect(errors).toBeUndefined()
  return data.answer
}

const several = async (count: number, grade = 3) => {
  const pupils = await here.pupils(grade, count)
  return Promise.all(pupils.map(({ id }) => newApplication(here, { pupilId: id })))
}
const items = (rows: readonly { id: string; updatedAt: Date }[]) =>
  rows.map(({ id, updatedAt }) => ({ id, expectedUpdatedAt: updatedAt }))
const input = (given: object) => ({ input: { idempotencyKey: crypto.randomUUID(), ...given } })
const states = async () => {
  const rows = await database.application.findMany({ where: { schoolId: here.schoolId }, orderBy: { id: 'asc' } })
  return rows.map(({ state }) => state)
}

describe('decisions (R51)', () => {
  test('many are approved at once, with who and when, in one action that is undone as a whole', async () => {
    const rows = await several(3)
    const { actionId, count } = await send(approve, input({ items: items(rows) }))
    expect(count).toBe(3)
    const decided = await database.application.findMany({ where: { schoolId: here.schoolId } })
    for (const row of decided) {
      expect(row).toMatchObject({ state: 'APPROVED', decidedById: here.admin, decidedByName: expect.any(String) })
      expect(row.decidedAt).toEqual(row.updatedAt)
    }
    const action = await database.action.findFirstOrThrow({ where: { id: actionId } })
    expect(action).toMatchObject({ kind: 'applications:approve', permission: 'applications:decide' })
    expect([...action.recordIds].sort()).toEqual(rows.map(({ id }) => id).sort())

    expect(await send(undo, { id: actionId })).toMatchObject({ __typename: 'Action' })
    const before = await database.application.findMany({ where: { schoolId: here.schoolId } })
    expect(before.every(({ state, decidedAt }) => state === 'SUBMITTED' && decidedAt === null)).toBe(true)
  })

  test('one that cannot be approved holds up all, and each refusal is explained', async () => {
    const [good] = await several(1)
    const silent = await newApplication(here, { pupilId: (await here.pupil(3)).id, confirmed: false })
    const done = await newApplication(here, { pupilId: (await here.pupil(3)).id, state: 'WITHDRAWN' })
    if (!good) throw new Error('no application')
    const answer = await send(approve, input({ items: items([good, silent, done]) }))
    expect(answer).toMatchObject({ code: 'APPLICATIONS_REFUSED' })
    const reasons = Object.fromEntries(
      answer.refused.map(({ applicationId, reasons: codes }: { applicationId: string; reasons: string[] }) => [
        applicationId,
        codes,
      ]),
    )
    expect(reasons).toEqual({ [silent.id]: ['NOT_CONFIRMED'], [done.id]: ['WRONG_STATE'] })
    expect(await states()).toEqual(expect.arrayContaining(['SUBMITTED', 'SUBMITTED', 'WITHDRAWN']))
    expect(await database.action.count({ where: { schoolId: here.schoolId, kind: 'applications:approve' } })).toBe(0)
  })

  test('what somebody changed since it was read is not decided', async () => {
    const [row] = await several(1)
    if (!row) throw new Error('no application')
    await database.application.updateMany({ where: { id: row.id }, data: { reason: '家中无人' } })
    const answer = await send(approve, input({ items: items([row]) }))
    expect(answer.refused).toEqual([expect.objectContaining({ reasons: ['CHANGED'] })])
  })

  test('all that match a filter are decided only when as many match as were seen', async () => {
    await several(2)
    const filter = { state: 'SUBMITTED', gradeId: here.gradeId(3) }
    expect(await send(approve, input({ filter, expectedCount: 3 }))).toMatchObject({
      code: 'SELECTION_CHANGED',
      count: 2,
    })
    expect(await states()).toEqual(['SUBMITTED', 'SUBMITTED'])
    expect(await send(approve, input({ filter, expectedCount: 2 }))).toMatchObject({ count: 2 })
  })

  test('neither items nor a filter, and both, are refused', async () => {
    expect(await send(approve, input({}))).toMatchObject({ code: 'INVALID_INPUT' })
    const both = { items: items(await several(1)), filter: {}, expectedCount: 1 }
    expect(await send(approve, input(both))).toMatchObject({ code: 'INVALID_INPUT' })
  })

  test('sent twice under one key it is carried out once', async () => {
    const rows = await several(2)
    const same = input({ items: items(rows) })
    const first = await send(approve, same)
    expect(await send(approve, same)).toEqual(first)
    expect(await database.action.count({ where: { schoolId: here.schoolId, kind: 'applications:approve' } })).toBe(1)
  })

  test('a return carries its reason, to an approved one too, and needs one', async () => {
    const [row] = await several(1)
    if (!row) throw new Error('no application')
    expect(await send(giveBack, input({ items: items([row]), reason: ' ' }))).toMatchObject({ code: 'INVALID_INPUT' })
    await send(approve, input({ items: items([row]) }))
    const approved = await database.application.findFirstOrThrow({ where: { id: row.id } })
    expect(await send(giveBack, input({ items: items([approved]), reason: '接送人请补全' }))).toMatchObject({
      count: 1,
    })
    expect(await database.application.findFirstOrThrow({ where: { id: row.id } })).toMatchObject({
      state: 'RETURNED',
      decisionReason: '接送人请补全',
    })
  })

  test('a grade lead decides for his grade, all or nothing', async () => {
    const [own] = await several(1, 3)
    const [other] = await several(1, 5)
    if (!own || !other) throw new Error('no application')
    expect(await send(approve, input({ items: items([own, other]) }), here.lead3)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await send(approve, input({ items: items([own]) }), here.lead3)).toMatchObject({ count: 1 })
    // By a filter he reaches his own alone.
    expect(await send(approve, input({ filter: { state: 'SUBMITTED' }, expectedCount: 1 }), here.lead3)).toMatchObject({
      code: 'SELECTION_CHANGED',
      count: 0,
    })
  })

  test('an undo is refused when one of them was changed since', async () => {
    const rows = await several(2)
    const { actionId } = await send(approve, input({ items: items(rows) }))
    await database.application.updateMany({ where: { id: rows[0]?.id ?? '' }, data: { reason: '有变' } })
    expect(await send(undo, { id: actionId })).toMatchObject({ code: 'CANNOT_UNDO' })
    expect(await states()).toEqual(['APPROVED', 'APPROVED'])
  })
})
