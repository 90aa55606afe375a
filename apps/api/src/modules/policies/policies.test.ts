import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { approved, newPolicy, paragraph, publishedPolicy, take } from '../../testing/policies.ts'
import { type Scene, setScene } from '../../testing/scene.ts'
import { newGroup } from '../../testing/seats.ts'
import { ask } from '../../testing/test-api.ts'

let here: Scene
let elsewhere: Scene
beforeAll(async () => {
  here = await setScene()
  elsewhere = await setScene()
})

const create = `mutation ($input: CreatePolicyInput!) { createPolicy(input: $input) { __typename
  ... on Policy { id } ... on InvalidInputError { issues { path } } } }`
const update = `mutation ($input: UpdatePolicyInput!) { updatePolicy(input: $input) { __typename
  ... on Policy { id updatedAt title managements bases { title } } ... on InvalidInputError { issues { path } }
  ... on UserError { code } } }`
const list = `query ($filter: PolicyFilter) { policies(page: { page: 1, perPage: 500 }, filter: $filter) {
  total items { id title current { state } } } }`
const undo = `mutation ($id: ID!) { undoAction(id: $id) { __typename ... on UserError { code } } }`
const archive = `mutation ($ids: [ID!]!) { archivePolicies(ids: $ids) { __typename ... on UserError { code } } }`

const titles = async (filter: object, as: string) => {
  const { data } = await ask(list, { filter }, { as })
  return data.policies.items.map(({ title }: { title: string }) => title) as string[]
}
const undoLast = async (as: string) => {
  const { data } = await ask('{ actions(page: { page: 1, perPage: 1 }) { items { id } } }', {}, { as })
  return (await ask(undo, { id: data.actions.items[0].id }, { as })).data.undoAction
}
const refusedAt = async (input: object) => {
  const all = { kind: 'REGULATION', level: 'SCHOOL', title: '制度', managements: [], basisIds: [], ...input }
  const { data } = await ask(create, { input: all }, { as: here.office })
  return data.createPolicy.issues?.map(({ path }: { path: string }) => path)
}

describe('what a policy is', () => {
  test('its parts fit each other', async () => {
    const elsewhereTerm = { kind: 'PLAN', termId: elsewhere.term.id }
    expect(await refusedAt({ kind: 'PLAN' })).toEqual(['termId'])
    expect(await refusedAt(elsewhereTerm)).toEqual(['termId'])
    expect(await refusedAt({ kind: 'LEGAL_BASIS' })).toEqual(['level'])
    expect(await refusedAt({ level: 'CITY' })).toEqual(['level'])
    expect(await refusedAt({ kind: 'LEGAL_BASIS', level: 'CITY', termId: here.term.id })).toEqual(['termId'])
    expect(await refusedAt({ title: '　' })).toEqual(['title'])
    expect(await refusedAt({ managements: ['SLEEP', 'SLEEP'] })).toEqual(['managements.1'])
    expect(await refusedAt({ basisIds: [crypto.randomUUID()] })).toEqual(['basisIds'])
  })

  test('tags and bases that are not given are none', async () => {
    const input = { kind: 'REGULATION', level: 'SCHOOL', title: '无标签制度' }
    const document = `mutation ($input: CreatePolicyInput!) { createPolicy(input: $input) { __typename
      ... on Policy { managements bases { id } } } }`
    const { data } = await ask(document, { input }, { as: here.office })
    expect(data.createPolicy).toMatchObject({ __typename: 'Policy', managements: [], bases: [] })
  })

  test('it rests on others, and both this and its tags are changed and undone together', async () => {
    const basis = await newPolicy(here, { kind: 'LEGAL_BASIS', level: 'STATE', title: '睡眠通知' })
    const policy = await newPolicy(here, { title: '作息制度', basisIds: [basis.id], managements: ['SLEEP'] })
    const edit = { id: policy.id, expectedUpdatedAt: policy.updatedAt }
    const changed = await ask(
      update,
      { input: { ...edit, basisIds: [], managements: ['PHONES'] } },
      { as: here.office },
    )
    expect(changed.data.updatePolicy).toMatchObject({ managements: ['PHONES'], bases: [] })
    const stale = await ask(update, { input: { ...edit, title: '旧' } }, { as: here.office })
    expect(stale.data.updatePolicy).toMatchObject({ code: 'CONFLICT' })
    expect(await undoLast(here.office)).toMatchObject({ __typename: 'Action' })
    const { data } = await ask(
      'query ($id: ID!) { policy(id: $id) { managements bases { title current { state } } } }',
      { id: policy.id },
      { as: here.office },
    )
    expect(data.policy).toEqual({ managements: ['SLEEP'], bases: [{ title: '睡眠通知', current: { state: 'DRAFT' } }] })
  })

  test('a policy does not rest on itself', async () => {
    const { id, updatedAt } = await newPolicy(here)
    const { data } = await ask(
      update,
      { input: { id, expectedUpdatedAt: updatedAt, basisIds: [id] } },
      { as: here.office },
    )
    expect(data.updatePolicy.issues).toEqual([{ path: 'basisIds' }])
  })

  test('a term has one plan', async () => {
    const scene = await setScene()
    const plan = { kind: 'PLAN', level: 'SCHOOL', title: '方案', managements: [], basisIds: [], termId: scene.term.id }
    expect((await ask(create, { input: plan }, { as: scene.office })).data.createPolicy.__typename).toBe('Policy')
    const second = await ask(create, { input: plan }, { as: scene.office })
    expect(second.data.createPolicy.issues).toEqual([{ path: 'termId' }])
  })

  test('the plan of an open term is not archived; other policies are, and come back by undoing', async () => {
    const scene = await setScene()
    const group = await newGroup(scene)
    const plan = await publishedPolicy(scene, group.id, { kind: 'PLAN', termId: scene.term.id })
    const refused = await ask(archive, { ids: [plan.policyId] }, { as: scene.admin })
    expect(refused.data.archivePolicies).toMatchObject({ code: 'PLAN_IN_FORCE' })
    const { id } = await newPolicy(scene, { title: '旧制度' })
    await ask(archive, { ids: [id] }, { as: scene.office })
    expect(await titles({}, scene.office)).not.toContain('旧制度')
    expect(await titles({ archived: true }, scene.office)).toEqual(['旧制度'])
    await undoLast(scene.office)
    expect(await titles({}, scene.office)).toContain('旧制度')
  })
})

describe('the list', () => {
  test('is filtered by kind, level, tag, term, words and the state of the newest version that one sees', async () => {
    const scene = await setScene()
    const group = await newGroup(scene)
    await publishedPolicy(scene, group.id, {
      kind: 'PLAN',
      termId: scene.term.id,
      title: '春学期方案',
      managements: ['FITNESS'],
    })
    const { policyId } = await publishedPolicy(scene, group.id, {
      title: '值勤制度',
      documentNumber: '校发〔2022〕9号',
    })
    await take('draw', { policyId }, scene.office)
    await newPolicy(scene, { kind: 'LEGAL_BASIS', level: 'CITY', title: '市级通知' })
    const found = (filter: object) => titles(filter, scene.office)
    expect(await found({ kind: 'PLAN' })).toEqual(['春学期方案'])
    expect(await found({ level: 'CITY' })).toEqual(['市级通知'])
    expect(await found({ management: 'FITNESS' })).toEqual(['春学期方案'])
    expect(await found({ termId: scene.term.id })).toEqual(['春学期方案'])
    expect(await found({ q: '〔2022〕9号' })).toEqual(['值勤制度'])
    expect(await found({ state: 'PUBLISHED' })).toEqual(['春学期方案'])
    expect((await found({ state: 'DRAFT' })).sort()).toEqual(['值勤制度', '市级通知'].sort())
    expect(await found({ state: 'SUPERSEDED' })).toEqual([])
    // Who does not see the draft sees the published version as the newest.
    expect((await titles({ state: 'PUBLISHED' }, scene.lead3)).sort()).toEqual(['值勤制度', '春学期方案'].sort())
    expect(await titles({ state: 'DRAFT' }, scene.lead3)).toEqual([])
    expect(await titles({ ids: [policyId] }, scene.lead3)).toEqual(['值勤制度'])
  })
})

describe('the log', () => {
  test('has one line for each step, and never a phone number of a text', async () => {
    const scene = await setScene()
    const group = await newGroup(scene)
    const { current } = await newPolicy(scene)
    const secret = '电话 13900001234'
    const write = { id: current.id, expectedUpdatedAt: current.updatedAt, body: [paragraph(secret)] }
    const { updatedAt } = await take('write', write, scene.office)
    const rewritten = { id: current.id, expectedUpdatedAt: updatedAt, body: [paragraph('电话见门卫')] }
    await approved(scene, await take('write', rewritten, scene.office), group.id)
    const lines = await database.action.findMany({ where: { schoolId: scene.school.id }, orderBy: { id: 'asc' } })
    expect(lines.map(({ kind }) => kind)).toEqual([
      'policies:create-policies',
      'policies:update-version',
      'policies:update-version',
      'policies:start-consultation',
      'policies:approve',
    ])
    expect(JSON.stringify(lines)).not.toContain('13900001234')
  })
})
