import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../../database.ts'
import {
  check,
  checkStaff,
  commit,
  committing,
  counts,
  drop,
  importScene,
  undo,
} from '../../../testing/list-imports.ts'
import { fillSchool, uploadList } from '../../../testing/whole-school.ts'

let scene: Awaited<ReturnType<typeof importScene>>
let here: typeof scene.scene
beforeEach(async () => {
  scene = await importScene()
  here = scene.scene
})

describe('the school’s own lists', () => {
  test('1,530 lines of pupils are checked, mended, committed and undone', async () => {
    await fillSchool(here)
    const uploadId = await uploadList(here, { fixture: 'pupils-2022-spring.xlsx' })
    const checked = await scene.send(check, { input: { uploadId } })
    expect(counts(checked)).toEqual({ NEW: 1517, DUPLICATE: 1, INVALID: 12 })

    const wrong = await scene.linesOf(checked, { verdict: 'INVALID' })
    const lineIds = wrong.map(({ id }) => id)
    const dropped = await scene.send(drop, { input: { batchId: checked.id, lineIds } })
    const committed = await scene.send(commit, committing(dropped))
    expect(committed.state).toBe('COMMITTED')
    const schoolId = here.school.id
    expect(await database.pupil.count({ where: { schoolId, pupilNumber: { startsWith: '20' } } })).toBe(1517)
    expect(await scene.guardianCount()).toBe(1517)

    const undone = await scene.send(undo, { batchId: checked.id })
    expect(undone.state).toBe('UNDONE')
    expect(await database.pupil.count({ where: { schoolId, pupilNumber: { startsWith: '20' } } })).toBe(0)
    expect(await scene.guardianCount()).toBe(0)
  })

  test('the list of staff brings offices, grades, subjects and head teachers', async () => {
    await fillSchool(here)
    const uploadId = await uploadList(here, { fixture: 'staff-2022-spring.xlsx' })
    const batch = await scene.send(checkStaff, { input: { uploadId } })
    const wrong = await scene.linesOf(batch, { verdict: 'INVALID' })
    expect(wrong.length).toBeGreaterThan(0)
    const ready = await scene.send(drop, { input: { batchId: batch.id, lineIds: wrong.map(({ id }) => id) } })
    const before = await database.homeClass.count({ where: { schoolId: here.school.id, headTeacherId: { not: null } } })
    const done = await scene.send(commit, committing(ready))
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
    expect(counts(await scene.send(checkStaff, { input: { uploadId } }))).toMatchObject({
      UNCHANGED: ready.counts[0].count,
    })
    expect((await scene.send(undo, { batchId: batch.id })).state).toBe('UNDONE')
    expect(await led()).toBe(before)
    expect(await database.staff.count({ where: { schoolId: here.school.id } })).toBe(1)
  })
})
