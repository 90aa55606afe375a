import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { factTuesday, nextFactTuesday, setRegisterFactsScene } from '../../testing/register-facts-scene.ts'

type Scene = Awaited<ReturnType<typeof setRegisterFactsScene>>

let here: Scene
let pupils: Awaited<ReturnType<Scene['pupil']>>[]
beforeEach(async () => {
  here = await setRegisterFactsScene()
  pupils = await Promise.all([here.pupil(3), here.pupil(3), here.pupil(3), here.pupil(3)])
})

const [present, late, absent, excused, early] = ['PRESENT', 'LATE', 'ABSENT', 'EXCUSED', 'LEFT_EARLY'] as const
const marked = (statuses: readonly ('PRESENT' | 'LATE' | 'ABSENT' | 'EXCUSED' | 'LEFT_EARLY')[]) =>
  pupils.slice(0, statuses.length).map((pupil, index) => [pupil, statuses[index] ?? 'PRESENT'] as const)
const of = (facts: object[], kind: string) => facts.filter((fact) => 'kind' in fact && fact.kind === kind)

describe('day facts', () => {
  test('are kept when a register closes, and not before', async () => {
    const register = await here.open(await here.care(), { marks: marked([present, late, absent, excused]) })
    expect(await here.facts()).toEqual([])
    await here.close(register)
    const counted = { gradeNumber: 3, expected: 4, excused: 1, attended: 2, absent: 1, late: 1 }
    expect(of(await here.facts(), 'CARE')).toMatchObject([counted])
    expect(of(await here.facts(), 'DAY')).toMatchObject([counted])
    expect(of(await here.facts(), 'CLUB')).toEqual([])
  })

  test('count a pupil once in the day, however many sessions there are', async () => {
    await here.take(await here.care(), { marks: marked([present, absent, excused, absent]) })
    await here.take(await here.clubSession(), { marks: marked([early, late, excused, absent]) })
    expect(of(await here.facts(), 'CLUB')).toMatchObject([
      { expected: 4, attended: 2, late: 1, leftEarly: 1, excused: 1 },
    ])
    // The second came in the end, the third was excused from all of it, the fourth was nowhere.
    expect(of(await here.facts(), 'DAY')).toMatchObject([{ expected: 4, attended: 2, excused: 1, absent: 1 }])
  })

  test('follow corrections, homework, releases and their taking back', async () => {
    const register = await here.take(await here.care(), { marks: marked([present, absent, present]) })
    const [one, two, three] = pupils
    if (!one || !two || !three) throw new Error('The scene has no pupils')
    await here.correct(register.id, two.id, 'LATE')
    expect(of(await here.facts(), 'DAY')).toMatchObject([{ attended: 3, late: 1 }])
    await here.homework(register.id, [
      [one.id, 'FINISHED'],
      [two.id, 'UNFINISHED'],
      [three.id, 'NONE'],
    ])
    expect(of(await here.facts(), 'CARE')).toMatchObject([{ homeworkGiven: 2, homeworkFinished: 1 }])
    await here.release(one.id, 'ALONE')
    const { id } = await here.release(two.id, 'STAFF_DECISION')
    expect(of(await here.facts(), 'DAY')).toMatchObject([{ released: 2, releasedKnown: 1 }])
    await database.release.update({
      where: { schoolId_id: { schoolId: here.schoolId, id } },
      data: { withdrawnAt: new Date(), withdrawnById: here.admin },
    })
    expect(of(await here.facts(), 'DAY')).toMatchObject([{ released: 1, releasedKnown: 1 }])
    expect(await here.differences()).toEqual([])
  })

  test('are right when registers of one class close at the same time', async () => {
    const registers = await Promise.all([
      here.open(await here.care(), { marks: marked([present, absent, absent]) }),
      here.open(await here.clubSession(), { marks: marked([absent, present, absent]) }),
      here.open(await here.clubSession(), { marks: marked([absent, absent, present]) }),
    ])
    await Promise.all(registers.map(here.close))
    expect(of(await here.facts(), 'DAY')).toMatchObject([{ expected: 3, attended: 3 }])
    expect(await here.differences()).toEqual([])
  })

  test('whatever is done in whatever order, recounting from the registers gives the same rows', async () => {
    const care = await here.care()
    const club = await here.clubSession()
    const status = fc.constantFrom(present, late, absent, excused, early)
    const week = fc.record({
      care: fc.array(status, { minLength: 4, maxLength: 4 }),
      club: fc.array(status, { minLength: 2, maxLength: 2 }),
      corrected: status,
      clubFirst: fc.boolean(),
    })
    const [sample] = fc.sample(week, { numRuns: 1, seed: 20220222 })
    if (!sample) throw new Error('No sample')
    for (const date of [factTuesday, nextFactTuesday] as const) {
      const takings = [
        () => here.take(care, { date, marks: marked(sample.care) }),
        () => here.take(club, { date, marks: marked(sample.club) }),
      ]
      for (const take of sample.clubFirst ? takings.toReversed() : takings) {
        const register = await take()
        await here.correct(register.id, pupils[0]?.id ?? '', sample.corrected, date)
      }
    }
    expect((await here.facts()).length).toBe(6)
    expect(await here.differences()).toEqual([])
  })

  test('a fact that somebody changed, and one that is missing, are seen', async () => {
    await here.take(await here.care(), { marks: marked([present, absent]) })
    const { schoolId } = here
    await database.dayFact.updateMany({ where: { schoolId, kind: 'DAY' }, data: { attended: 2, absent: 0 } })
    await database.dayFact.deleteMany({ where: { schoolId, kind: 'CARE' } })
    expect(await here.differences()).toMatchObject([
      { kept: true, school_id: schoolId, kind: 'DAY' },
      { kept: false, kind: 'CARE' },
      { kept: false, kind: 'DAY' },
    ])
    await database.dayFact.deleteMany({ where: { schoolId } })
  })
})
