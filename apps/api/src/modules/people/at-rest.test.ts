import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type Scene, setScene } from '../../testing/scene.ts'
import { ask, type Loose } from '../../testing/test-api.ts'
import { checkedList } from '../../testing/whole-school.ts'

/** So many invented persons with a phone and a roll number each, told from all else by their digits. */
const persons = 100
const phoneOf = (index: number) => `1207777${String(index).padStart(4, '0')}`
const rollOf = (index: number) => `G77777720150101${String(index).padStart(4, '0')}`
const staffPhoneOf = (index: number) => `1208888${String(index).padStart(4, '0')}`
const canaries = Array.from({ length: persons }, (_, index) => [phoneOf(index), rollOf(index)]).flat()

/** A list with a canary in every column that could hold one, rightly and wrongly. */
const list = (count: number) => ({
  csv: [
    '班级,学号,姓名,学籍号,家长姓名,关系,联系电话,备注',
    ...Array.from(
      { length: count },
      (_, index) =>
        `三（1）班,2022${1000 + index},王欣怡,${rollOf(index)},王建国${'甲乙丙丁戊'[index % 5]},父亲,${phoneOf(index)},`,
    ),
    `${phoneOf(1)},20223001,王一,${rollOf(1)},王二,父亲,${phoneOf(1)},`,
    `三（1）班,${rollOf(2)},王三,${phoneOf(2)},王四,${phoneOf(2)},${rollOf(2)},`,
    `三（1）班,20223003,${phoneOf(3)},${rollOf(3)},${phoneOf(3)},父亲,,`,
  ].join('\n'),
})

let here: Scene
beforeAll(async () => {
  here = await setScene()
})

const send = async (document: string, variables: object, as = here.admin): Promise<Loose> => {
  const { data, errors } = await ask(document, variables, { as })
  expect(errors).toBeUndefined()
  return data.answer
}

const commit = `mutation ($input: CommitImportInput!) { answer: commitImport(input: $input) { __typename ... on UserError { code } } }`
const undo = `mutation ($batchId: ID!) { answer: undoImport(batchId: $batchId) { __typename } }`
const revealPhone = `mutation ($input: RevealPhoneInput!) { answer: revealPhone(input: $input) { __typename ... on RevealedValue { value } } }`
const revealRoll = `mutation ($input: RevealRollNumberInput!) { answer: revealRollNumber(input: $input) { __typename ... on RevealedValue { value } } }`

async function takeOver(count: number) {
  const batch = await checkedList(here, list(count))
  await database.importLine.updateMany({
    where: { batchId: batch.id, verdict: 'INVALID' },
    data: { verdict: 'DROPPED' },
  })
  const input = { batchId: batch.id, expectedUpdatedAt: batch.updatedAt, idempotencyKey: crypto.randomUUID() }
  expect(await send(commit, { input })).toEqual({ __typename: 'ImportBatch' })
  return batch.id
}

/** Every row of every table as PostgreSQL writes it, and every bytea once more as the text that it may be. */
async function dump(): Promise<string> {
  const tables = await database.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(table_name) AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`
  const texts = await Promise.all(
    tables.map(({ name }) => database.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM ${name} AS t`)),
  )
  const rows = texts.flat().map(({ row }) => row)
  const opened = rows.flatMap((row) =>
    [...row.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex]) => Buffer.from(hex ?? '', 'hex')),
  )
  return [...rows, ...opened.map((bytes) => bytes.toString('latin1'))].join('\n')
}

const found = (text: string) =>
  canaries.filter(
    (canary) => text.includes(canary) || text.includes(Buffer.from(canary).toString('base64').slice(0, -4)),
  )

describe('phones and roll numbers at rest (F7)', () => {
  test('stand in no table, whatever was done with them', async () => {
    const undone = await takeOver(40)
    await send(undo, { batchId: undone })
    await takeOver(persons)
    await takeOver(persons / 2)
    const schoolId = here.school.id
    const pupils = await database.pupil.findMany({ where: { schoolId, pupilNumber: { startsWith: '20221' } } })
    expect(pupils).toHaveLength(persons)
    const [pupil] = pupils
    const edit = `mutation ($input: UpdatePupilInput!) { answer: updatePupil(input: $input) { __typename } }`
    const version = { id: pupil?.id, expectedUpdatedAt: pupil?.updatedAt }
    await send(edit, { input: { ...version, schoolRollNumber: rollOf(persons - 1) } })
    const createStaff = `mutation ($input: CreateStaffInput!) { answer: createStaff(input: $input) { __typename } }`
    for (let index = 0; index < 5; index += 1) {
      const input = {
        staffNumber: `T77${index}`,
        name: '任盈盈',
        kind: 'TEACHER',
        subjects: [],
        phone: staffPhoneOf(index),
      }
      expect(await send(createStaff, { input })).toEqual({ __typename: 'Staff' })
    }
    const text = await dump()
    expect(found(text)).toEqual([])
    expect([0, 1, 2, 3, 4].map(staffPhoneOf).filter((phone) => text.includes(phone))).toEqual([])
  })

  test('would be found if one stood open', async () => {
    const { id } = here.pupils.grade3
    const write = (remark: string | null) =>
      database.pupil.update({ where: { schoolId_id: { schoolId: here.school.id, id } }, data: { remark } })
    await write(`电话 ${phoneOf(7)}`)
    expect(found(await dump())).toEqual([phoneOf(7)])
    await write(null)
  })

  test('are shown in full only by a reveal, and every reveal is in the log', async () => {
    const schoolId = here.school.id
    const reveals = () => database.action.count({ where: { schoolId, kind: { startsWith: 'people:reveal-' } } })
    const before = await reveals()
    const guardians = await database.guardian.findMany({
      where: { schoolId, phoneCipher: { not: null } },
      include: { guardianships: { include: { pupil: true } } },
      take: 20,
    })
    for (const { id, guardianships } of guardians) {
      const pupil = guardianships[0]?.pupil
      const index = Number(pupil?.pupilNumber.slice(4)) - 1000
      expect(await send(revealPhone, { input: { personType: 'GUARDIAN', id } })).toMatchObject({
        value: phoneOf(index),
      })
      const roll = await send(revealRoll, { input: { id: pupil?.id } }, here.lead3)
      expect(roll).toMatchObject({ value: expect.stringMatching(/^G777777/) })
    }
    expect(guardians).toHaveLength(20)
    expect(await reveals()).toBe(before + 40)
    const logged = await database.action.findMany({ where: { schoolId, kind: 'people:reveal-phone' } })
    expect(logged.map(({ recordIds }) => recordIds[0]).sort()).toEqual(guardians.map(({ id }) => id).sort())
    expect(logged.every(({ actorId }) => actorId === here.admin)).toBe(true)
  })

  test('are revealed by nobody outside the reach, and then not logged', async () => {
    const schoolId = here.school.id
    const reveals = () => database.action.count({ where: { schoolId, kind: { startsWith: 'people:reveal-' } } })
    const before = await reveals()
    const other = await setScene()
    const guardian = await database.guardian.findFirstOrThrow({ where: { schoolId, phoneCipher: { not: null } } })
    const input = { personType: 'GUARDIAN', id: guardian.id }
    for (const as of [here.lead5, other.admin]) {
      expect(await send(revealPhone, { input }, as)).toEqual({ __typename: 'NotFoundError' })
    }
    for (const as of [here.office, here.accounts.teacher, here.accounts.guardian, here.bureauStaff]) {
      expect((await ask(revealPhone, { input }, { as })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    }
    expect(await reveals()).toBe(before)
  })
})
