import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type CareScene, setCareScene } from '../../testing/care-scene.ts'
import { ask } from '../../testing/test-api.ts'

let here: CareScene
beforeEach(async () => {
  here = await setCareScene({ rooms: 6 })
})

/** Two classes of grade 3 on Monday, and one of grade 5. */
async function formed() {
  const ones = await here.applicants(here.homeClass(3, 1), 4)
  const twos = await here.applicants(here.homeClass(3, 2), 4)
  await here.applicants(here.homeClass(5, 1), 4)
  await here.form()
  const classes = await here.standing()
  const named = (name: string) => {
    const found = classes.find((each) => each.name === name)
    if (!found) throw new Error(name)
    return found
  }
  return { ones, twos, one: named('三（1）班托管'), two: named('三（2）班托管'), five: named('五（1）班托管') }
}

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
const inClass = async (careClassId: string) => database.carePlace.count({ where: { careClassId } })
const version = ({ id, updatedAt }: { id: string; updatedAt: Date }) => ({ id, expectedUpdatedAt: updatedAt })
const current = async (id: string) => database.careClass.findFirstOrThrow({ where: { id } })

describe('moving pupils between care classes (R20)', () => {
  test('moves them, with one line of the log, and back', async () => {
    const { ones, one, two } = await formed()
    const input = { pupilIds: ids(ones.slice(0, 2)), fromId: one.id, toId: two.id }
    expect(await here.change('moveCarePupils', input)).toMatchObject({ ids: [two.id, one.id] })
    expect([await inClass(one.id), await inClass(two.id)]).toEqual([2, 6])
    expect(await here.change('moveCarePupils', input)).toMatchObject({ code: 'CONFLICT' })
    await here.undo()
    expect([await inClass(one.id), await inClass(two.id)]).toEqual([4, 4])
  })

  test('asks before a room is too small', async () => {
    const { ones, one, two } = await formed()
    const input = { pupilIds: ids(ones), fromId: one.id, toId: two.id }
    expect(await here.change('moveCarePupils', input)).toMatchObject({
      code: 'CARE_ROOM_TOO_SMALL',
      message: expect.stringContaining('只容 6 人，将有 8 人'),
    })
    expect(await here.change('moveCarePupils', { ...input, confirmed: true })).toMatchObject({ ids: [two.id, one.id] })
  })

  test('refuses another grade, and who has not applied', async () => {
    const { ones, one, five } = await formed()
    expect(
      await here.change('moveCarePupils', { pupilIds: ids(ones.slice(0, 1)), fromId: one.id, toId: five.id }),
    ).toMatchObject({ code: 'CARE_MOVE_REFUSED' })
    const stranger = await here.pupil(3)
    expect(await here.change('moveCarePupils', { pupilIds: [stranger.id], toId: one.id })).toMatchObject({
      code: 'CARE_MOVE_REFUSED',
      message: expect.stringContaining('报名'),
    })
    const [late] = await here.applicants(here.homeClass(3, 1), 1)
    expect(await here.change('moveCarePupils', { pupilIds: [late?.id], toId: one.id })).toMatchObject({ ids: [one.id] })
  })

  test('is for the leads of the grade', async () => {
    const { ones, one, two } = await formed()
    const input = { pupilIds: ids(ones.slice(0, 1)), fromId: one.id, toId: two.id }
    expect(await here.change('moveCarePupils', input, here.lead5)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await here.change('moveCarePupils', input, here.lead3)).toMatchObject({ ids: [two.id, one.id] })
  })
})

describe('pupils without a care class (R01)', () => {
  const without = `query ($termId: ID!, $gradeId: ID!) {
    pupilsWithoutCare(termId: $termId, gradeId: $gradeId, weekday: 1) { id }
    careOverview(termId: $termId) { gradeId weekday missing } }`
  const ask3 = async (as: string) => {
    const gradeId = here.gradeId(3)
    const { data, errors } = await ask(without, { termId: here.termId, gradeId }, { as })
    const cell = data?.careOverview.find((each: { gradeId: string; weekday: number }) => {
      return each.gradeId === gradeId && each.weekday === 1
    })
    return { errors, found: data && ids(data.pupilsWithoutCare), missing: cell?.missing }
  }

  test('are those whom the overview counts, until they are placed', async () => {
    const { one } = await formed()
    const late = await here.applicants(here.homeClass(3, 1), 2)
    await here.applicants(here.homeClass(3, 1), 1, [2])
    await here.applicants(here.homeClass(5, 1), 1)
    const asked = await ask3(here.admin)
    expect(asked.found?.toSorted()).toEqual(ids(late).toSorted())
    expect(asked.missing).toBe(2)
    expect(await here.change('moveCarePupils', { pupilIds: ids(late), toId: one.id }, here.lead3)).toMatchObject({
      ids: [one.id],
    })
    expect(await ask3(here.admin)).toMatchObject({ found: [], missing: 0 })
  })

  test('are told only as far as the pupils may be known', async () => {
    await formed()
    const late = await here.applicants(here.homeClass(3, 2), 1)
    expect((await ask3(here.lead5)).found).toEqual(ids(late))
    expect((await ask3(here.accounts.teacher)).found).toEqual([])
    expect((await ask3(here.accounts.guardian)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })
})

describe('merging and splitting', () => {
  test('merges all of one into another, and parts them again', async () => {
    const { one, two } = await formed()
    const into = { intoId: two.id, intoExpectedUpdatedAt: two.updatedAt, confirmed: true }
    expect(await here.change('mergeCareClasses', { ...version(one), ...into })).toMatchObject({ ids: [two.id, one.id] })
    expect(await inClass(two.id)).toBe(8)
    expect((await current(one.id)).archivedAt).not.toBeNull()
    expect((await here.standing()).find(({ id }) => id === two.id)?.homeClasses).toHaveLength(2)
    await here.undo()
    expect([await inClass(one.id), await inClass(two.id)]).toEqual([4, 4])
    expect((await current(one.id)).archivedAt).toBeNull()
  })

  test('splits some off, once for a key', async () => {
    const { ones, one } = await formed()
    const key = crypto.randomUUID()
    const input = { ...version(one), pupilIds: ids(ones.slice(0, 1)), name: '三（1）班托管B', idempotencyKey: key }
    const made = await here.change('splitCareClass', input)
    expect(await here.change('splitCareClass', input)).toEqual(made)
    expect([await inClass(made.ids[0]), await inClass(one.id)]).toEqual([1, 3])
    const all = { ...version(await current(one.id)), pupilIds: ids(ones.slice(1)), name: '全部' }
    expect(await here.change('splitCareClass', { ...all, idempotencyKey: crypto.randomUUID() })).toMatchObject({
      code: 'CARE_MOVE_REFUSED',
    })
  })
})

describe('a care class’s own data', () => {
  test('pins with a reason, refuses a room in use by name, and an old version', async () => {
    const { one, two } = await formed()
    expect(await here.change('updateCareClass', { ...version(one), pinned: true })).toMatchObject({
      issues: [{ path: 'pinReason' }],
    })
    expect(await here.change('updateCareClass', { ...version(one), venueId: two.venueId })).toMatchObject({
      code: 'CARE_ROOM_TAKEN',
      message: expect.stringContaining('三（2）班托管'),
    })
    const changed = await here.change('updateCareClass', { ...version(one), name: '一班', venueId: null })
    expect(changed).toMatchObject({ name: '一班', venue: null })
    expect(await here.change('updateCareClass', { ...version(one), name: '二班' })).toMatchObject({ code: 'CONFLICT' })
    await here.undo()
    expect(await current(one.id)).toMatchObject({ name: '三（1）班托管', venueId: one.venueId })
  })

  test('shows the pupils to who may know them', async () => {
    const { one } = await formed()
    const seen = async (as: string) =>
      (await ask('query ($id: ID!) { careClass(id: $id) { name pupilCount pupils { id } } }', { id: one.id }, { as }))
        .data.careClass
    expect(await seen(here.office)).toMatchObject({ pupilCount: 4, pupils: { length: 4 } })
    expect((await seen(here.accounts.teacher)).pupils).toHaveLength(4)
    const { one: other } = { one: (await here.standing()).find(({ name }) => name === '五（1）班托管') }
    const { data } = await ask(
      'query ($id: ID!) { careClass(id: $id) { pupilCount pupils { id } } }',
      { id: other?.id },
      { as: here.accounts.teacher },
    )
    expect(data.careClass).toEqual({ pupilCount: 4, pupils: [] })
  })

  test('are found by grade, weekday, home class and pupil', async () => {
    const { ones, one, two, five } = await formed()
    const found = async (filter: object) =>
      (
        await ask(
          'query ($filter: CareClassFilter) { careClasses(filter: $filter) { total items { id } } }',
          { filter },
          { as: here.admin },
        )
      ).data.careClasses.items.map(({ id }: { id: string }) => id)
    expect(await found({ termId: here.termId })).toEqual([one.id, two.id, five.id])
    expect(await found({ gradeId: here.gradeId(5), weekday: 1 })).toEqual([five.id])
    expect(await found({ homeClassId: here.homeClass(3, 2) })).toEqual([two.id])
    expect(await found({ pupilId: ones[0]?.id })).toEqual([one.id])
    expect(await found({ combined: true })).toEqual([])
    const { data } = await ask(
      'query ($termId: ID!) { careOverview(termId: $termId) { gradeNumber weekday classes pupils applied missing } }',
      { termId: here.termId },
      { as: here.admin },
    )
    const [late] = await here.applicants(here.homeClass(3, 1), 1)
    expect(late).toBeTruthy()
    expect(data.careOverview.find((cell: { gradeNumber: number }) => cell.gradeNumber === 3)).toEqual({
      ...{ gradeNumber: 3, weekday: 1, classes: 2, pupils: 8, applied: 8, missing: 0 },
    })
  })
})
