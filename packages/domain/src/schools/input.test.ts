import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  bellScheduleInput,
  calendarDayInput,
  calendarDaysInput,
  createDismissalInput,
  createEquipmentInput,
  createGradeInput,
  createHomeClassInput,
  createTermInput,
  createVenueInput,
  updateHomeClassInput,
  updateTermInput,
  updateVenueInput,
} from './input.ts'

const id = '0198f000-0000-7000-8000-000000000001'
const other = '0198f000-0000-7000-8000-000000000002'

/** Where the input is refused and by which rule, or by what of zod's. */
function refusals(schema: z.ZodType, value: unknown): string[] {
  const issues = schema.safeParse(value).error?.issues ?? []
  return issues.map((issue) => `${issue.path.join('.')} ${issue.code === 'custom' ? issue.params?.code : issue.code}`)
}

describe('a term (R11)', () => {
  const term = { name: ' 2022 年春学期 ', startsOn: '2022-02-13', endsOn: '2022-06-30', firstServiceOn: '2022-02-14' }

  it('is taken from a form and from the API alike', () => {
    const parsed = { ...term, name: '2022 年春学期' }
    expect(createTermInput.parse(term)).toEqual(parsed)
    const dates = { startsOn: new Date('2022-02-13T00:00:00Z'), endsOn: new Date('2022-06-30T00:00:00Z') }
    expect(createTermInput.parse({ ...term, ...dates })).toEqual(parsed)
  })

  it.each<[object, string]>([
    [{ name: ' ' }, 'name too_small'],
    [{ name: '长'.repeat(41) }, 'name too_big'],
    [{ startsOn: '2022-02-30' }, 'startsOn date'],
    [{ startsOn: undefined }, 'startsOn invalid_type'],
    [{ startsOn: new Date(Number.NaN) }, 'startsOn invalid_type'],
    [{ endsOn: '2022-02-13', firstServiceOn: '2022-02-13' }, 'endsOn endBeforeStart'],
    [{ firstServiceOn: '2022-02-12' }, 'firstServiceOn outsideTerm'],
    [{ firstServiceOn: '2022-07-01' }, 'firstServiceOn outsideTerm'],
  ])('is refused with %j', (change, refusal) =>
    expect(refusals(createTermInput, { ...term, ...change })).toEqual([refusal]),
  )

  it('is changed in part', () => {
    expect(updateTermInput.parse({ name: '春' })).toEqual({ name: '春' })
    expect(updateTermInput.parse({})).toEqual({})
    expect(refusals(updateTermInput, { startsOn: '2022-03-01', endsOn: '2022-02-01' })).toEqual([
      'endsOn endBeforeStart',
    ])
    expect(refusals(updateTermInput, { name: null })).toEqual(['name invalid_type'])
  })
})

describe('a day of the calendar (R11)', () => {
  it('follows another weekday when it is made up, and only then', () => {
    const day = { date: '2022-04-02', kind: 'MAKE_UP', followsWeekday: 1 }
    expect(refusals(calendarDayInput, day)).toEqual([])
    expect(refusals(calendarDayInput, { ...day, followsWeekday: '' })).toEqual(['followsWeekday makeUpWeekdayMissing'])
    expect(refusals(calendarDayInput, { ...day, kind: 'HOLIDAY' })).toEqual(['followsWeekday weekdayWithoutMakeUp'])
    expect(refusals(calendarDayInput, { ...day, followsWeekday: 6 })).toEqual(['followsWeekday invalid_value'])
    expect(calendarDayInput.parse({ date: '2022-04-05', kind: 'HOLIDAY', note: '' })).toEqual({
      date: '2022-04-05',
      kind: 'HOLIDAY',
      note: null,
    })
  })

  it('is listed once', () => {
    const day = { date: '2022-04-05', kind: 'HOLIDAY' }
    expect(refusals(calendarDaysInput, [day, { ...day, date: new Date('2022-04-05T00:00:00Z') }])).toEqual([
      '1 listedTwice',
    ])
  })
})

describe('a bell schedule (R13, R14)', () => {
  const period = (startsAt: number, endsAt: number, half = false) => ({ startsAt, endsAt, half })
  const upper = {
    name: '三至六年级',
    startsAt: 930,
    endsAt: 1050,
    gradeIds: [id, other],
    periods: [period(930, 970), period(980, 1020), period(1030, 1050, true)],
  }

  it('is taken with a half period', () => expect(bellScheduleInput.parse(upper)).toEqual(upper))

  it.each<[object, string]>([
    [{ periods: [period(930, 970), period(960, 1000)] }, 'periods.1 bellSchedule'],
    [{ periods: [period(980, 1020), period(930, 970)] }, 'periods.1 bellSchedule'],
    [{ periods: [period(930, 970), period(980, 1020), period(1030, 1070)] }, 'periods.2 bellSchedule'],
    [{ periods: [period(930, 970), period(1030, 1060, true)] }, 'periods.1 bellSchedule'],
    [{ periods: [] }, 'periods too_small'],
    [{ endsAt: 1440 }, 'endsAt too_big'],
    [{ gradeIds: [] }, 'gradeIds too_small'],
    [{ gradeIds: [id, id] }, 'gradeIds.1 listedTwice'],
    [{ gradeIds: ['3'] }, 'gradeIds.0 invalid_format'],
  ])('is refused with %j', (change, refusal) =>
    expect(refusals(bellScheduleInput, { ...upper, ...change })).toContain(refusal),
  )
})

describe('places, grades and classes', () => {
  it('have limits', () => {
    const venue = { name: '东操场', kind: 'OUTDOOR', capacity: 400 }
    expect(createVenueInput.parse({ ...venue, id })).toEqual(venue)
    expect(refusals(createVenueInput, { ...venue, capacity: 0, kind: 'POOL' })).toEqual([
      'kind invalid_value',
      'capacity too_small',
    ])
    expect(refusals(updateVenueInput, { capacity: 2001 })).toEqual(['capacity too_big'])
    expect(createEquipmentInput.parse({ name: '足球', quantity: 20, venueId: '' })).toEqual({
      name: '足球',
      quantity: 20,
      venueId: null,
    })
    expect(createDismissalInput.parse({ gradeId: id, leavesAt: 1045, gate: '东门', order: 2 })).toMatchObject({
      leavesAt: 1045,
    })
    expect(refusals(createGradeInput, { number: 7 })).toEqual(['number invalid_value'])
    expect(createHomeClassInput.parse({ gradeId: id, number: 2 })).toEqual({ gradeId: id, number: 2 })
    expect(updateHomeClassInput.parse({ headTeacherId: null })).toEqual({ headTeacherId: null })
    expect(refusals(createHomeClassInput, { gradeId: id, number: 0 })).toEqual(['number too_small'])
  })
})
