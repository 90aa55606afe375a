import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import {
  approved,
  newPolicy,
  paragraph,
  publishedPolicy,
  publishing,
  seen,
  take,
  type VersionSeen,
} from '../../testing/policies.ts'
import { type Scene, setScene } from '../../testing/scene.ts'
import { newGroup, newTeacher, seat } from '../../testing/seats.ts'
import { ask } from '../../testing/test-api.ts'

let here: Scene
let elsewhere: Scene
let groupId: string
beforeAll(async () => {
  here = await setScene()
  elsewhere = await setScene()
  groupId = (await newGroup(here)).id
})

const undoDocument = `mutation ($id: ID!) { undoAction(id: $id) { __typename ... on UserError { code message } } }`
const lastAction = async (as: string) => {
  const { data } = await ask('{ actions(page: { page: 1, perPage: 1 }) { items { id kind } } }', {}, { as })
  return data.actions.items[0] as { id: string; kind: string }
}
const undo = async (id: string, as = here.admin) => (await ask(undoDocument, { id }, { as })).data.undoAction
const undoLast = async (as = here.admin) => undo((await lastAction(as)).id, as)

/** A policy with one approved version. */
async function ready() {
  const policy = await newPolicy(here)
  const write = { id: policy.current.id, expectedUpdatedAt: policy.current.updatedAt, body: [paragraph('正文')] }
  return {
    policyId: policy.id as string,
    version: await approved(here, await take('write', write, here.office), groupId),
  }
}

const statesOf = async (policyId: string) => {
  const versions = await database.policyVersion.findMany({ where: { policyId }, orderBy: { number: 'asc' } })
  return versions.map(({ state }) => state)
}

/** Draws the next version of a published policy and takes it to approval. */
async function successorOf(policyId: string, text = '新的正文'): Promise<VersionSeen> {
  const draft = await take('draw', { policyId }, here.office)
  const write = { id: draft.id, expectedUpdatedAt: draft.updatedAt, body: [paragraph(text)] }
  return approved(here, await take('write', write, here.office), groupId)
}

describe('publishing', () => {
  test('of many at once exactly one publishes, and the version is published once', async () => {
    const { policyId, version } = await ready()
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => take('publish', publishing(version), here.admin)),
    )
    const published = answers.filter(({ state }) => state === 'PUBLISHED')
    expect(published).toHaveLength(1)
    expect(new Set(answers.map(({ code }) => code ?? 'PUBLISHED'))).toEqual(
      new Set(['PUBLISHED', 'POLICY_STEP_REFUSED']),
    )
    expect(await statesOf(policyId)).toEqual(['PUBLISHED'])
    expect(await database.action.count({ where: { kind: 'policies:publish', recordIds: { has: policyId } } })).toBe(1)
  })

  test('the same key publishes once however often it is sent, and answers the same; another request under it is refused', async () => {
    const { policyId, version } = await ready()
    const input = publishing(version)
    const answers = await Promise.all(Array.from({ length: 8 }, () => take('publish', input, here.admin)))
    expect(new Set(answers.map(({ state, updatedAt }) => `${state} ${updatedAt}`)).size).toBe(1)
    expect(answers[0]).toMatchObject({ state: 'PUBLISHED' })
    expect(await database.action.count({ where: { kind: 'policies:publish', recordIds: { has: policyId } } })).toBe(1)
    const other = await take('publish', { ...input, effectiveFrom: '2022-03-01' }, here.admin)
    expect(other).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' })
  })

  test('a refused publication uses up no key', async () => {
    const { version } = await ready()
    const input = publishing(version)
    const stale = { ...input, expectedUpdatedAt: '2022-01-01T00:00:00.000Z' }
    expect(await take('publish', stale, here.admin)).toMatchObject({ code: 'CONFLICT' })
    expect(await take('publish', input, here.admin)).toMatchObject({ state: 'PUBLISHED' })
  })

  test('a key that is none is told at its field', async () => {
    const { version } = await ready()
    const { issues } = await take('publish', { ...publishing(version), idempotencyKey: 'again' }, here.admin)
    expect(issues).toEqual([{ path: 'idempotencyKey' }])
  })

  test('what was not approved is not published; a legal basis needs no approval', async () => {
    const draft = (await newPolicy(here)).current
    expect((await take('publish', publishing(draft), here.admin)).obstacles).toEqual(['WRONG_STATE'])
    const basis = (await newPolicy(here, { kind: 'LEGAL_BASIS', level: 'STATE', title: '示例通知' })).current
    expect((await take('publish', publishing(basis), here.admin)).obstacles).toEqual(['TEXT_MISSING'])
    const write = { id: basis.id, expectedUpdatedAt: basis.updatedAt, body: [paragraph('摘要')] }
    const written = await take('write', write, here.office)
    expect(await take('publish', publishing(written), here.admin)).toMatchObject({ state: 'PUBLISHED' })
  })

  test('the database itself refuses a second published version, and a second open one', async () => {
    const { policyId, version } = await publishedPolicy(here, groupId)
    const { createdById } = await database.policyVersion.findFirstOrThrow({ where: { id: version.id } })
    const second = { schoolId: here.school.id, policyId, body: [], createdById }
    const published = { state: 'PUBLISHED' as const, publishedAt: new Date(), effectiveFrom: new Date() }
    await expect(database.policyVersion.create({ data: { ...second, ...published, number: 2 } })).rejects.toThrow()
    await database.policyVersion.create({ data: { ...second, number: 2 } })
    await expect(database.policyVersion.create({ data: { ...second, number: 3 } })).rejects.toThrow()
    expect(await statesOf(policyId)).toEqual(['PUBLISHED', 'DRAFT'])
  })

  test('a version replaced before it came into force was never in force', async () => {
    const { policyId, version } = await publishedPolicy(here, groupId)
    await take('publish', publishing(await successorOf(policyId), '2022-02-01'), here.admin)
    const former = await database.policyVersion.findFirstOrThrow({ where: { id: version.id } })
    expect(former.effectiveTo).toEqual(new Date('2022-02-13'))
  })
})

describe('undoing', () => {
  test('a publication is withdrawn: the former version is in force again, without the phones that were taken out', async () => {
    const { policyId, version: first } = await publishedPolicy(here, groupId)
    const second = await successorOf(policyId, '请拨 13800001234。')
    await take('publish', publishing(second, '2022-03-01'), here.admin)
    expect(await statesOf(policyId)).toEqual(['SUPERSEDED', 'PUBLISHED'])
    expect(await undoLast()).toMatchObject({ __typename: 'Action' })
    expect(await statesOf(policyId)).toEqual(['PUBLISHED', 'APPROVED'])
    const former = await database.policyVersion.findFirstOrThrow({ where: { id: first.id } })
    expect(former.effectiveTo).toBeNull()
    expect(JSON.stringify(await database.action.findMany({}))).not.toContain('13800001234')
    expect(await undoLast()).toMatchObject({ __typename: 'Action' })
    expect(await statesOf(policyId)).toEqual(['SUPERSEDED', 'PUBLISHED'])
  })

  test('not when a newer version was drawn from it', async () => {
    const { policyId } = await publishedPolicy(here, groupId)
    const { id } = await lastAction(here.admin)
    await take('draw', { policyId }, here.office)
    expect(await undo(id)).toMatchObject({ code: 'CANNOT_UNDO' })
    expect(await statesOf(policyId)).toEqual(['PUBLISHED', 'DRAFT'])
  })

  test('not when clubs of the term have opened by the plan', async () => {
    const scene = await setScene()
    const schoolId = scene.school.id
    const group = await newGroup(scene)
    await publishedPolicy(scene, group.id, { kind: 'PLAN', termId: scene.term.id })
    const { id } = await lastAction(scene.admin)
    const club = {
      schoolId,
      termId: scene.term.id,
      name: '围棋',
      category: 'ART' as const,
      level: 'SCHOOL' as const,
      minimum: 10,
      target: 25,
      maximum: 30,
    }
    const { id: clubId } = await database.club.create({ data: { ...club, state: 'OPEN' } })
    expect(await undo(id, scene.admin)).toMatchObject({ code: 'CANNOT_UNDO' })
    await database.club.update({ where: { schoolId_id: { schoolId, id: clubId } }, data: { state: 'DRAFT' } })
    expect(await undo(id, scene.admin)).toMatchObject({ __typename: 'Action' })
  })

  test('a consultation is taken back while nobody has spoken', async () => {
    const member = await newTeacher(here, '示范成员')
    const { id: asked } = await newGroup(here)
    await seat(here, asked, member)
    const consulted = async () => {
      const { id, updatedAt } = (await newPolicy(here)).current
      const written = await take('write', { id, expectedUpdatedAt: updatedAt, body: [paragraph('文')] }, here.office)
      return take('consult', { ...seen(written), groupIds: [asked] }, here.office)
    }
    const silent = await consulted()
    expect(await undoLast(here.office)).toMatchObject({ __typename: 'Action' })
    expect((await database.policyVersion.findFirstOrThrow({ where: { id: silent.id } })).state).toBe('DRAFT')
    const spoken = await consulted()
    const start = await lastAction(here.office)
    const input = { versionId: spoken.id, groupId: asked, text: '有意见。' }
    await ask(
      'mutation ($input: CommentOnPolicyInput!) { commentOnPolicy(input: $input) { __typename } }',
      { input },
      { as: member.account },
    )
    expect(await undo(start.id, here.office)).toMatchObject({ code: 'CANNOT_UNDO' })
  })

  test('a draft is as it was, text, note and thresholds', async () => {
    const { id, updatedAt } = (await newPolicy(here)).current
    const written = await take(
      'write',
      { id, expectedUpdatedAt: updatedAt, body: [paragraph('一')], changeNote: '甲' },
      here.office,
    )
    await take(
      'write',
      { id, expectedUpdatedAt: written.updatedAt, body: [paragraph('二')], changeNote: '乙' },
      here.office,
    )
    await undoLast(here.office)
    expect(await database.policyVersion.findFirstOrThrow({ where: { id } })).toMatchObject({
      body: [{ type: 'paragraph', text: '一' }],
      changeNote: '甲',
    })
  })

  test('a new version is discarded, unless it was written', async () => {
    const { policyId } = await publishedPolicy(here, groupId)
    await take('draw', { policyId }, here.office)
    await undoLast(here.office)
    expect(await statesOf(policyId)).toEqual(['PUBLISHED'])
    const draft = await take('draw', { policyId }, here.office)
    const drawing = await lastAction(here.office)
    await take('write', { id: draft.id, expectedUpdatedAt: draft.updatedAt, changeNote: '写了' }, here.office)
    expect(await undo(drawing.id, here.office)).toMatchObject({ code: 'CANNOT_UNDO' })
  })

  test('another school’s admin finds nothing to publish and nothing to undo', async () => {
    const { version } = await ready()
    expect(await take('publish', publishing(version), elsewhere.admin)).toMatchObject({ code: 'NOT_FOUND' })
    const { id } = await lastAction(here.admin)
    expect(await undo(id, elsewhere.admin)).toMatchObject({ code: 'NOT_FOUND' })
  })
})
