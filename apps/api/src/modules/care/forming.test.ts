import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type CareScene, setCareScene } from '../../testing/care-scene.ts'

let here: CareScene
beforeEach(async () => {
  here = await setCareScene()
})

const shape = async () =>
  (await here.standing()).map(({ weekday, name, places }) => `${weekday} ${name} ${places.length}`)

/** Pupils and weekdays that are applied for, and those that have a class. */
async function needAndService() {
  const { schoolId, termId } = here
  const applications = await database.application.findMany({
    where: { schoolId, termId, state: 'APPROVED', confirmedAt: { not: null } },
  })
  const places = await database.carePlace.findMany({ where: { schoolId, termId, careClass: { archivedAt: null } } })
  return {
    need: applications.flatMap(({ pupilId, weekdays }) => weekdays.map((day) => `${day} ${pupilId}`)).sort(),
    served: places.map(({ pupilId, weekday }) => `${weekday} ${pupilId}`).sort(),
  }
}

describe('a proposal of care classes (R20)', () => {
  test('explains own and combined classes, and writes nothing', async () => {
    await here.applicants(here.homeClass(3, 1), 4)
    await here.applicants(here.homeClass(5, 1), 2)
    await here.applicants(here.homeClass(5, 2), 2)
    const proposed = await here.propose()
    expect(proposed).toMatchObject({ applied: 8, servedBefore: 0, moved: 8, ended: [] })
    expect(proposed.classes).toMatchObject([
      { weekday: 1, name: '三（1）班托管', pupils: 4, change: 'NEW', reasons: ['有 4 人留下，达到 3 人，单独成班。'] },
      {
        name: '五（1）（2）班托管',
        pupils: 4,
        capacity: 40,
        reasons: ['五（1）班、五（2）班不足 3 人，与同年级相邻班合并。'],
        parts: [{ name: '五（1）班' }, { name: '五（2）班' }],
      },
    ])
    expect(await here.standing()).toEqual([])
  })

  test('counts only approved and confirmed applications', async () => {
    const [one, two] = await here.applicants(here.homeClass(3, 1), 2)
    await database.application.updateMany({ where: { pupilId: one?.id ?? '' }, data: { confirmedAt: null } })
    await database.application.updateMany({
      where: { pupilId: two?.id ?? '' },
      data: { state: 'SUBMITTED', decidedAt: null },
    })
    expect(await here.propose()).toMatchObject({ applied: 0, classes: [] })
  })

  test('takes no room that a club uses meanwhile', async () => {
    await here.applicants(here.homeClass(3, 1), 4)
    const { venueId } = await database.homeClass.findFirstOrThrow({ where: { id: here.homeClass(3, 1) } })
    const club = await here.club({ sessions: [[1, 1]] })
    await database.clubSession.updateMany({ where: { clubId: club.id }, data: { venueId } })
    const { classes } = await here.propose()
    expect(classes[0].reasons[1]).toContain('自己的教室不能用')
  })

  test('says which grades have no bells', async () => {
    await database.bellScheduleGrade.deleteMany({ where: { schoolId: here.schoolId, gradeId: here.gradeId(4) } })
    expect(await here.propose()).toMatchObject({
      code: 'CARE_TIMES_MISSING',
      message: expect.stringContaining('四年级'),
    })
  })
})

describe('forming care classes (R01, R20)', () => {
  test('serves everybody on every day applied for, in one action that is undone exactly and done again', async () => {
    await here.applicants(here.homeClass(3, 1), 5, [1, 3])
    await here.applicants(here.homeClass(3, 2), 2, [1, 2, 5])
    await here.applicants(here.homeClass(6, 2), 3, [4])
    expect(await here.form()).toMatchObject({ __typename: 'RecordIds' })
    const { need, served } = await needAndService()
    expect(served).toEqual(need)
    expect(need).toHaveLength(19)
    const formed = await shape()
    expect(formed).toContain('1 三（1）（2）班托管 7')
    expect(await here.undo()).toMatchObject({ __typename: 'Action' })
    expect(await here.standing()).toEqual([])
    expect((await needAndService()).served).toEqual([])
    expect(await here.undo()).toMatchObject({ __typename: 'Action' })
    expect(await shape()).toEqual(formed)
  })

  test('acts once for a key, and refuses what was looked at before a change', async () => {
    await here.applicants(here.homeClass(3, 1), 4)
    const { asked, inputHash } = await here.propose()
    const input = { ...asked, expectedInputHash: inputHash, idempotencyKey: crypto.randomUUID() }
    const first = await here.change('formCareClasses', input)
    expect(await here.change('formCareClasses', input)).toEqual(first)
    expect(await here.standing()).toHaveLength(1)
    const seen = await here.propose()
    const [late] = await here.applicants(here.homeClass(3, 1), 1)
    expect(
      await here.change('formCareClasses', {
        ...asked,
        ...{ expectedInputHash: seen.inputHash, idempotencyKey: crypto.randomUUID() },
      }),
    ).toMatchObject({ code: 'CARE_INPUTS_CHANGED' })
    await here.form()
    expect((await needAndService()).served).toContain(`1 ${late?.id}`)
  })

  test('keeps the class and its adult when it is formed again, and what is pinned as it is', async () => {
    await here.applicants(here.homeClass(3, 1), 4)
    await here.applicants(here.homeClass(3, 2), 4)
    await here.form()
    const [one, two] = await here.standing()
    if (!one || !two) throw new Error('Two classes')
    await database.staffAssignment.create({
      data: {
        ...{ schoolId: here.schoolId, termId: here.termId, staffId: here.teacher.id, careClassId: one.id },
        ...{ weekday: 1, startsAt: 0, endsAt: 1 },
      },
    })
    const { updatedAt } = two
    await here.change('updateCareClass', {
      ...{ id: two.id, expectedUpdatedAt: updatedAt, name: '晚托二班', pinned: true, pinReason: '家长会约定' },
    })
    await here.applicants(here.homeClass(3, 1), 1)
    const late = await here.applicants(here.homeClass(3, 2), 1)
    const { classes } = await here.propose()
    expect(classes.map(({ change }: { change: string }) => change).sort()).toEqual(['CHANGED', 'KEPT'])
    await here.form()
    expect((await here.standing()).map(({ id }) => id).sort()).toEqual([one.id, two.id].sort())
    expect(await database.staffAssignment.count({ where: { careClassId: one.id, active: true } })).toBe(1)
    const kept = (await here.standing()).find(({ id }) => id === two.id)
    expect(kept).toMatchObject({ name: '晚托二班', pinned: true })
    expect(kept?.places.map(({ pupilId }) => pupilId)).toContain(late[0]?.id)
  })

  test('is not undone over later changes', async () => {
    const pupils = await here.applicants(here.homeClass(3, 1), 4)
    await here.form()
    await database.carePlace.deleteMany({ where: { pupilId: pupils[0]?.id ?? '' } })
    expect(await here.undo()).toMatchObject({ code: 'CANNOT_UNDO' })
    expect(await here.standing()).toHaveLength(1)
  })

  test('a lead forms the grades led, without taking rooms of others', async () => {
    await here.applicants(here.homeClass(3, 1), 4)
    expect(await here.propose({}, here.lead3)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await here.form({ gradeIds: [here.gradeId(3)] }, here.lead3)).toMatchObject({ __typename: 'RecordIds' })
    expect(await here.undo(here.lead3)).toMatchObject({ __typename: 'Action' })
  })

  test('who withdraws is out of care at the next forming, and nobody else', async () => {
    const [gone] = await here.applicants(here.homeClass(3, 1), 5)
    await here.form()
    await database.application.updateMany({
      where: { pupilId: gone?.id ?? '' },
      data: { state: 'WITHDRAWN', withdrawnAt: new Date() },
    })
    await here.form()
    const { need, served } = await needAndService()
    expect(served).toEqual(need)
    expect(served).toHaveLength(4)
  })

  test('divides what no room holds', async () => {
    here = await setCareScene({ rooms: 3 })
    // The hall would hold them all.
    await database.venue.updateMany({ where: { id: here.venue.id }, data: { archivedAt: new Date() } })
    await here.applicants(here.homeClass(3, 1), 5)
    await here.form()
    expect(await shape()).toEqual(['1 三（1）班托管第1组 3', '1 三（1）班托管第2组 2'])
  })
})
