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

const answer = `__typename ... on GroupMembership { id updatedAt startsOn endsOn position memberName }
  ... on InvalidInputError { issues { path } } ... on LeaderSeatTakenError { membershipId }
  ... on AlreadyMemberError { membershipId } ... on UserError { code message }`
const addDocument = `mutation ($input: AddMembershipInput!) { addMembership(input: $input) { ${answer} } }`
const updateDocument = `mutation ($input: UpdateMembershipInput!) { updateMembership(input: $input) { ${answer} } }`
const endDocument = `mutation ($input: EndMembershipInput!) { endMembership(input: $input) { ${answer} } }`
const undoDocument = `mutation ($id: ID!) { undoAction(id: $id) { __typename ... on UserError { code message } } }`

const add = async (input: object) => {
  const seated = { position: 'MEMBER', startsOn: '2022-02-14', ...input }
  return (await ask(addDocument, { input: seated }, { as: here.admin })).data.addMembership
}
const end = async ({ id, updatedAt }: { id: string; updatedAt: string }, endsOn: string) => {
  const input = { id, expectedUpdatedAt: updatedAt, endsOn }
  return (await ask(endDocument, { input }, { as: here.admin })).data.endMembership
}
const undoLast = async () => {
  const { data } = await ask('{ actions(page: { page: 1, perPage: 1 }) { items { id } } }', {}, { as: here.admin })
  return (await ask(undoDocument, { id: data.actions.items[0].id }, { as: here.admin })).data.undoAction
}
const seatsOf = (groupId: string) => database.groupMembership.count({ where: { groupId } })

describe('terms of office (R40)', () => {
  test('leadership passes on: the second leader waits until the first one’s term is ended', async () => {
    const { id: groupId } = await newGroup(here)
    const [first, second] = [await newTeacher(here, '前任'), await newTeacher(here, '后任')]
    const leader = await add({ groupId, staffId: first.staffId, position: 'LEADER' })
    expect(leader).toMatchObject({ __typename: 'GroupMembership', memberName: '前任', endsOn: null })
    const successor = { groupId, staffId: second.staffId, position: 'LEADER', startsOn: '2022-09-01' }
    const refused = await add(successor)
    expect(refused).toMatchObject({ __typename: 'LeaderSeatTakenError', membershipId: leader.id })
    expect(refused.message).toContain('前任')
    expect(await end(leader, '2022-09-01')).toMatchObject({ endsOn: '2022-09-01' })
    expect(await add(successor)).toMatchObject({ code: 'LEADER_SEAT_TAKEN' })
    expect(await add({ ...successor, startsOn: '2022-09-02' })).toMatchObject({ memberName: '后任' })
  })

  test('of many who would lead at once exactly one does', async () => {
    const { id: groupId } = await newGroup(here)
    const rivals = await Promise.all(Array.from({ length: 12 }, (_, index) => newTeacher(here, `竞者${index}`)))
    const answers = await Promise.all(rivals.map(({ staffId }) => add({ groupId, staffId, position: 'LEADER' })))
    const kinds = answers.map(({ __typename }) => __typename)
    expect(kinds.filter((kind) => kind === 'GroupMembership')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'LeaderSeatTakenError')).toHaveLength(11)
    expect(await seatsOf(groupId)).toBe(1)
  })

  test('the database itself refuses two leaders on a day, and one person twice', async () => {
    const { id: groupId } = await newGroup(here)
    const [one, two] = [await newTeacher(here, '甲'), await newTeacher(here, '乙')]
    await seat(here, groupId, one, { position: 'LEADER', endsOn: '2022-06-30' })
    await expect(seat(here, groupId, two, { position: 'LEADER', startsOn: '2022-06-30' })).rejects.toThrow(/one_leader/)
    await expect(seat(here, groupId, one, { startsOn: '2022-03-01' })).rejects.toThrow(/staff_once/)
    await seat(here, groupId, two, { position: 'LEADER', startsOn: '2022-07-01' })
    expect(await seatsOf(groupId)).toBe(2)
  })

  test('a person is a member once at a time', async () => {
    const { id: groupId } = await newGroup(here)
    const { staffId } = await newTeacher(here, '丙')
    const first = await add({ groupId, staffId, endsOn: '2022-06-30' })
    const twice = await add({ groupId, staffId, startsOn: '2022-06-30' })
    expect(twice).toMatchObject({ code: 'ALREADY_MEMBER', membershipId: first.id })
    expect(await add({ groupId, staffId, startsOn: '2022-07-01' })).toMatchObject({ __typename: 'GroupMembership' })
  })

  test('ends before it starts: refused at the end, also against what stands already', async () => {
    const { id: groupId } = await newGroup(here)
    const { staffId } = await newTeacher(here, '丁')
    expect((await add({ groupId, staffId, endsOn: '2022-02-13' })).issues).toEqual([{ path: 'endsOn' }])
    const seated = await add({ groupId, staffId })
    expect((await end(seated, '2022-01-01')).issues).toEqual([{ path: 'endsOn' }])
  })

  test('a stale end is a conflict', async () => {
    const { id: groupId } = await newGroup(here)
    const seated = await add({ groupId, staffId: (await newTeacher(here, '戊')).staffId })
    await end(seated, '2022-06-30')
    expect(await end(seated, '2022-07-31')).toMatchObject({ code: 'CONFLICT' })
  })
})

describe('parent representatives (R40)', () => {
  test('a guardian sits with a pupil in the guardian’s care', async () => {
    const { id: groupId } = await newGroup(here, 'LEADING_GROUP')
    const [one, other] = [await newParent(here, '己'), await newParent(here, '庚')]
    const position = 'PARENT_REPRESENTATIVE'
    const strange = await add({ groupId, position, guardianId: one.guardianId, pupilId: other.pupilId })
    expect(strange).toMatchObject({ code: 'NOT_GUARDIAN_OF_PUPIL' })
    expect((await add({ groupId, position, guardianId: one.guardianId })).issues).toEqual([{ path: 'pupilId' }])
    const { guardianId, pupilId } = one
    expect(await add({ groupId, position, guardianId, pupilId })).toMatchObject({ memberName: '己' })
  })

  test('positions suit persons and kinds of groups', async () => {
    const [leading, office] = [await newGroup(here, 'LEADING_GROUP'), await newGroup(here)]
    const { guardianId, pupilId } = await newParent(here, '辛')
    const { staffId } = await newTeacher(here, '壬')
    const refusals = [
      await add({ groupId: leading.id, guardianId, pupilId, position: 'MEMBER' }),
      await add({ groupId: office.id, guardianId, pupilId, position: 'PARENT_REPRESENTATIVE' }),
      await add({ groupId: leading.id, staffId, position: 'PARENT_REPRESENTATIVE' }),
    ]
    expect(refusals.map(({ code }) => code)).toEqual(Array(3).fill('SEAT_NOT_SUITABLE'))
    const both = await add({ groupId: leading.id, staffId, guardianId, pupilId })
    expect(both.code).toBe('INVALID_INPUT')
    expect((await add({ groupId: leading.id })).code).toBe('INVALID_INPUT')
  })

  test('persons and groups of another school are not there', async () => {
    const { id: groupId } = await newGroup(here)
    const stranger = await newTeacher(elsewhere, '癸')
    expect((await add({ groupId, staffId: stranger.staffId })).issues).toEqual([{ path: 'staffId' }])
    const foreign = await newGroup(elsewhere)
    const { staffId } = await newTeacher(here, '子')
    expect(await add({ groupId: foreign.id, staffId })).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('archived persons and groups take no new seats', async () => {
    const group = await newGroup(here)
    const { staffId } = await newTeacher(here, '丑')
    const key = { schoolId: here.school.id, id: staffId }
    await database.staff.update({ where: { schoolId_id: key }, data: { archivedAt: new Date() } })
    expect((await add({ groupId: group.id, staffId })).issues).toEqual([{ path: 'staffId' }])
  })
})

describe('undoing', () => {
  test('an addition is taken back, and put back', async () => {
    const { id: groupId } = await newGroup(here)
    const { staffId } = await newTeacher(here, '寅')
    await add({ groupId, staffId })
    expect(await undoLast()).toMatchObject({ __typename: 'Action' })
    expect(await seatsOf(groupId)).toBe(0)
    expect(await undoLast()).toMatchObject({ __typename: 'Action' })
    expect(await seatsOf(groupId)).toBe(1)
  })

  test('an end is taken back unless another has taken the lead since', async () => {
    const { id: groupId } = await newGroup(here)
    const [first, second] = [await newTeacher(here, '卯'), await newTeacher(here, '辰')]
    const leader = await add({ groupId, staffId: first.staffId, position: 'LEADER' })
    const ended = await end(leader, '2022-06-30')
    const input = { id: ended.id, expectedUpdatedAt: ended.updatedAt, endsOn: '2022-05-31' }
    await ask(updateDocument, { input }, { as: here.admin })
    await seat(here, groupId, second, { position: 'LEADER', startsOn: '2022-06-01' })
    expect(await undoLast()).toMatchObject({ code: 'CANNOT_UNDO' })
    expect(
      (await database.groupMembership.findMany({ where: { groupId } })).map(({ endsOn }) => endsOn),
    ).toContainEqual(new Date('2022-05-31'))
  })

  test('only admins seat people', async () => {
    const { id: groupId } = await newGroup(here)
    const { staffId } = await newTeacher(here, '巳')
    const input = { groupId, staffId, position: 'MEMBER', startsOn: '2022-02-14' }
    const { office, lead3, teacher, guardian, bureau } = here.accounts
    for (const as of [office, lead3, teacher, guardian, bureau]) {
      const { errors } = await ask(addDocument, { input }, { as })
      expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    }
    expect(await seatsOf(groupId)).toBe(0)
  })
})
