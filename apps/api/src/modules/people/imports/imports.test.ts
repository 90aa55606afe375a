import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../../database.ts'
import { type Scene, setScene } from '../../../testing/scene.ts'
import { ask } from '../../../testing/test-api.ts'
import { fillSchool, uploadList } from '../../../testing/whole-school.ts'

const batchFields = `__typename ... on ImportBatch { id state updatedAt columns sheetName skipped { row reason }
  counts { verdict count } } ... on UserError { code message }`
const check = `mutation ($input: ImportPupilsInput!) { answer: importPupils(input: $input) { ${batchFields}
  ... on NotAListError { missing } ... on UnreadableFileError { reason } } }`
const checkStaff = `mutation ($input: ImportStaffInput!) { answer: importStaff(input: $input) { ${batchFields} } }`
const mend = `mutation ($input: MendImportLineInput!) { answer: mendImportLine(input: $input) { ${batchFields}
  ... on InvalidInputError { issues { path } } } }`
const drop = `mutation ($input: ImportLinesInput!) { answer: dropImportLines(input: $input) { ${batchFields} } }`
const restore = `mutation ($input: ImportLinesInput!) { answer: restoreImportLines(input: $input) { ${batchFields} } }`
const commit = `mutation ($input: CommitImportInput!) { answer: commitImport(input: $input) { ${batchFields}
  ... on ImportHasInvalidLinesError { count } ... on ImportOutdatedError { count } } }`
const undo = `mutation ($batchId: ID!) { answer: undoImport(batchId: $batchId) { ${batchFields} } }`
const lines = `query ($id: ID!, $filter: ImportLineFilter) { importBatch(id: $id) { lines(page: { page: 1, perPage: 500 }, filter: $filter) {
  total items { id row verdict kept duplicateOf cells { column text formula } issues { column code message note }
  changes { field from to } } } } }`

let here: Scene
let elsewhere: Scene
beforeAll(async () => {
  elsewhere = await setScene()
})
beforeEach(async () => {
  here = await setScene()
})

// biome-ignore lint/suspicious/noExplicitAny: a test reads the answer of a document that it wrote itself
type Loose = any
const send = async (document: string, variables: object, as = here.admin): Promise<Loose> => {
  const { data, errors } = await ask(document, variables, { as })
  expect(errors).toBeUndefined()
  return data.answer
}
const checked = async (csv: string): Promise<Loose> =>
  send(check, { input: { uploadId: await uploadList(here, { csv }) } })
const linesOf = async (batch: Loose, filter: object = {}): Promise<Loose[]> =>
  (await ask(lines, { id: batch.id, filter }, { as: here.admin })).data.importBatch.lines.items
const committing = (batch: Loose, idempotencyKey: string = crypto.randomUUID()) => ({
  input: { batchId: batch.id, expectedUpdatedAt: batch.updatedAt, idempotencyKey },
})
const counts = (batch: Loose) => Object.fromEntries(batch.counts.map(({ verdict, count }: Loose) => [verdict, count]))

const pupilsNow = async () => {
  const rows = await database.pupil.findMany({
    where: { schoolId: here.school.id, pupilNumber: { startsWith: '2022' } },
    include: { guardianships: { include: { guardian: true }, orderBy: { order: 'asc' } } },
    orderBy: { pupilNumber: 'asc' },
  })
  return rows
}
const guardianCount = () => database.guardian.count({ where: { schoolId: here.school.id, name: { not: '示范家长' } } })

const header = '班级,学号,姓名,性别,家长姓名,关系,联系电话,备注'
const first = `${header}
三（1）班,20220301,王欣怡,女,王建国,父亲,12000000001,
三（1）班,20220302,曾子墨,男,曾伟,父亲,12000000002,左撇子
三（2）班,20220303,王欣然,女,王建国,父亲,12000000001,`

const imported = async (csv: string) => {
  const batch = await checked(csv)
  const done = await send(commit, committing(batch))
  expect(done.__typename).toBe('ImportBatch')
  return done
}

describe('checking a list', () => {
  test('judges every line and writes no pupil', async () => {
    const batch = await checked(
      `${first}\n九（1）班,20220304,李一,男,李二,父亲,12000000003,\n三（1）班,20220301,王欣怡,女,王建国,父亲,12000000001,\n合计,,5 人,,,,,`,
    )
    expect(batch).toMatchObject({ state: 'CHECKED', skipped: [{ row: 7, reason: 'TOTAL' }] })
    expect(counts(batch)).toEqual({ NEW: 3, INVALID: 1, DUPLICATE: 1 })
    expect(await pupilsNow()).toEqual([])
    const [wrong] = await linesOf(batch, { verdict: 'INVALID' })
    expect(wrong).toMatchObject({ row: 5, issues: [{ column: 'homeClass', code: 'CLASS_UNKNOWN', note: false }] })
    expect(wrong.issues[0].message).toMatch(/班/)
    expect(wrong.cells).toContainEqual({ column: 'homeClass', text: '九（1）班', formula: false })
    const [again] = await linesOf(batch, { verdict: 'DUPLICATE' })
    expect(again).toMatchObject({ row: 6, duplicateOf: 2 })
  })

  test('a file that is no spreadsheet, and a sheet that is no list, are refused in one sentence', async () => {
    expect(await checked('\u0000\u0001\u0002')).toMatchObject({ code: 'UNREADABLE_FILE', reason: expect.any(String) })
    expect(await checked('一,二\n三,四')).toMatchObject({ code: 'NOT_A_LIST', missing: [] })
    const lacking = await checked('姓名,性别\n王欣怡,女')
    expect(lacking).toMatchObject({ code: 'NOT_A_LIST', missing: ['pupilNumber', 'homeClass'] })
    expect(lacking.message).toContain('学号、班级')
  })

  test('an upload is found by its uploader alone, and an import within its school', async () => {
    const uploadId = await uploadList(elsewhere, { csv: first })
    expect(await send(check, { input: { uploadId } })).toMatchObject({ code: 'NOT_FOUND' })
    const other = await here.account('SCHOOL_ADMIN')
    const own = await uploadList(here, { csv: first })
    expect(await send(check, { input: { uploadId: own } }, other)).toMatchObject({ code: 'NOT_FOUND' })
    const batch = await checked(first)
    const { data } = await ask(lines, { id: batch.id }, { as: elsewhere.admin })
    expect(data.importBatch).toBeNull()
    expect(await send(commit, committing(batch), elsewhere.admin)).toMatchObject({ code: 'NOT_FOUND' })
  })

  test.for(['office', 'lead3', 'teacher', 'guardian', 'bureau'] as const)('%s may not', async (role) => {
    const { errors } = await ask(check, { input: { uploadId: here.school.id } }, { as: here.accounts[role] })
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })
})

describe('mending and dropping', () => {
  const faulty = `${header}
三（1）班,20220301,王欣怡,女,王建国,父亲,1200000000,
三（1）班,20220302,曾子墨,男,曾伟,父亲,12000000002,`

  test('a mended line is judged again, and so is the line that repeats it', async () => {
    const batch = await checked(faulty)
    const [wrong] = await linesOf(batch, { verdict: 'INVALID' })
    const cells = [{ column: 'guardianPhone', text: '１２０-0000-0001' }]
    const mended = await send(mend, { input: { lineId: wrong.id, cells } })
    expect(counts(mended)).toEqual({ NEW: 2 })
    expect(mended.updatedAt > batch.updatedAt).toBe(true)

    const [, second] = await linesOf(mended)
    const same = [
      { column: 'pupilNumber', text: '20220301' },
      { column: 'name', text: '王欣怡' },
    ]
    expect(counts(await send(mend, { input: { lineId: second.id, cells: same } }))).toEqual({ NEW: 1, DUPLICATE: 1 })
    const blank = ['homeClass', 'pupilNumber', 'name', 'sex', 'guardianName', 'guardianRelation', 'guardianPhone']
    const emptied = await send(mend, {
      input: { lineId: second.id, cells: blank.map((column) => ({ column, text: '' })) },
    })
    expect(counts(emptied)).toEqual({ NEW: 1, INVALID: 1 })
  })

  test('a column that the list does not have is refused', async () => {
    const batch = await checked(faulty)
    const [line] = await linesOf(batch)
    const answer = await send(mend, { input: { lineId: line.id, cells: [{ column: 'careNote', text: '哮喘' }] } })
    expect(answer).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: 'cells.0.column' }] })
  })

  test('a dropped line is not written, and can be taken up again', async () => {
    const batch = await checked(faulty)
    const [wrong] = await linesOf(batch, { verdict: 'INVALID' })
    const which = { input: { batchId: batch.id, lineIds: [wrong.id] } }
    expect(await send(commit, committing(batch))).toMatchObject({ code: 'IMPORT_HAS_INVALID_LINES', count: 1 })
    const dropped = await send(drop, which)
    expect(counts(dropped)).toEqual({ NEW: 1, DROPPED: 1 })
    expect(counts(await send(restore, which))).toEqual({ NEW: 1, INVALID: 1 })
    const again = await send(drop, which)
    expect((await send(commit, committing(again))).state).toBe('COMMITTED')
    expect((await pupilsNow()).map(({ name }) => name)).toEqual(['曾子墨'])
  })
})

describe('committing', () => {
  test('writes pupils, and one guardian for brothers and sisters', async () => {
    const batch = await imported(first)
    expect(batch.state).toBe('COMMITTED')
    const pupils = await pupilsNow()
    expect(pupils.map(({ name, pinyin, sex, remark }) => ({ name, pinyin, sex, remark }))).toEqual([
      { name: '王欣怡', pinyin: 'wangxinyi', sex: 'FEMALE', remark: null },
      { name: '曾子墨', pinyin: 'zengzimo', sex: 'MALE', remark: '左撇子' },
      { name: '王欣然', pinyin: 'wangxinran', sex: 'FEMALE', remark: null },
    ])
    const [one, , two] = pupils
    expect(one?.guardianships[0]?.guardianId).toBe(two?.guardianships[0]?.guardianId)
    expect(await guardianCount()).toBe(2)
    expect(counts(await checked(first))).toEqual({ UNCHANGED: 3 })
  })

  test('is one action, whoever sends it twice', async () => {
    const batch = await checked(first)
    const order = committing(batch)
    const answers = await Promise.all([send(commit, order), send(commit, order), send(commit, order)])
    expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['COMMITTED']))
    expect(await pupilsNow()).toHaveLength(3)
    const actions = await database.action.count({ where: { schoolId: here.school.id, kind: 'people:import-pupils' } })
    expect(actions).toBe(1)
    const other = await checked(`${header}\n三（1）班,20220309,李一,男,李二,父亲,12000000009,`)
    expect(await send(commit, committing(other, order.input.idempotencyKey))).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    })
    expect(await send(commit, committing(batch))).toMatchObject({ code: 'IMPORT_CLOSED' })
  })

  test('refuses a version that is not the one seen', async () => {
    const batch = await checked(first)
    const stale = { ...batch, updatedAt: new Date(0).toISOString() }
    expect(await send(commit, committing(stale))).toMatchObject({ code: 'CONFLICT' })
    expect(await pupilsNow()).toEqual([])
  })

  test('judges once more: what the school changed since is shown before anything is written', async () => {
    const batch = await checked(first)
    await imported(`${header}\n三（2）班,20220302,曾子墨,男,曾伟,父亲,12000000002,`)
    expect(await send(commit, committing(batch))).toMatchObject({ code: 'IMPORT_OUTDATED', count: 1 })
    expect(await pupilsNow()).toHaveLength(1)
    const { data } = await ask(
      `query ($id: ID!) { answer: importBatch(id: $id) { id updatedAt counts { verdict count } } }`,
      batch,
      {
        as: here.admin,
      },
    )
    expect(counts(data.answer)).toEqual({ NEW: 2, UPDATE: 1 })
    const [update] = await linesOf(batch, { verdict: 'UPDATE' })
    expect(update.changes).toEqual([
      { field: 'homeClassId', from: '三（2）班', to: '三（1）班' },
      { field: 'remark', from: null, to: '左撇子' },
    ])
    expect((await send(commit, committing(data.answer))).state).toBe('COMMITTED')
    expect(await pupilsNow()).toHaveLength(3)
  })

  test('corrects a guardian in place when all the children say so, and splits when one does', async () => {
    await imported(first)
    const phone = (csv: string) => csv.replaceAll('12000000001', '12000000011')
    await imported(phone(first))
    expect(await guardianCount()).toBe(2)
    await imported(`${header}\n三（2）班,20220303,王欣然,女,王建国,父亲,12000000012,`)
    expect(await guardianCount()).toBe(3)
    const [one, , two] = await pupilsNow()
    expect(one?.guardianships[0]?.guardianId).not.toBe(two?.guardianships[0]?.guardianId)
    expect(two?.guardianships).toHaveLength(1)
    const shown = `{ pupils(page: {}, filter: { q: "王欣然" }) { items { guardianships { guardian { phoneMasked } } } } }`
    const { data } = await ask(shown, {}, { as: here.admin })
    expect(data.pupils.items[0].guardianships).toEqual([{ guardian: { phoneMasked: '120****0012' } }])
  })
})

describe('undoing', () => {
  const second = `${header}
四（1）班,20220301,王欣怡,女,王建国,父亲,12000000021,转班
四（1）班,20220302,曾子墨,男,李芳,母亲,12000000022,左撇子
四（1）班,20220308,赵新,男,赵一,父亲,12000000023,`

  const picture = async () => ({
    pupils: (await pupilsNow()).map(({ updatedAt: _at, guardianships, ...row }) => ({
      ...row,
      guardians: guardianships.map(({ guardian: { updatedAt: _then, ...guardian }, relation }) => ({
        ...guardian,
        relation,
      })),
    })),
    guardians: await guardianCount(),
  })

  test('puts everything back as it was', async () => {
    await imported(first)
    const before = await picture()
    const batch = await imported(second)
    expect(await picture()).not.toEqual(before)
    expect(await send(undo, { batchId: batch.id })).toMatchObject({ __typename: 'ImportBatch', state: 'UNDONE' })
    expect(await picture()).toEqual(before)
    expect(await linesOf(batch, { kept: true })).toEqual([])
    expect(await send(undo, { batchId: batch.id })).toMatchObject({ code: 'CANNOT_UNDO' })
  })

  test('keeps, and names, what was edited since or takes part in something', async () => {
    const batch = await imported(first)
    const [wang, zeng, ran] = await pupilsNow()
    if (!wang || !zeng || !ran) throw new Error('three pupils were imported')
    const edit = `mutation ($input: UpdatePupilInput!) { updatePupil(input: $input) { __typename } }`
    await ask(edit, { input: { id: wang.id, expectedUpdatedAt: wang.updatedAt, remark: '新' } }, { as: here.admin })
    const schoolId = here.school.id
    const club = { schoolId, termId: here.term.id, name: '合唱团', minimum: 1, target: 9, maximum: 9 }
    await database.club.create({
      data: {
        ...club,
        category: 'ART',
        level: 'SCHOOL',
        enrolments: { create: { pupilId: zeng.id, state: 'WAITING', position: 1 } },
      },
    })
    expect((await send(undo, { batchId: batch.id })).state).toBe('UNDONE')
    expect((await pupilsNow()).map(({ name }) => name)).toEqual(['王欣怡', '曾子墨'])
    expect((await linesOf(batch, { kept: true })).map(({ row }) => row)).toEqual([2, 3])
    // The guardian of the pupil who went is his brother's too, and stays.
    expect(await guardianCount()).toBe(2)
  })

  test('an import that was not committed has nothing to undo', async () => {
    const batch = await checked(first)
    expect(await send(undo, { batchId: batch.id })).toMatchObject({ code: 'CANNOT_UNDO' })
  })
})

describe('the school’s own lists', () => {
  /** Seconds of processor time: what else the machine does is not this program's doing. */
  const within = async <Result>(work: () => Promise<Result>) => {
    const started = process.cpuUsage()
    const result = await work()
    const { user, system } = process.cpuUsage(started)
    return { result, seconds: (user + system) / 1_000_000 }
  }

  test('1,530 lines of pupils are checked, mended, committed and undone', async () => {
    await fillSchool(here)
    const uploadId = await uploadList(here, { fixture: 'pupils-2022-spring.xlsx' })
    const check1 = await within(() => send(check, { input: { uploadId } }))
    expect(counts(check1.result)).toEqual({ NEW: 1517, DUPLICATE: 1, INVALID: 12 })
    expect(check1.seconds).toBeLessThan(3)

    const wrong = await linesOf(check1.result, { verdict: 'INVALID' })
    const lineIds = wrong.map(({ id }) => id)
    const dropped = await send(drop, { input: { batchId: check1.result.id, lineIds } })
    const commit1 = await within(() => send(commit, committing(dropped)))
    expect(commit1.result.state).toBe('COMMITTED')
    expect(commit1.seconds).toBeLessThan(5)
    const schoolId = here.school.id
    expect(await database.pupil.count({ where: { schoolId, pupilNumber: { startsWith: '20' } } })).toBe(1517)
    // The list names 140 brothers and sisters by one guardian.
    expect(await guardianCount()).toBeLessThanOrEqual(1517)

    const undone = await within(() => send(undo, { batchId: check1.result.id }))
    expect(undone.result.state).toBe('UNDONE')
    expect(await database.pupil.count({ where: { schoolId, pupilNumber: { startsWith: '20' } } })).toBe(0)
    expect(await guardianCount()).toBe(0)
  })

  test('the list of staff brings offices, grades, subjects and head teachers', async () => {
    await fillSchool(here)
    const uploadId = await uploadList(here, { fixture: 'staff-2022-spring.xlsx' })
    const batch = await send(checkStaff, { input: { uploadId } })
    const wrong = await linesOf(batch, { verdict: 'INVALID' })
    expect(wrong.length).toBeGreaterThan(0)
    const ready = await send(drop, { input: { batchId: batch.id, lineIds: wrong.map(({ id }) => id) } })
    const before = await database.homeClass.count({ where: { schoolId: here.school.id, headTeacherId: { not: null } } })
    const done = await send(commit, committing(ready))
    expect(done.state).toBe('COMMITTED')
    const led = () => database.homeClass.count({ where: { schoolId: here.school.id, headTeacherId: { not: null } } })
    expect(await led()).toBeGreaterThan(30)
    const guo = await database.staff.findFirst({
      where: { schoolId: here.school.id, staffNumber: 'T003' },
      include: { office: true, grade: true, homeClasses: true },
    })
    expect(guo).toMatchObject({
      name: '郭承越',
      kind: 'TEACHER',
      subjects: ['语文'],
      office: { name: '校务处' },
      grade: { number: 1 },
    })
    expect(counts(await send(checkStaff, { input: { uploadId } }))).toMatchObject({ UNCHANGED: ready.counts[0].count })
    expect((await send(undo, { batchId: batch.id })).state).toBe('UNDONE')
    expect(await led()).toBe(before)
    expect(await database.staff.count({ where: { schoolId: here.school.id } })).toBe(1)
  })
})
