import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { newPolicy, paragraph, publishing, seen, take, thresholds, type VersionSeen } from '../../testing/policies.ts'
import { type Scene, setScene } from '../../testing/scene.ts'
import { newGroup, newParent, newTeacher, seat } from '../../testing/seats.ts'
import { ask } from '../../testing/test-api.ts'
import { publishedThresholds } from './service/thresholds.ts'

let here: Scene
let office: string
let admin: string
let committee: { id: string }
let parent: Awaited<ReturnType<typeof newParent>>
let lead: Awaited<ReturnType<typeof newTeacher>>
let leading: { id: string }

beforeAll(async () => {
  here = await setScene()
  ;({ office, admin } = here)
  leading = await newGroup(here, 'LEADING_GROUP')
  committee = await newGroup(here, 'PARENTS_COMMITTEE')
  parent = await newParent(here, '示范家长')
  lead = await newTeacher(here, '示范组员')
  await seat(here, committee.id, parent, { position: 'LEADER' })
  await seat(here, leading.id, lead)
})

const comment = `mutation ($input: CommentOnPolicyInput!) { commentOnPolicy(input: $input) { __typename
  ... on PolicyComment { id updatedAt groupName authorName state } ... on InvalidInputError { issues { path } }
  ... on UserError { code } } }`
const answerDocument = `mutation ($input: AnswerCommentInput!) { answerComment(input: $input) { __typename
  ... on PolicyComment { id updatedAt state reply } ... on UserError { code } } }`
const read = `query ($id: ID!) { policyVersion(id: $id) { number state effectiveTo body { __typename
  ... on HeadingBlock { level text } ... on ParagraphBlock { text } ... on ListBlock { ordered items } ... on TableBlock { header rows } }
  thresholds { minutesPerDay clubTargetSize } openCommentCount comments { text reply state } } }`

const body = [
  { heading: { level: 1, text: '课后服务方案' } },
  paragraph('联系人电话 138 0000 1234，座机 0510-80001234。'),
  { list: { ordered: true, items: ['每天服务 120 分钟', '咨询：+86 139-0000-5678'] } },
  {
    table: {
      header: ['年级', '放学'],
      rows: [
        ['一、二年级', '17:20'],
        ['值班', '13700001111'],
      ],
    },
  },
]

const versionAt = async (id: string, as: string) => (await ask(read, { id }, { as })).data.policyVersion

describe('the life of a plan (R30, R44)', () => {
  let policyId: string
  let version: VersionSeen & { number?: number }
  let first: string

  test('it is drafted with a text in blocks and with thresholds, and nobody else sees it yet', async () => {
    const policy = await newPolicy(here, {
      kind: 'PLAN',
      title: '2022年春学期课后服务方案',
      termId: here.term.id,
      managements: ['HOMEWORK', 'FITNESS'],
    })
    policyId = policy.id
    first = policy.current.id
    expect(policy.current).toMatchObject({ number: 1, state: 'DRAFT' })
    const draft = { id: first, expectedUpdatedAt: policy.current.updatedAt }
    const empty = await take('consult', { ...seen(policy.current), groupIds: [committee.id] }, office)
    expect(empty.obstacles).toEqual(['TEXT_MISSING'])
    version = await take('write', { ...draft, body, thresholds }, office)
    expect(await take('write', { ...draft, body: [] }, office)).toMatchObject({ code: 'CONFLICT' })
    expect((await versionAt(first, office)).body).toEqual([
      { __typename: 'HeadingBlock', level: 1, text: '课后服务方案' },
      { __typename: 'ParagraphBlock', text: '联系人电话 138 0000 1234，座机 0510-80001234。' },
      { __typename: 'ListBlock', ordered: true, items: ['每天服务 120 分钟', '咨询：+86 139-0000-5678'] },
      {
        __typename: 'TableBlock',
        header: ['年级', '放学'],
        rows: [
          ['一、二年级', '17:20'],
          ['值班', '13700001111'],
        ],
      },
    ])
    for (const as of [parent.account, lead.account, here.lead3]) expect(await versionAt(first, as)).toBeNull()
  })

  test('a text that breaks the limits is refused where it breaks them', async () => {
    const bad = [{ heading: { level: 7, text: '标题' } }, { table: { header: ['甲', '乙'], rows: [['一']] } }]
    const { issues } = await take('write', { id: version.id, expectedUpdatedAt: version.updatedAt, body: bad }, office)
    expect(issues.map(({ path }: { path: string }) => path)).toEqual(['body.0.level', 'body.1.rows.0'])
    const { issues: outOfRange } = await take(
      'write',
      { id: version.id, expectedUpdatedAt: version.updatedAt, thresholds: { ...thresholds, minutesPerDay: 1200 } },
      office,
    )
    expect(outOfRange).toEqual([{ path: 'thresholds.minutesPerDay' }])
  })

  test('the groups asked comment on it, and others cannot', async () => {
    version = await take('consult', { ...seen(version), groupIds: [committee.id, leading.id] }, office)
    expect(version).toMatchObject({ state: 'IN_CONSULTATION' })
    const say = async (input: object, as: string) =>
      (await ask(comment, { input: { versionId: version.id, ...input } }, { as })).data.commentOnPolicy
    const said = await say({ groupId: committee.id, block: 1, text: '希望增加科技社团。' }, parent.account)
    expect(said).toMatchObject({ __typename: 'PolicyComment', authorName: '示范家长', state: 'OPEN' })
    expect(await say({ groupId: leading.id, text: '同意。' }, lead.account)).toMatchObject({ authorName: '示范组员' })
    expect(await say({ groupId: leading.id, text: '替别人说。' }, parent.account)).toMatchObject({
      code: 'NOT_MEMBER_OF_GROUP',
    })
    expect(await say({ groupId: committee.id, text: '我不是成员。' }, office)).toMatchObject({
      code: 'NOT_MEMBER_OF_GROUP',
    })
    expect(await say({ groupId: committee.id, text: '看不见。' }, here.lead3)).toMatchObject({ code: 'NOT_FOUND' })
    expect((await say({ groupId: committee.id, block: 4, text: '没有这块。' }, parent.account)).issues).toEqual([
      { path: 'block' },
    ])
    expect((await versionAt(version.id, parent.account)).comments.map(({ text }: { text: string }) => text)).toEqual([
      '希望增加科技社团。',
    ])
    expect(await versionAt(version.id, office)).toMatchObject({ openCommentCount: 2 })
  })

  test('each comment is answered or taken up before it is approved, by an admin or the leading group', async () => {
    expect((await take('approve', seen(version), admin)).obstacles).toEqual(['COMMENTS_OPEN'])
    const { data } = await ask(
      `query ($id: ID!) { policyVersion(id: $id) { comments { id updatedAt } } }`,
      { id: version.id },
      { as: office },
    )
    const [one, two] = data.policyVersion.comments
    const answer = async ({ id, updatedAt }: VersionSeen, state: string, as = office) => {
      const input = { id, expectedUpdatedAt: updatedAt, state, reply: '已在第二版写入。' }
      return (await ask(answerDocument, { input }, { as })).data?.answerComment
    }
    expect(await answer(one, 'TAKEN_UP')).toMatchObject({ state: 'TAKEN_UP', reply: '已在第二版写入。' })
    expect(await answer(one, 'ANSWERED')).toMatchObject({ code: 'CONFLICT' })
    expect(await answer(two, 'OPEN')).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await answer(two, 'ANSWERED', parent.account)).toBeUndefined()
    await answer(two, 'ANSWERED')
    expect(await take('approve', seen(version), parent.account)).toMatchObject({ code: 'NOT_APPROVER' })
    expect(await take('approve', seen(version), office)).toMatchObject({ code: 'NOT_APPROVER' })
    const unchanged = await take('write', { id: version.id, expectedUpdatedAt: version.updatedAt, body: [] }, office)
    expect(unchanged.obstacles).toEqual(['WRONG_STATE'])
    version = await take('approve', seen(version), lead.account)
    expect(version).toMatchObject({ state: 'APPROVED' })
  })

  test('it is published without a phone number, for everybody at school, and rules the term', async () => {
    expect(await publishedThresholds(database, here.school.id, here.term.id)).toBeNull()
    expect(await take('publish', publishing(version), office)).toMatchObject({ code: 'FORBIDDEN' })
    version = await take('publish', publishing(version), admin)
    expect(version).toMatchObject({ state: 'PUBLISHED', effectiveFrom: '2022-02-14' })
    const shown = JSON.stringify((await versionAt(version.id, here.accounts.guardian)).body)
    expect(shown).not.toMatch(/0000|1111|80001234/)
    expect(shown.match(/电话已隐去/g)).toHaveLength(4)
    expect(shown).toContain('每天服务 120 分钟')
    const stored = await database.policyVersion.findMany({ where: { policyId } })
    expect(JSON.stringify(stored)).not.toMatch(/138 0000 1234/)
    expect(await publishedThresholds(database, here.school.id, here.term.id)).toMatchObject({
      minutesPerDay: 120,
      clubTargetSize: 25,
    })
    const document =
      'query ($id: ID!) { ruleThresholds(termId: $id) { minutesPerDay } term(id: $id) { ruleThresholds { clubTargetSize } } }'
    const { data } = await ask(document, { id: here.term.id }, { as: here.accounts.teacher })
    expect(data).toEqual({ ruleThresholds: { minutesPerDay: 120 }, term: { ruleThresholds: { clubTargetSize: 25 } } })
  })

  test('a second version starts from the first, differs readably, and supersedes it', async () => {
    const draft = await take('draw', { policyId, changeNote: '放学时间调整' }, office)
    expect(draft).toMatchObject({ number: 2, state: 'DRAFT' })
    expect(await take('draw', { policyId }, office)).toMatchObject({ code: 'OPEN_VERSION' })
    const changed = [
      body[0],
      paragraph('联系人见校门口公告。'),
      { list: { ordered: true, items: ['每天服务 130 分钟'] } },
      body[3],
    ]
    const written = await take(
      'write',
      {
        id: draft.id,
        expectedUpdatedAt: draft.updatedAt,
        body: changed,
        thresholds: { ...thresholds, minutesPerDay: 130 },
      },
      office,
    )
    const document = `query ($from: ID!, $to: ID!) { policyDifference(fromVersionId: $from, toVersionId: $to) {
      kind items { kind pieces { kind text } } rows { kind } } }`
    const { data } = await ask(document, { from: first, to: draft.id }, { as: office })
    expect(data.policyDifference[0]).toMatchObject({ kind: 'SAME' })
    const list = data.policyDifference.find(({ items }: { items: unknown }) => items)
    expect(list.items[0].pieces).toEqual([
      { kind: 'SAME', text: '每天服务 ' },
      { kind: 'REMOVED', text: '120' },
      { kind: 'ADDED', text: '130' },
      { kind: 'SAME', text: ' 分钟' },
    ])
    const hidden = await ask(document, { from: first, to: draft.id }, { as: here.lead3 })
    expect(hidden.data.policyDifference).toBeNull()
    const asked = await take('consult', { ...seen(written), groupIds: [leading.id] }, office)
    const approved = await take('approve', seen(asked), admin)
    expect(await take('publish', publishing(approved, '2022-04-06'), admin)).toMatchObject({
      number: 2,
      state: 'PUBLISHED',
    })
    expect(await versionAt(first, here.lead3)).toMatchObject({ state: 'SUPERSEDED', effectiveTo: '2022-04-05' })
    expect(await publishedThresholds(database, here.school.id, here.term.id)).toMatchObject({ minutesPerDay: 130 })
    const state =
      'query ($id: ID!) { policy(id: $id) { current { number } published { number } versions { number state } } }'
    const policy = await ask(state, { id: policyId }, { as: here.accounts.guardian })
    expect(policy.data.policy).toEqual({
      current: { number: 2 },
      published: { number: 2 },
      versions: [
        { number: 2, state: 'PUBLISHED' },
        { number: 1, state: 'SUPERSEDED' },
      ],
    })
  })
})
