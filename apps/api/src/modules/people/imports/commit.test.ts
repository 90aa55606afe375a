import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../../database.ts'
import { commit, committing, counts, first, header, importScene, undo } from '../../../testing/list-imports.ts'
import { ask } from '../../../testing/test-api.ts'

let scene: Awaited<ReturnType<typeof importScene>>
let here: typeof scene.scene
beforeEach(async () => {
  scene = await importScene()
  here = scene.scene
})

describe('committing', () => {
  test('writes pupils, and one guardian for brothers and sisters', async () => {
    const batch = await scene.imported(first)
    expect(batch.state).toBe('COMMITTED')
    const pupils = await scene.pupilsNow()
    expect(pupils.map(({ name, pinyin, sex, remark }) => ({ name, pinyin, sex, remark }))).toEqual([
      { name: '王欣怡', pinyin: 'wangxinyi', sex: 'FEMALE', remark: null },
      { name: '曾子墨', pinyin: 'zengzimo', sex: 'MALE', remark: '左撇子' },
      { name: '王欣然', pinyin: 'wangxinran', sex: 'FEMALE', remark: null },
    ])
    const [one, , two] = pupils
    expect(one?.guardianships[0]?.guardianId).toBe(two?.guardianships[0]?.guardianId)
    expect(await scene.guardianCount()).toBe(2)
    expect(counts(await scene.checked(first))).toEqual({ UNCHANGED: 3 })
  })

  test('is one action, whoever sends it twice', async () => {
    const batch = await scene.checked(first)
    const order = committing(batch)
    const answers = await Promise.all([scene.send(commit, order), scene.send(commit, order), scene.send(commit, order)])
    expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['COMMITTED']))
    expect(await scene.pupilsNow()).toHaveLength(3)
    const actions = await database.action.count({ where: { schoolId: here.school.id, kind: 'people:import-pupils' } })
    expect(actions).toBe(1)
    const other = await scene.checked(`${header}\n三（1）班,20220309,李一,男,李二,父亲,12000000009,`)
    expect(await scene.send(commit, committing(other, order.input.idempotencyKey))).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    })
    expect(await scene.send(commit, committing(batch))).toMatchObject({ code: 'IMPORT_CLOSED' })
  })

  test('refuses a version that is not the one seen', async () => {
    const batch = await scene.checked(first)
    const stale = { ...batch, updatedAt: new Date(0).toISOString() }
    expect(await scene.send(commit, committing(stale))).toMatchObject({ code: 'CONFLICT' })
    expect(await scene.pupilsNow()).toEqual([])
  })

  test('judges once more: what the school changed since is shown before anything is written', async () => {
    const batch = await scene.checked(first)
    await scene.imported(`${header}\n三（2）班,20220302,曾子墨,男,曾伟,父亲,12000000002,`)
    expect(await scene.send(commit, committing(batch))).toMatchObject({ code: 'IMPORT_OUTDATED', count: 1 })
    expect(await scene.pupilsNow()).toHaveLength(1)
    const { data } = await ask(
      `query ($id: ID!) { answer: importBatch(id: $id) { id updatedAt counts { verdict count } } }`,
      batch,
      {
        as: here.admin,
      },
    )
    expect(counts(data.answer)).toEqual({ NEW: 2, UPDATE: 1 })
    const [update] = await scene.linesOf(batch, { verdict: 'UPDATE' })
    expect(update.changes).toEqual([
      { field: 'homeClassId', from: '三（2）班', to: '三（1）班' },
      { field: 'remark', from: null, to: '左撇子' },
    ])
    expect((await scene.send(commit, committing(data.answer))).state).toBe('COMMITTED')
    expect(await scene.pupilsNow()).toHaveLength(3)
  })

  test('corrects a guardian in place when all the children say so, and splits when one does', async () => {
    await scene.imported(first)
    const phone = (csv: string) => csv.replaceAll('12000000001', '12000000011')
    await scene.imported(phone(first))
    expect(await scene.guardianCount()).toBe(2)
    await scene.imported(`${header}\n三（2）班,20220303,王欣然,女,王建国,父亲,12000000012,`)
    expect(await scene.guardianCount()).toBe(3)
    const [one, , two] = await scene.pupilsNow()
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
    pupils: (await scene.pupilsNow()).map(({ updatedAt: _at, guardianships, ...row }) => ({
      ...row,
      guardians: guardianships.map(({ guardian: { updatedAt: _then, ...guardian }, relation }) => ({
        ...guardian,
        relation,
      })),
    })),
    guardians: await scene.guardianCount(),
  })

  test('puts everything back as it was', async () => {
    await scene.imported(first)
    const before = await picture()
    const batch = await scene.imported(second)
    expect(await picture()).not.toEqual(before)
    expect(await scene.send(undo, { batchId: batch.id })).toMatchObject({ __typename: 'ImportBatch', state: 'UNDONE' })
    expect(await picture()).toEqual(before)
    expect(await scene.linesOf(batch, { kept: true })).toEqual([])
    expect(await scene.send(undo, { batchId: batch.id })).toMatchObject({ code: 'CANNOT_UNDO' })
  })

  test('keeps, and names, what was edited since or takes part in something', async () => {
    const batch = await scene.imported(first)
    const [wang, zeng, ran] = await scene.pupilsNow()
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
    expect((await scene.send(undo, { batchId: batch.id })).state).toBe('UNDONE')
    expect((await scene.pupilsNow()).map(({ name }) => name)).toEqual(['王欣怡', '曾子墨'])
    expect((await scene.linesOf(batch, { kept: true })).map(({ row }) => row)).toEqual([2, 3])
    // The guardian of the pupil who went is his brother's too, and stays.
    expect(await scene.guardianCount()).toBe(2)
  })

  test('an import that was not committed has nothing to undo', async () => {
    const batch = await scene.checked(first)
    expect(await scene.send(undo, { batchId: batch.id })).toMatchObject({ code: 'CANNOT_UNDO' })
  })
})
