import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkServiceDuration, type Dismissal, dismissalIssues, inLeavingOrder } from './dismissal.ts'
import { GRADES, type Grade } from './grade.ts'
import { SCHOOL_WEEKDAYS } from './school-day.ts'
import { parseTimeOfDay } from './time-of-day.ts'

const at = (text: string) => parseTimeOfDay(text) ?? Number.NaN

const leavesAt: Record<Grade, string> = { 1: '17:20', 2: '17:20', 3: '17:25', 4: '17:25', 5: '17:30', 6: '17:30' }
const startsAt = (grade: Grade) => at(grade <= 2 ? '15:00' : '15:30')
const windowOf = (grade: Grade) => ({ start: startsAt(grade), end: at(grade <= 2 ? '17:20' : '17:30') })

/** R15 as the plan has it. */
const plan: Dismissal[] = GRADES.flatMap((grade) =>
  SCHOOL_WEEKDAYS.map((weekday) => ({
    grade,
    weekday,
    at: at(leavesAt[grade]),
    gate: '东门',
    order: grade,
  })),
)
const served = plan.map(({ grade, weekday, at: dismissal }) => ({
  grade,
  weekday,
  serviceStart: startsAt(grade),
  dismissal,
}))

describe('R12: the service fills the promised minutes', () => {
  it('finds 140 minutes for grades 1–2, 115 for grades 3–4 and 120 for grades 5–6', () => {
    const checks = checkServiceDuration(served, 120)
    expect(checks).toHaveLength(30)
    const minutes = Object.groupBy(checks, (check) => check.minutes)
    expect(new Set(minutes[140]?.map(({ grade }) => grade))).toEqual(new Set([1, 2]))
    expect(new Set(minutes[115]?.map(({ grade }) => grade))).toEqual(new Set([3, 4]))
    expect(new Set(minutes[120]?.map(({ grade }) => grade))).toEqual(new Set([5, 6]))
  })

  it('fails grades 3–4 on every weekday, with the figures', () => {
    const failed = checkServiceDuration(served, 120).filter((check) => !check.met)
    expect(failed).toHaveLength(10)
    expect(failed[0]).toEqual({
      rule: 'R12',
      grade: 3,
      weekday: 1,
      serviceStart: at('15:30'),
      dismissal: at('17:25'),
      minutes: 115,
      thresholdMinutes: 120,
      met: false,
      shortBy: 5,
    })
  })

  it('measures against the threshold it is given', () => {
    expect(checkServiceDuration(served, 115).every((check) => check.met)).toBe(true)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (threshold) => {
        for (const check of checkServiceDuration(served, threshold)) {
          expect(check.met).toBe(check.minutes >= threshold)
          expect(check.shortBy).toBe(check.met ? 0 : threshold - check.minutes)
        }
      }),
    )
  })
})

describe('R15: staggered dismissal', () => {
  it('finds nothing wrong with the plan', () => expect(dismissalIssues(plan, windowOf)).toEqual([]))

  it('puts the grades in the order in which they leave', () => {
    const monday = plan.filter(({ weekday }) => weekday === 1).toReversed()
    expect(inLeavingOrder(monday).map(({ grade }) => grade)).toEqual([1, 2, 3, 4, 5, 6])
    const swapped = monday.map((each) => (each.grade === 2 ? { ...each, order: 0 } : each))
    expect(inLeavingOrder(swapped).map(({ grade }) => grade)).toEqual([2, 1, 3, 4, 5, 6])
  })

  it('names a grade that leaves outside its service, twice, or against the order', () => {
    const third: Dismissal = { grade: 3, weekday: 1, at: at('17:25'), gate: '东门', order: 2 }
    const issues = (...others: Dismissal[]) => dismissalIssues([third, ...others], windowOf)
    expect(issues({ ...third, grade: 4, at: at('17:31'), order: 3 })).toEqual([
      { code: 'OUTSIDE_SERVICE', grade: 4, weekday: 1 },
    ])
    expect(issues({ ...third, grade: 4, at: at('15:30'), order: 1 })).toEqual([
      { code: 'OUTSIDE_SERVICE', grade: 4, weekday: 1 },
    ])
    expect(issues(third)).toContainEqual({ code: 'LISTED_TWICE', grade: 3, weekday: 1 })
    expect(issues({ ...third, grade: 5, at: at('17:20'), order: 3 })).toEqual([
      { code: 'ORDER_AGAINST_TIME', grade: 3, weekday: 1, with: 5 },
    ])
    expect(issues({ ...third, grade: 5, weekday: 2, at: at('17:20'), order: 3 })).toEqual([])
  })
})
