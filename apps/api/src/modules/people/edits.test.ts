import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type Scene, setScene } from '../../testing/scene.ts'
import { ask, type Loose } from '../../testing/test-api.ts'

let here: Scene
let elsewhere: Scene
beforeAll(async () => {
  here = await setScene()
  elsewhere = await setScene()
})

const send = async (document: string, variables: object, as = here.admin): Promise<Loose> => {
  const { data, errors } = await ask(document, variables, { as })
  expect(errors).toBeUndefined()
  return data.answer
}
const failure = '... on UserError { code message } ... on InvalidInputError { issues { path message } }'
const pupilFields = `__typename ... on Pupil { id name pinyin sex careNote rollNumberMasked remark updatedAt homeClass { id }
  guardianships { relation order guardian { id } } }`
const createPupil = `mutation ($input: CreatePupilInput!) { answer: createPupil(input: $input) { ${pupilFields} ${failure} } }`
const updatePupil = `mutation ($input: UpdatePupilInput!) { answer: updatePupil(input: $input) { ${pupilFields} ${failure} } }`
const createGuardian = `mutation ($input: CreateGuardianInput!) { answer: createGuardian(input: $input) { __typename
  ... on Guardian { id phoneMasked updatedAt } ${failure} } }`
const updateGuardian = `mutation ($input: UpdateGuardianInput!) { answer: updateGuardian(input: $input) { __typename
  ... on Guardian { id name phoneMasked updatedAt } ${failure} } }`
const createStaff = `mutation ($input: CreateStaffInput!) { answer: createStaff(input: $input) { __typename
  ... on Staff { id kind phoneMasked subjects updatedAt } ${failure} } }`
const setGuardianship = `mutation ($input: SetGuardianshipInput!) { answer: setGuardianship(input: $input) { ${pupilFields} ${failure} } }`
const removeGuardianship = `mutation ($input: RemoveGuardianshipInput!) { answer: removeGuardianship(input: $input) { ${pupilFields} ... on UserError { code } } }`
const undo = 'mutation ($id: ID!) { answer: undoAction(id: $id) { __typename ... on UserError { code message } } }'

const lastAction = () =>
  database.action.findFirstOrThrow({ where: { schoolId: here.school.id }, orderBy: [{ at: 'desc' }, { id: 'desc' }] })

const newPupil = (more: object = {}) =>
  send(createPupil, {
    input: {
      pupilNumber: `P${crypto.randomUUID().slice(0, 8)}1`,
      name: ' 单　雄 信 ',
      homeClassId: here.classOf(3).id,
      ...more,
    },
  })

describe('pupils', () => {
  test('are kept normalised, with the keys by which they are found', async () => {
    const roll = ' g330106201501010011 '
    const pupil = await newPupil({ sex: 'MALE', schoolRollNumber: roll, careNote: '哮喘', remark: '' })
    expect(pupil).toMatchObject({
      name: '单雄信',
      pinyin: 'shanxiongxin',
      careNote: '哮喘',
      rollNumberMasked: 'G3301**********0011',
      remark: null,
    })
  })

  test('a taken number, a class of another school and a bad name are told on their fields', async () => {
    const pupilNumber = 'A2022001'
    await newPupil({ pupilNumber })
    expect(await newPupil({ pupilNumber: 'ａ2022001' })).toMatchObject({ issues: [{ path: 'pupilNumber' }] })
    expect(await newPupil({ homeClassId: elsewhere.classOf(3).id })).toMatchObject({
      issues: [{ path: 'homeClassId' }],
    })
    const wrong = await newPupil({ name: '13800000000', schoolRollNumber: 'G33' })
    expect(wrong.issues.map(({ path }: Loose) => path).sort()).toEqual(['name', 'schoolRollNumber'])
    expect(JSON.stringify(wrong)).not.toContain('13800000000')
    // The same number stands in another school without a clash.
    await database.pupil.update({
      where: { schoolId_id: { schoolId: elsewhere.school.id, id: elsewhere.pupils.grade3.id } },
      data: { pupilNumber: 'B2022001' },
    })
    expect((await newPupil({ pupilNumber: 'B2022001' })).__typename).toBe('Pupil')
  })

  test('an update changes what it names, empties what it says is null, and refuses a stale edit', async () => {
    const pupil = await newPupil({ careNote: '哮喘', remark: '走读', schoolRollNumber: 'G330106201501010028' })
    const version = { id: pupil.id, expectedUpdatedAt: pupil.updatedAt }
    const changed = await send(updatePupil, { input: { ...version, name: '翁小雨', careNote: null } })
    expect(changed).toMatchObject({
      name: '翁小雨',
      pinyin: 'wengxiaoyu',
      careNote: null,
      remark: '走读',
      rollNumberMasked: 'G3301**********0028',
    })
    expect(await send(updatePupil, { input: { ...version, remark: '住校' } })).toMatchObject({ code: 'CONFLICT' })
    const foreign = elsewhere.pupils.grade3
    const theirs = { id: foreign.id, expectedUpdatedAt: foreign.updatedAt, remark: '改' }
    expect(await send(updatePupil, { input: theirs })).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('the log says that care note and roll number changed, not from what to what, and undo puts them back', async () => {
    const pupil = await newPupil({ careNote: '旧事项', schoolRollNumber: 'G330106201501010036' })
    const input = { id: pupil.id, expectedUpdatedAt: pupil.updatedAt, name: '翁小雨' }
    const secret = { careNote: '新事项', schoolRollNumber: 'G330106201501010044' }
    await send(updatePupil, { input: { ...input, ...secret } })
    const action = await lastAction()
    const byField = (one: Loose, other: Loose) => one.field.localeCompare(other.field)
    expect((action.changes as Loose[]).toSorted(byField)).toEqual([
      { recordId: pupil.id, field: 'careNote', from: null, to: null },
      { recordId: pupil.id, field: 'name', from: '单雄信', to: '翁小雨' },
      { recordId: pupil.id, field: 'rollNumber', from: null, to: null },
    ])
    expect(await send(undo, { id: action.id })).toEqual({ __typename: 'Action' })
    const row = await database.pupil.findFirstOrThrow({ where: { id: pupil.id } })
    expect(row).toMatchObject({ name: '单雄信', pinyin: 'shanxiongxin', careNote: '旧事项' })
  })

  test('saving the same roll number again is no change', async () => {
    const schoolRollNumber = 'G330106201501010052'
    const pupil = await newPupil({ schoolRollNumber })
    const before = await lastAction()
    await send(updatePupil, { input: { id: pupil.id, expectedUpdatedAt: pupil.updatedAt, schoolRollNumber } })
    expect((await lastAction()).id).toBe(before.id)
  })

  test('are archived and restored, all or none', async () => {
    const one = await newPupil()
    const archive =
      'mutation ($ids: [ID!]!) { answer: archivePupils(ids: $ids) { __typename ... on UserError { code } } }'
    const back = 'mutation ($ids: [ID!]!) { answer: restorePupils(ids: $ids) { __typename ... on UserError { code } } }'
    const archivedAt = async () => (await database.pupil.findFirstOrThrow({ where: { id: one.id } })).archivedAt
    expect(await send(archive, { ids: [one.id, elsewhere.pupils.grade3.id] })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await archivedAt()).toBeNull()
    await send(archive, { ids: [one.id] })
    expect(await archivedAt()).not.toBeNull()
    await send(back, { ids: [one.id] })
    expect(await archivedAt()).toBeNull()
  })
})

describe('guardians', () => {
  test('keep their phone sealed; a wrong one is told without being repeated', async () => {
    const guardian = await send(createGuardian, { input: { name: '王建国', phone: '120 0000-0071' } })
    expect(guardian.phoneMasked).toBe('120****0071')
    const input = { id: guardian.id, expectedUpdatedAt: guardian.updatedAt }
    const wrong = await send(updateGuardian, { input: { ...input, phone: '1200000007' } })
    expect(wrong).toMatchObject({ issues: [{ path: 'phone' }] })
    expect(JSON.stringify(wrong)).not.toContain('1200000007')
    expect(await send(updateGuardian, { input: { ...input, phone: null } })).toMatchObject({ phoneMasked: null })
    expect((await lastAction()).changes).toEqual([{ recordId: guardian.id, field: 'phone', from: null, to: null }])
  })

  test('are set over a pupil, changed and taken off, each undoable while nobody changed it since', async () => {
    const pupil = await newPupil()
    const { id: guardianId } = await send(createGuardian, { input: { name: '李芳' } })
    const ends = { pupilId: pupil.id, guardianId }
    const set = await send(setGuardianship, {
      input: { ...ends, expectedUpdatedAt: pupil.updatedAt, relation: 'MOTHER', order: 1 },
    })
    expect(set.guardianships).toEqual([{ relation: 'MOTHER', order: 1, guardian: { id: guardianId } }])
    const first = await lastAction()
    const stale = { ...ends, expectedUpdatedAt: pupil.updatedAt, relation: 'OTHER', order: 2 }
    expect(await send(setGuardianship, { input: stale })).toMatchObject({ code: 'CONFLICT' })
    const again = await send(setGuardianship, { input: { ...stale, expectedUpdatedAt: set.updatedAt } })
    expect(again.guardianships).toEqual([{ relation: 'OTHER', order: 2, guardian: { id: guardianId } }])
    const second = await lastAction()
    expect(await send(undo, { id: first.id })).toMatchObject({ code: 'CANNOT_UNDO' })
    expect(await send(undo, { id: second.id })).toEqual({ __typename: 'Action' })

    const { updatedAt } = await database.pupil.findFirstOrThrow({ where: { id: pupil.id } })
    const off = await send(removeGuardianship, { input: { ...ends, expectedUpdatedAt: updatedAt } })
    expect(off.guardianships).toEqual([])
    await send(undo, { id: (await lastAction()).id })
    expect(await database.guardianship.count({ where: ends })).toBe(1)
  })

  test('of another school cannot be set', async () => {
    const pupil = await newPupil()
    const input = { pupilId: pupil.id, expectedUpdatedAt: pupil.updatedAt, relation: 'MOTHER', order: 1 }
    const theirs = await send(setGuardianship, { input: { ...input, guardianId: elsewhere.guardian.id } })
    expect(theirs).toMatchObject({ issues: [{ path: 'guardianId' }] })
  })
})

describe('staff', () => {
  test.for(['TEACHER', 'EMPLOYEE', 'VOLUNTEER', 'OUTSIDE_INSTRUCTOR'])(
    '%s is a person with a role (R71)',
    async (kind) => {
      const staffNumber = `V${Math.trunc(Math.random() * 1e9)}`
      const made = await send(createStaff, {
        input: { staffNumber, name: '任盈盈', kind, subjects: ['围棋'], phone: '12000000081' },
      })
      expect(made).toMatchObject({ kind, subjects: ['围棋'], phoneMasked: '120****0081' })
    },
  )

  test('an office of another school, and one that is no office, are refused', async () => {
    const committee = { name: '家委会', kind: 'PARENTS_COMMITTEE' as const }
    const own = await database.group.create({ data: { schoolId: here.school.id, ...committee } })
    const theirs = await database.group.create({
      data: { schoolId: elsewhere.school.id, name: '教学处', kind: 'OFFICE' },
    })
    for (const officeId of [own.id, theirs.id]) {
      const input = { staffNumber: 'T900', name: '任盈盈', kind: 'TEACHER', subjects: [], officeId }
      expect(await send(createStaff, { input })).toMatchObject({ issues: [{ path: 'officeId' }] })
    }
  })
})
