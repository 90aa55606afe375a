import { bellScheduleIssues, bellScheduleTotals } from '@afterbell/domain/schools/bell-schedule'
import { checkServiceDuration, dismissalIssues } from '@afterbell/domain/schools/dismissal'
import { GRADES, type Grade } from '@afterbell/domain/schools/grade'
import { SCHOOL_WEEKDAYS } from '@afterbell/domain/schools/school-day'
import { calendarIssues, termDay, termDays } from '@afterbell/domain/schools/term-calendar'
import { describe, expect, it } from 'vitest'
import { BELLS, CALENDAR, DISMISSALS, TERM } from './schools/term-2022-spring.ts'

const calendar = { ...TERM, exceptions: CALENDAR }
const bandOf = (grade: Grade) => BELLS.find(({ grades }) => grades.includes(grade))

describe('the term of spring 2022', () => {
  it('has a sound calendar of 96 teaching days, three of them on weekends (R11)', () => {
    expect(calendarIssues(calendar)).toEqual([])
    const service = termDays(calendar).filter(({ service }) => service)
    expect(service.length).toBe(96)
    expect(
      service.filter(({ weekday }) => weekday > 5).map(({ date, followsWeekday }) => [date, followsWeekday]),
    ).toEqual([
      ['2022-04-02', 2],
      ['2022-04-24', 2],
      ['2022-05-07', 3],
    ])
    expect(termDay(calendar, '2022-02-14')).toMatchObject({ week: 1, service: true })
  })

  it('serves grades 1–2 from 15:00 to 17:20 and grades 3–6 from 15:30 to 17:30 (R13, R14)', () => {
    expect(BELLS.map(({ window }) => window)).toEqual([
      { start: 900, end: 1040 },
      { start: 930, end: 1050 },
    ])
    expect(BELLS.flatMap(bellScheduleIssues)).toEqual([])
    expect(BELLS.map((band) => bellScheduleTotals(band).periods)).toEqual([3, 2.5])
    expect(BELLS.flatMap(({ grades }) => grades)).toEqual(GRADES)
  })

  it('lets the grades leave in order, and grades 3–4 five minutes short of the promise (R12, R15)', () => {
    const days = DISMISSALS.flatMap(({ grade, leavesAt, gate, order }) =>
      SCHOOL_WEEKDAYS.map((weekday) => ({ grade, weekday, at: leavesAt, gate, order })),
    )
    expect(dismissalIssues(days, (grade) => bandOf(grade)?.window)).toEqual([])
    const served = DISMISSALS.map(({ grade, leavesAt }) => ({
      grade,
      weekday: 1 as const,
      serviceStart: bandOf(grade)?.window.start ?? 0,
      dismissal: leavesAt,
    }))
    expect(checkServiceDuration(served, 120).map(({ minutes, met }) => [minutes, met])).toEqual([
      [140, true],
      [140, true],
      [115, false],
      [115, false],
      [120, true],
      [120, true],
    ])
  })
})
