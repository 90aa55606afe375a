import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { approved, newPolicy, paragraph, publishedPolicy, seen, take } from '../../testing/policies.ts'
import { type Scene, setScene } from '../../testing/scene.ts'
import { newGroup, newParent, newTeacher, seat } from '../../testing/seats.ts'
import { ask } from '../../testing/test-api.ts'

let here: Scene
let elsewhere: Scene
let groupId: string
beforeAll(async () => {
  here = await setScene()
  elsewhere = await setScene()
  groupId = (await newGroup(here)).id
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

describe('who sees what (R30)', () => {
  test('published versions are for every role of the school, drafts for those who draft, nothing for others', async () => {
    const { policyId, version } = await publishedPolicy(here, groupId, { title: '公开制度' })
    await newPolicy(here, { title: '内部草稿' })
    const { office, lead3, lead5, teacher, guardian, bureau } = here.accounts
    for (const as of [office, lead3, lead5, teacher, guardian, here.admin]) {
      const { data } = await ask('query ($id: ID!) { policy(id: $id) { published { id } } }', { id: policyId }, { as })
      expect(data.policy).toEqual({ published: { id: version.id } })
    }
    for (const as of [office, here.admin]) expect(await titles({ q: '内部草稿' }, as)).toEqual(['内部草稿'])
    for (const as of [lead3, teacher, guardian]) expect(await titles({ q: '内部草稿' }, as)).toEqual([])
    expect(await titles({ q: '公开制度' }, elsewhere.admin)).toEqual([])
    const refused = await ask(list, {}, { as: bureau })
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  test('a version in consultation is for current members of the groups asked, until it goes back to draft', async () => {
    const [asked, other] = [await newGroup(here), await newGroup(here)]
    const [member, former, stranger] = [
      await newTeacher(here, '在任'),
      await newTeacher(here, '卸任'),
      await newTeacher(here, '旁人'),
    ]
    await seat(here, asked.id, member)
    await seat(here, asked.id, former, { endsOn: '2022-06-30' })
    await seat(here, other.id, stranger)
    const { id, updatedAt } = (await newPolicy(here)).current
    const written = await take('write', { id, expectedUpdatedAt: updatedAt, body: [paragraph('稿')] }, here.office)
    const consulted = await take('consult', { ...seen(written), groupIds: [asked.id] }, here.office)
    const sees = async (as: string) =>
      (await ask('query ($id: ID!) { policyVersion(id: $id) { consultedGroups { id } } }', { id }, { as })).data
        .policyVersion
    expect(await sees(member.account)).toEqual({ consultedGroups: [{ id: asked.id }] })
    for (const { account } of [former, stranger]) expect(await sees(account)).toBeNull()
    const drafted = await take('comeBack', seen(consulted), here.office)
    expect(drafted).toMatchObject({ state: 'DRAFT' })
    expect(await sees(member.account)).toBeNull()
  })

  test('names of drafter and approver are for those who draft', async () => {
    const { version } = await publishedPolicy(here, groupId)
    const document = 'query ($id: ID!) { policyVersion(id: $id) { drafterName approverName } }'
    const drafter = await ask(document, { id: version.id }, { as: here.office })
    expect(drafter.data.policyVersion).toEqual({ drafterName: '示范OFFICE', approverName: '示范SCHOOL_ADMIN' })
    const parent = await ask(document, { id: version.id }, { as: here.accounts.guardian })
    expect(parent.data.policyVersion).toEqual({ drafterName: null, approverName: null })
  })

  test('comments are read within their group and by those who draft', async () => {
    const [one, two] = [await newGroup(here, 'PARENTS_COMMITTEE'), await newGroup(here)]
    const [parent, teacher] = [await newParent(here, '某家长'), await newTeacher(here, '某老师')]
    await seat(here, one.id, parent)
    await seat(here, two.id, teacher)
    const { id, updatedAt } = (await newPolicy(here)).current
    const written = await take('write', { id, expectedUpdatedAt: updatedAt, body: [paragraph('稿')] }, here.office)
    await take('consult', { ...seen(written), groupIds: [one.id, two.id] }, here.office)
    const say = (versionId: string, group: string, text: string, as: string) =>
      ask(
        'mutation ($input: CommentOnPolicyInput!) { commentOnPolicy(input: $input) { __typename } }',
        { input: { versionId, groupId: group, text } },
        { as },
      )
    await say(id, one.id, '家长的意见', parent.account)
    await say(id, two.id, '老师的意见', teacher.account)
    const read = async (as: string) => {
      const { data } = await ask(
        'query ($id: ID!) { policyVersion(id: $id) { openCommentCount comments { text } } }',
        { id },
        { as },
      )
      const { comments, openCommentCount } = data.policyVersion
      expect(comments).toHaveLength(openCommentCount)
      return comments.map(({ text }: { text: string }) => text)
    }
    expect(await read(parent.account)).toEqual(['家长的意见'])
    expect(await read(teacher.account)).toEqual(['老师的意见'])
    expect(await read(here.office)).toEqual(['家长的意见', '老师的意见'])
  })

  test('parents in the leading group are heard and do not approve', async () => {
    const leading = await newGroup(here, 'LEADING_GROUP')
    const parent = await newParent(here, '代表')
    await seat(here, leading.id, parent, { position: 'PARENT_REPRESENTATIVE' })
    const { id, updatedAt } = (await newPolicy(here)).current
    const written = await take('write', { id, expectedUpdatedAt: updatedAt, body: [paragraph('稿')] }, here.office)
    const consulted = await take('consult', { ...seen(written), groupIds: [leading.id] }, here.office)
    expect(await take('approve', seen(consulted), parent.account)).toMatchObject({ code: 'NOT_APPROVER' })
  })

  test('groups of another school cannot be asked', async () => {
    const foreign = await newGroup(elsewhere)
    const { id, updatedAt } = (await newPolicy(here)).current
    const written = await take('write', { id, expectedUpdatedAt: updatedAt, body: [paragraph('稿')] }, here.office)
    const { issues } = await take('consult', { ...seen(written), groupIds: [foreign.id] }, here.office)
    expect(issues).toEqual([{ path: 'groupIds' }])
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
