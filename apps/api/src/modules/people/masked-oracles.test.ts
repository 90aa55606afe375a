import { type Arbitrary, constantFrom, option, record, sample } from 'fast-check'
import { GraphQLEnumType, type GraphQLInputObjectType } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { schema } from '../../graphql/schema.ts'
import { figure } from '../../testing/figures.ts'
import { type Scene, setScene } from '../../testing/scene.ts'
import { ask } from '../../testing/test-api.ts'
import { nameKeys } from './name-keys.ts'
import { guardianPhone, rollNumber, staffPhone } from './sealing.ts'

let here: Scene
beforeAll(async () => {
  here = await setScene()
  const schoolId = here.school.id
  for (const [index, name] of ['王欣怡', '单雄信', '曾子墨', '李敏', '张伟', '赵新'].entries()) {
    const phone = guardianPhone.seal(schoolId, `1200000010${index}`)
    await database.pupil.create({
      data: {
        schoolId,
        homeClassId: here.classOf(index < 3 ? 3 : 5).id,
        pupilNumber: `202200${index}`,
        name,
        ...nameKeys(name),
        guardianships: {
          create: {
            relation: 'MOTHER',
            guardian: {
              create: {
                schoolId,
                name: `${name}母`,
                ...nameKeys(name),
                phoneCipher: phone.cipher,
                phoneIndex: phone.index,
              },
            },
          },
        },
      },
    })
  }
})

/** Two states of the school that differ in masked fields alone: notes, phones and roll numbers there, or not there, or others. */
async function setMasked(state: 'one' | 'other') {
  const schoolId = here.school.id
  const other = state === 'other'
  const pupils = await database.pupil.findMany({ where: { schoolId }, orderBy: { pupilNumber: 'asc' } })
  for (const [index, { id }] of pupils.entries()) {
    const roll = rollNumber.seal(schoolId, `G33010620150101${other ? 20 : 10}0${index}`)
    const has = (index % 2 === 0) === other
    // By SQL: the time of the last change stays.
    await database.$executeRaw`
      UPDATE pupil SET care_note = ${has ? `照顾事项${state}` : null}, roll_number_cipher = ${has ? roll.cipher : null},
        roll_number_index = ${has ? roll.index : null} WHERE id = ${id}::uuid`
  }
  const guardians = await database.guardian.findMany({ where: { schoolId }, orderBy: { name: 'asc' } })
  for (const [index, { id }] of guardians.entries()) {
    const phone = guardianPhone.seal(schoolId, `120000${other ? 20 : 10}0${index}1`)
    await database.$executeRaw`
      UPDATE guardian SET phone_cipher = ${phone.cipher}, phone_index = ${phone.index} WHERE id = ${id}::uuid`
  }
  const phone = staffPhone.seal(schoolId, other ? '12000002222' : '12000001111')
  await database.$executeRaw`
    UPDATE staff SET phone_cipher = ${phone.cipher}, phone_index = ${phone.index} WHERE school_id = ${schoolId}::uuid`
}

const texts = ['照顾', 'one', 'other', '王', 'wxy', 'G3301', '1200', '2022', '示范', '%']
const phones = ['12000010001', '12000020001', '12000010031', '120****0001']
const order = constantFrom('ASC', 'DESC')
const sortFields = (name: string) => {
  const type = schema.getType(name)
  return type instanceof GraphQLEnumType ? type.getValues().map((value) => value.name) : []
}

const asked = record({
  pupils: record({
    filter: record({
      q: option(constantFrom(...texts)),
      hasCareNote: option(constantFrom(true, false)),
      guardianPhone: option(constantFrom(...phones)),
    }),
    sort: record({ field: constantFrom(...sortFields('PupilSortField')), order }),
    page: record({ page: constantFrom(1, 2), perPage: constantFrom(1, 3, 50) }),
  }),
  guardians: record({
    filter: record({ q: option(constantFrom(...texts)), phone: option(constantFrom(...phones)) }),
    sort: record({ field: constantFrom(...sortFields('GuardianSortField')), order }),
  }),
  staff: record({
    filter: record({ q: option(constantFrom(...texts)) }),
    sort: record({ field: constantFrom(...sortFields('StaffSortField')), order }),
  }),
  text: constantFrom(...texts),
})

type Question = typeof asked extends Arbitrary<infer Value> ? Value : never

interface Asker {
  readonly as: string
  readonly guardians: boolean
  readonly phones: boolean
}

/** The answer to the question, as text; what the asker may read is left out of it. */
async function answerTo({ pupils, guardians, staff, text }: Question, { as, ...can }: Asker): Promise<string> {
  const more = can.guardians ? ', $guardianSort: GuardianSort, $guardianFilter: GuardianFilter' : ''
  const document = `query ($page: PageInput!, $sort: PupilSort, $filter: PupilFilter, $staffSort: StaffSort,
    $staffFilter: StaffFilter, $text: String!${more}) {
    ${pupilsOf} ${staffOf(can.phones)} ${can.guardians ? guardiansOf : ''} }`
  const variables = {
    page: pupils.page,
    sort: pupils.sort,
    filter: can.phones ? pupils.filter : { ...pupils.filter, guardianPhone: null },
    staffSort: staff.sort,
    staffFilter: staff.filter,
    text,
    ...(can.guardians && { guardianSort: guardians.sort, guardianFilter: guardians.filter }),
  }
  const answer = await ask(document, variables, { as })
  expect(answer.errors).toBeUndefined()
  return JSON.stringify(answer)
}

const pupilsOf = `pupils(page: $page, sort: $sort, filter: $filter) { total items { id name careNote guardianships { relation } } }`
const staffOf = (phones: boolean) =>
  `staff(sort: $staffSort, filter: $staffFilter) { total items { id ${phones ? 'phoneMasked' : ''} } } search(text: $text) { id label detail }`
const guardiansOf = `guardians(sort: $guardianSort, filter: $guardianFilter) { total items { id name } }`

/** Who may read none of it, or none of it in grade 3, and so must not see the two states apart. */
const blind = {
  /** No care notes; contacts are his, so phones are left out of his questions. */
  office: { guardians: false, phones: false },
  guardian: { guardians: false, phones: true },
  teacherless: { guardians: true, phones: true },
} as const

describe('masked fields are no oracle (A4)', () => {
  test('no list is sorted by one, and only by a whole phone is one found', () => {
    const names = ['PupilSortField', 'GuardianSortField', 'StaffSortField'].flatMap(sortFields)
    expect(names.filter((name) => /phone|roll|care|cipher|index/i.test(name))).toEqual([])
    const filters = ['PupilFilter', 'GuardianFilter', 'StaffFilter'].flatMap((name) =>
      Object.keys((schema.getType(name) as GraphQLInputObjectType).getFields()),
    )
    expect(filters.filter((name) => /phone|roll|care/i.test(name)).sort()).toEqual([
      'guardianPhone',
      'hasCareNote',
      'phone',
    ])
  })

  test('two schools that differ in them alone answer alike, byte by byte', { timeout: 300_000 }, async () => {
    const questions = sample(asked, { numRuns: figure(250, 700), seed: 4 })
    const askers = [
      { as: here.office, ...blind.office },
      { as: here.accounts.guardian, ...blind.guardian },
      { as: await here.account('TEACHER'), ...blind.teacherless },
    ]
    const answers = async (state: 'one' | 'other') => {
      await setMasked(state)
      const all: string[] = []
      for (const asker of askers) for (const question of questions) all.push(await answerTo(question, asker))
      return all
    }
    const one = await answers('one')
    const other = await answers('other')
    // Each answer holds those of three or four lists.
    expect(one).toHaveLength(askers.length * questions.length)
    expect(one.filter((answer, index) => answer !== other[index])).toEqual([])
  })

  test('to those who may read them the same two schools answer differently', async () => {
    const careNotes = `{ pupils(page: { page: 1, perPage: 50 }, filter: { hasCareNote: true }) { total items { id } } }`
    const byPhone = `{ pupils(filter: { guardianPhone: "12000010001" }) { total } }`
    for (const document of [careNotes, byPhone]) {
      await setMasked('one')
      const one = JSON.stringify(await ask(document, {}, { as: here.admin }))
      await setMasked('other')
      expect(JSON.stringify(await ask(document, {}, { as: here.admin }))).not.toBe(one)
    }
  })

  test('a lead does not learn of the notes and phones of another grade', async () => {
    const document = `query ($careNote: Boolean, $phone: String) { pupils(page: { page: 1, perPage: 50 },
      filter: { hasCareNote: $careNote, guardianPhone: $phone }) { total items { id careNote rollNumberMasked homeClass { grade { number } } } } }`
    const ofOtherGrades = async (variables: object) => {
      const { data } = await ask(document, variables, { as: here.lead5 })
      // biome-ignore lint/suspicious/noExplicitAny: an answer of the document above
      return data.pupils.items.filter((pupil: any) => pupil.homeClass.grade.number !== 5)
    }
    for (const variables of [{}, { careNote: true }, { careNote: false }, { phone: '12000010001' }]) {
      await setMasked('one')
      const one = await ofOtherGrades(variables)
      await setMasked('other')
      expect(await ofOtherGrades(variables)).toEqual(one)
    }
  })
})
