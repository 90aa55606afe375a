import { beforeAll, describe, expect, test } from 'vitest'
import { newPolicy, paragraph, publishedPolicy, seen, take } from '../../testing/policies.ts'
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

const list = 'query ($filter: PolicyFilter) { policies(filter: $filter) { items { title } } }'
const titles = async (filter: object, as: string) => {
  const { data } = await ask(list, { filter }, { as })
  return data.policies.items.map(({ title }: { title: string }) => title) as string[]
}

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

  test('a member is told in whose name to comment and whether to approve, as the mutations hold it', async () => {
    const [leading, committee, other] = [
      await newGroup(here, 'LEADING_GROUP'),
      await newGroup(here, 'PARENTS_COMMITTEE'),
      await newGroup(here),
    ]
    const [chief, parent, former] = [
      await newTeacher(here, '组长'),
      await newParent(here, '委员'),
      await newTeacher(here, '前组长'),
    ]
    await seat(here, leading.id, chief)
    await seat(here, other.id, chief)
    await seat(here, leading.id, parent, { position: 'PARENT_REPRESENTATIVE' })
    await seat(here, committee.id, parent)
    await seat(here, leading.id, former, { endsOn: '2022-06-30' })
    await seat(here, committee.id, former)
    const { id, updatedAt } = (await newPolicy(here)).current
    const written = await take('write', { id, expectedUpdatedAt: updatedAt, body: [paragraph('稿')] }, here.office)
    await take('consult', { ...seen(written), groupIds: [leading.id, committee.id] }, here.office)
    const told = async (as: string) => {
      const document = 'query ($id: ID!) { policyVersion(id: $id) { mayApprove commentingGroups { id } } }'
      const { mayApprove, commentingGroups } = (await ask(document, { id }, { as })).data.policyVersion
      return { mayApprove, groups: commentingGroups.map((group: { id: string }) => group.id).sort() }
    }
    expect(await told(chief.account)).toEqual({ mayApprove: true, groups: [leading.id] })
    expect(await told(parent.account)).toEqual({ mayApprove: false, groups: [leading.id, committee.id].sort() })
    expect(await told(former.account)).toEqual({ mayApprove: false, groups: [committee.id] })
    expect(await told(here.admin)).toEqual({ mayApprove: true, groups: [] })
    expect(await told(here.office)).toEqual({ mayApprove: false, groups: [] })
  })

  test('the search finds what one may read, by title and by document number', async () => {
    const { policyId } = await publishedPolicy(here, groupId, {
      title: '放学接送制度',
      documentNumber: '示校〔2022〕77号',
    })
    const draft = await newPolicy(here, { title: '放学接送制度修订稿' })
    const found = async (text: string, as: string) => {
      const { data } = await ask('query ($text: String!) { search(text: $text) { resource id } }', { text }, { as })
      return data.search.filter(({ resource }: { resource: string }) => resource === 'policies').map(idOf)
    }
    const idOf = ({ id }: { id: string }) => id
    const { office, teacher } = here.accounts
    expect(await found('接送', teacher)).toEqual([policyId])
    expect(await found('〔2022〕77', teacher)).toEqual([policyId])
    expect(await found('接送', office)).toEqual([policyId, draft.id])
    expect(await found('接送', elsewhere.admin)).toEqual([])
  })

  test('groups of another school cannot be asked', async () => {
    const foreign = await newGroup(elsewhere)
    const { id, updatedAt } = (await newPolicy(here)).current
    const written = await take('write', { id, expectedUpdatedAt: updatedAt, body: [paragraph('稿')] }, here.office)
    const { issues } = await take('consult', { ...seen(written), groupIds: [foreign.id] }, here.office)
    expect(issues).toEqual([{ path: 'groupIds' }])
  })
})
