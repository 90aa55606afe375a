import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type Scene, setScene } from '../../testing/scene.ts'
import { newGroup, newParent, newTeacher, seat } from '../../testing/seats.ts'
import { ask } from '../../testing/test-api.ts'

let here: Scene
let elsewhere: Scene
beforeAll(async () => {
  here = await setScene()
  elsewhere = await setScene()
})

const create = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { __typename
  ... on Group { id name kind updatedAt grade { number } } ... on InvalidInputError { issues { path } } } }`
const update = `mutation ($input: UpdateGroupInput!) { updateGroup(input: $input) { __typename
  ... on Group { name } ... on UserError { code } } }`
const undo = `mutation ($id: ID!) { undoAction(id: $id) { __typename ... on UserError { code message } } }`

const lastAction = async (as: string) =>
  (await ask('{ actions(page: { page: 1, perPage: 1 }) { items { id kind undoable } } }', {}, { as })).data.actions
    .items[0]

const gradeId = (scene: Scene, number: number) => scene.grades.find((grade) => grade.number === number)?.id

describe('groups (R40, R41)', () => {
  test('an admin adds a grade department, one for each grade', async () => {
    const input = { kind: 'GRADE_DEPARTMENT', name: '三年级级部', gradeId: gradeId(here, 3) }
    const { data } = await ask(create, { input }, { as: here.admin })
    expect(data.createGroup).toMatchObject({ __typename: 'Group', name: '三年级级部', grade: { number: 3 } })
    const second = await ask(create, { input: { ...input, name: '又一个' } }, { as: here.admin })
    expect(second.data.createGroup.issues).toEqual([{ path: 'gradeId' }])
    const found = await ask('{ grades { number department { name } } }', {}, { as: here.lead5 })
    expect(found.data.grades).toContainEqual({ number: 3, department: { name: '三年级级部' } })
    expect(found.data.grades).toContainEqual({ number: 5, department: null })
  })

  test('a grade goes with a department, and with no other kind; it is one of the school’s own', async () => {
    const refusals = [
      { kind: 'GRADE_DEPARTMENT', name: '无年级' },
      { kind: 'OFFICE', name: '有年级', gradeId: gradeId(here, 1) },
      { kind: 'GRADE_DEPARTMENT', name: '他校', gradeId: gradeId(elsewhere, 1) },
    ]
    for (const input of refusals) {
      const { data } = await ask(create, { input }, { as: here.admin })
      expect(data.createGroup.issues).toEqual([{ path: 'gradeId' }])
    }
  })

  test('a taken name is told at the name', async () => {
    const { name } = await newGroup(here)
    const { data } = await ask(create, { input: { kind: 'OFFICE', name } }, { as: here.admin })
    expect(data.createGroup.issues).toEqual([{ path: 'name' }])
  })

  test('a rename is undone, and an archived group leaves the list and comes back', async () => {
    const group = await newGroup(here)
    const names = async (filter: object) => {
      const document =
        'query ($filter: GroupFilter) { groups(page: { page: 1, perPage: 500 }, filter: $filter) { items { name } } }'
      const { data } = await ask(document, { filter }, { as: here.lead3 })
      return data.groups.items.map((each: { name: string }) => each.name)
    }
    const input = { id: group.id, expectedUpdatedAt: group.updatedAt, name: `${group.name} 新` }
    expect((await ask(update, { input }, { as: here.admin })).data.updateGroup).toMatchObject({ name: input.name })
    await ask(undo, { id: (await lastAction(here.admin)).id }, { as: here.admin })
    expect(await names({ q: group.name })).toEqual([group.name])
    const archive = `mutation ($ids: [ID!]!) { archiveGroups(ids: $ids) { ... on RecordIds { ids } } }`
    await ask(archive, { ids: [group.id] }, { as: here.admin })
    expect(await names({ q: group.name })).toEqual([])
    expect(await names({ q: group.name, archived: true })).toEqual([group.name])
    const restore = `mutation ($ids: [ID!]!) { restoreGroups(ids: $ids) { ... on RecordIds { ids } } }`
    await ask(restore, { ids: [group.id] }, { as: here.admin })
    expect(await names({ kind: 'OFFICE', q: group.name })).toEqual([group.name])
  })

  test('of two edits of one state the second is a conflict', async () => {
    const { id, updatedAt } = await newGroup(here)
    const edit = (name: string) =>
      ask(update, { input: { id, expectedUpdatedAt: updatedAt, name } }, { as: here.admin })
    expect((await edit('甲处')).data.updateGroup).toMatchObject({ __typename: 'Group' })
    expect((await edit('乙处')).data.updateGroup).toEqual({ __typename: 'ConflictError', code: 'CONFLICT' })
  })

  test('seats are listed leader first, today’s apart from past and coming ones', async () => {
    const { id } = await newGroup(here)
    const [one, two, three] = [
      await newTeacher(here, '甲老师'),
      await newTeacher(here, '乙老师'),
      await newTeacher(here, '丙老师'),
    ]
    await seat(here, id, one, { position: 'MEMBER' })
    await seat(here, id, two, { position: 'LEADER', startsOn: '2022-09-01' })
    await seat(here, id, three, { position: 'LEADER', endsOn: '2022-08-31' })
    const document = `query ($id: ID!) { group(id: $id) { memberCount memberships { memberName current }
      now: memberships(current: true) { memberName position } then: memberships(current: false) { memberName endsOn } } }`
    const { data } = await ask(document, { id }, { as: here.office })
    expect(data.group.memberCount).toBe(2)
    expect(data.group.memberships).toHaveLength(3)
    expect(data.group.now).toEqual([
      { memberName: '乙老师', position: 'LEADER' },
      { memberName: '甲老师', position: 'MEMBER' },
    ])
    expect(data.group.then).toEqual([{ memberName: '丙老师', endsOn: '2022-08-31' }])
  })
})

describe('duties (R41)', () => {
  const createDuty = `mutation ($input: CreateDutyInput!) { createDuty(input: $input) { __typename
    ... on Duty { id updatedAt part policyId } ... on InvalidInputError { issues { path } } ... on UserError { code } } }`
  const updateDuty = `mutation ($input: UpdateDutyInput!) { updateDuty(input: $input) { __typename ... on Duty { title } } }`
  const remove = `mutation ($id: ID!) { removeDuty(id: $id) { __typename } }`
  const dutiesOf = async (id: string) => {
    const { data } = await ask(
      'query ($id: ID!) { group(id: $id) { duties { title part } } }',
      { id },
      { as: here.lead3 },
    )
    return data.group.duties
  }

  test('a group leads or assists by a regulation; a removed duty is put back by undoing', async () => {
    const group = await newGroup(here)
    const policy = await database.policy.create({
      data: { schoolId: here.school.id, kind: 'REGULATION', level: 'SCHOOL', title: '值勤制度' },
    })
    const input = { groupId: group.id, title: '安排值勤', part: 'LEADS', policyId: policy.id }
    const { data } = await ask(createDuty, { input }, { as: here.admin })
    expect(data.createDuty).toMatchObject({ __typename: 'Duty', policyId: policy.id })
    const again = await ask(createDuty, { input }, { as: here.admin })
    expect(again.data.createDuty).toMatchObject({ issues: [{ path: 'title' }] })
    await ask(remove, { id: data.createDuty.id }, { as: here.admin })
    expect(await dutiesOf(group.id)).toEqual([])
    await ask(undo, { id: (await lastAction(here.admin)).id }, { as: here.admin })
    expect(await dutiesOf(group.id)).toEqual([{ title: '安排值勤', part: 'LEADS' }])
    const named = await ask(
      'query ($id: ID!) { policy(id: $id) { duties { group { name } } } }',
      { id: policy.id },
      { as: here.office },
    )
    expect(named.data.policy.duties).toEqual([{ group: { name: group.name } }])
  })

  test('a removal is not undone when another duty has taken the title', async () => {
    const group = await newGroup(here)
    const input = { groupId: group.id, title: '协助放学', part: 'ASSISTS' }
    const { data } = await ask(createDuty, { input }, { as: here.admin })
    await ask(remove, { id: data.createDuty.id }, { as: here.admin })
    const removal = await lastAction(here.admin)
    await ask(createDuty, { input }, { as: here.admin })
    const undone = await ask(undo, { id: removal.id }, { as: here.admin })
    expect(undone.data.undoAction).toMatchObject({ code: 'CANNOT_UNDO' })
    expect(await dutiesOf(group.id)).toHaveLength(1)
  })

  test('a changed duty is as it was after undoing', async () => {
    const group = await newGroup(here)
    const { data } = await ask(
      createDuty,
      { input: { groupId: group.id, title: '旧名', part: 'LEADS' } },
      { as: here.admin },
    )
    const { id, updatedAt } = data.createDuty
    const change = { id, expectedUpdatedAt: updatedAt, title: '新名', part: 'ASSISTS' }
    await ask(updateDuty, { input: change }, { as: here.admin })
    expect(await dutiesOf(group.id)).toEqual([{ title: '新名', part: 'ASSISTS' }])
    await ask(undo, { id: (await lastAction(here.admin)).id }, { as: here.admin })
    expect(await dutiesOf(group.id)).toEqual([{ title: '旧名', part: 'LEADS' }])
  })

  test('a regulation of another school is refused', async () => {
    const policy = await database.policy.create({
      data: { schoolId: elsewhere.school.id, kind: 'REGULATION', level: 'SCHOOL', title: '他校制度' },
    })
    const group = await newGroup(here)
    const input = { groupId: group.id, title: '越界', part: 'LEADS', policyId: policy.id }
    const { data } = await ask(createDuty, { input }, { as: here.admin })
    expect(data.createDuty).toMatchObject({ issues: [{ path: 'policyId' }] })
  })
})

describe('who sees groups', () => {
  test('a guardian sees the groups in which the guardian serves today, and no other', async () => {
    const [committee, other, former] = [
      await newGroup(here, 'PARENTS_COMMITTEE'),
      await newGroup(here),
      await newGroup(here, 'PARENTS_COMMITTEE'),
    ]
    const parent = await newParent(here, '丁家长')
    await seat(here, committee.id, parent, { position: 'LEADER' })
    await seat(here, former.id, parent, { endsOn: '2022-06-30' })
    const { data } = await ask('{ groups { total items { id } } }', {}, { as: parent.account })
    expect(data.groups).toEqual({ total: 1, items: [{ id: committee.id }] })
    const hidden = await ask('query ($id: ID!) { group(id: $id) { id } }', { id: other.id }, { as: parent.account })
    expect(hidden.data.group).toBeNull()
  })

  test('a child’s name is for those who see pupils, its class for all who see the group; phones are nowhere', async () => {
    const group = await newGroup(here, 'LEADING_GROUP')
    const [one, other] = [await newParent(here, '戊家长'), await newParent(here, '己家长')]
    await seat(here, group.id, one, { position: 'PARENT_REPRESENTATIVE' })
    await seat(here, group.id, other, { position: 'PARENT_REPRESENTATIVE' })
    const document = 'query ($id: ID!) { group(id: $id) { memberships { memberName pupilName homeClass { number } } } }'
    const seen = async (as: string) => (await ask(document, { id: group.id }, { as })).data.group.memberships
    const row = (memberName: string, pupilName: string | null) => ({ memberName, pupilName, homeClass: { number: 1 } })
    expect(await seen(here.office)).toEqual([row('戊家长', '戊家长之子'), row('己家长', '己家长之子')])
    expect(await seen(here.accounts.teacher)).toEqual([row('戊家长', null), row('己家长', null)])
    expect(await seen(one.account)).toEqual([row('戊家长', '戊家长之子'), row('己家长', null)])
    const fields = await ask('{ __type(name: "GroupMembership") { fields { name } } }', {}, { as: here.admin })
    expect(JSON.stringify(fields.data)).not.toMatch(/phone/i)
  })

  test('a member of staff has an office and seats, as far as one sees the groups', async () => {
    const [office, other] = [await newGroup(here), await newGroup(here, 'LEADING_GROUP')]
    const member = await newTeacher(here, '庚老师')
    const key = { schoolId: here.school.id, id: member.staffId }
    await database.staff.update({ where: { schoolId_id: key }, data: { officeId: office.id } })
    await seat(here, office.id, member, { position: 'LEADER', endsOn: '2022-06-30' })
    await seat(here, other.id, member, { startsOn: '2022-09-01' })
    const document = `query ($id: ID!) { staffMember(id: $id) { office { name memberCount }
      memberships { position current group { id } } } }`
    const { data } = await ask(document, { id: member.staffId }, { as: here.office })
    expect(data.staffMember).toEqual({
      office: { name: office.name, memberCount: 0 },
      memberships: [
        { position: 'MEMBER', current: true, group: { id: other.id } },
        { position: 'LEADER', current: false, group: { id: office.id } },
      ],
    })
  })

  test('the bureau and other schools see nothing', async () => {
    const { id } = await newGroup(here)
    const bureau = await ask('{ groups { total } }', {}, { as: here.bureauStaff })
    expect(bureau.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    const other = await ask(
      'query ($id: ID!) { group(id: $id) { id } groups { total } }',
      { id },
      { as: elsewhere.admin },
    )
    expect(other.data).toEqual({ group: null, groups: { total: 0 } })
  })
})
