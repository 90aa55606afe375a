import { beforeEach, describe, expect, test } from 'vitest'
import {
  check,
  commit,
  committing,
  counts,
  drop,
  first,
  header,
  importScene,
  lines,
  mend,
  restore,
} from '../../../testing/list-imports.ts'
import { setScene } from '../../../testing/scene.ts'
import { ask } from '../../../testing/test-api.ts'
import { uploadList } from '../../../testing/whole-school.ts'

let scene: Awaited<ReturnType<typeof importScene>>
let here: typeof scene.scene
beforeEach(async () => {
  scene = await importScene()
  here = scene.scene
})

describe('checking a list', () => {
  test('judges every line and writes no pupil', async () => {
    const batch = await scene.checked(
      `${first}\n九（1）班,20220304,李一,男,李二,父亲,12000000003,\n三（1）班,20220301,王欣怡,女,王建国,父亲,12000000001,\n合计,,5 人,,,,,`,
    )
    expect(batch).toMatchObject({ state: 'CHECKED', skipped: [{ row: 7, reason: 'TOTAL' }] })
    expect(counts(batch)).toEqual({ NEW: 3, INVALID: 1, DUPLICATE: 1 })
    expect(await scene.pupilsNow()).toEqual([])
    const [wrong] = await scene.linesOf(batch, { verdict: 'INVALID' })
    expect(wrong).toMatchObject({ row: 5, issues: [{ column: 'homeClass', code: 'CLASS_UNKNOWN', note: false }] })
    expect(wrong.issues[0].message).toMatch(/班/)
    expect(wrong.cells).toContainEqual({ column: 'homeClass', text: '九（1）班', formula: false })
    const [again] = await scene.linesOf(batch, { verdict: 'DUPLICATE' })
    expect(again).toMatchObject({ row: 6, duplicateOf: 2 })
  })

  test('a file that is no spreadsheet, and a sheet that is no list, are refused in one sentence', async () => {
    expect(await scene.checked('\u0000\u0001\u0002')).toMatchObject({
      code: 'UNREADABLE_FILE',
      reason: expect.any(String),
    })
    expect(await scene.checked('一,二\n三,四')).toMatchObject({ code: 'NOT_A_LIST', missing: [] })
    const lacking = await scene.checked('姓名,性别\n王欣怡,女')
    expect(lacking).toMatchObject({ code: 'NOT_A_LIST', missing: ['pupilNumber', 'homeClass'] })
    expect(lacking.message).toContain('学号、班级')
  })

  test('an upload is found by its uploader alone, and an import within its school', async () => {
    const elsewhere = await setScene()
    const uploadId = await uploadList(elsewhere, { csv: first })
    expect(await scene.send(check, { input: { uploadId } })).toMatchObject({ code: 'NOT_FOUND' })
    const other = await here.account('SCHOOL_ADMIN')
    const own = await uploadList(here, { csv: first })
    expect(await scene.send(check, { input: { uploadId: own } }, other)).toMatchObject({ code: 'NOT_FOUND' })
    const batch = await scene.checked(first)
    const { data } = await ask(lines, { id: batch.id }, { as: elsewhere.admin })
    expect(data.importBatch).toBeNull()
    expect(await scene.send(commit, committing(batch), elsewhere.admin)).toMatchObject({ code: 'NOT_FOUND' })
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
    const batch = await scene.checked(faulty)
    const [wrong] = await scene.linesOf(batch, { verdict: 'INVALID' })
    const cells = [{ column: 'guardianPhone', text: '１２０-0000-0001' }]
    const mended = await scene.send(mend, { input: { lineId: wrong.id, cells } })
    expect(counts(mended)).toEqual({ NEW: 2 })
    expect(mended.updatedAt > batch.updatedAt).toBe(true)

    const [, second] = await scene.linesOf(mended)
    const same = [
      { column: 'pupilNumber', text: '20220301' },
      { column: 'name', text: '王欣怡' },
    ]
    expect(counts(await scene.send(mend, { input: { lineId: second.id, cells: same } }))).toEqual({
      NEW: 1,
      DUPLICATE: 1,
    })
    const blank = ['homeClass', 'pupilNumber', 'name', 'sex', 'guardianName', 'guardianRelation', 'guardianPhone']
    const emptied = await scene.send(mend, {
      input: { lineId: second.id, cells: blank.map((column) => ({ column, text: '' })) },
    })
    expect(counts(emptied)).toEqual({ NEW: 1, INVALID: 1 })
  })

  test('a column that the list does not have is refused', async () => {
    const batch = await scene.checked(faulty)
    const [line] = await scene.linesOf(batch)
    const answer = await scene.send(mend, { input: { lineId: line.id, cells: [{ column: 'careNote', text: '哮喘' }] } })
    expect(answer).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: 'cells.0.column' }] })
  })

  test('a dropped line is not written, and can be taken up again', async () => {
    const batch = await scene.checked(faulty)
    const [wrong] = await scene.linesOf(batch, { verdict: 'INVALID' })
    const which = { input: { batchId: batch.id, lineIds: [wrong.id] } }
    expect(await scene.send(commit, committing(batch))).toMatchObject({ code: 'IMPORT_HAS_INVALID_LINES', count: 1 })
    const dropped = await scene.send(drop, which)
    expect(counts(dropped)).toEqual({ NEW: 1, DROPPED: 1 })
    expect(counts(await scene.send(restore, which))).toEqual({ NEW: 1, INVALID: 1 })
    const again = await scene.send(drop, which)
    expect((await scene.send(commit, committing(again))).state).toBe('COMMITTED')
    expect((await scene.pupilsNow()).map(({ name }) => name)).toEqual(['曾子墨'])
  })
})
