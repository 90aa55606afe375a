import { z } from 'zod'
import {
  dateField,
  distinct,
  idField,
  idsField,
  lineField,
  minuteField,
  optionalProseField,
  refuse,
  unlessEmpty,
  wholeField,
} from '../input-field.ts'
import { bellScheduleIssues, bellScheduleOf } from './bell-schedule.ts'
import { GRADES } from './grade.ts'
import { SCHOOL_WEEKDAYS } from './school-day.ts'
import { DAY_KINDS } from './term-calendar.ts'

/** What a venue is. */
export const VENUE_KINDS = ['CLASSROOM', 'SPECIAL_ROOM', 'HALL', 'OUTDOOR'] as const

/** Days of the week on which lessons are held, 1 to 5. */
export const schoolWeekdayField = z.literal(SCHOOL_WEEKDAYS)

const termFields = z.object({
  name: lineField(40),
  startsOn: dateField,
  endsOn: dateField,
  firstServiceOn: dateField,
})

const checkTerm = (context: z.core.ParsePayload<Partial<z.output<typeof termFields>>>) => {
  const { startsOn, endsOn, firstServiceOn } = context.value
  if (startsOn && endsOn && endsOn <= startsOn) refuse(context, { code: 'endBeforeStart' }, ['endsOn'])
  const isEarly = firstServiceOn && startsOn && firstServiceOn < startsOn
  const isLate = firstServiceOn && endsOn && firstServiceOn > endsOn
  if (isEarly || isLate) refuse(context, { code: 'outsideTerm' }, ['firstServiceOn'])
}

/** A new term (R11), empty or with the structure of another. */
export const createTermInput = termFields.extend({ copyFromId: unlessEmpty(idField) }).check(checkTerm)
/** Changes to a term. Dates that depend on each other are compared as far as they are given; the service compares them with those kept. */
export const updateTermInput = termFields.partial().check(checkTerm)

/** A day of the calendar that is not what its weekday says (R11). */
export const calendarDayInput = z
  .object({
    date: dateField,
    kind: z.enum(DAY_KINDS),
    followsWeekday: unlessEmpty(schoolWeekdayField),
    note: optionalProseField(100),
  })
  .check((context) => {
    const { kind, followsWeekday } = context.value
    if (kind === 'MAKE_UP' && followsWeekday == null)
      refuse(context, { code: 'makeUpWeekdayMissing' }, ['followsWeekday'])
    if (kind !== 'MAKE_UP' && followsWeekday != null)
      refuse(context, { code: 'weekdayWithoutMakeUp' }, ['followsWeekday'])
  })

/** All listed days of a term at once, none twice (R11). */
export const calendarDaysInput = distinct(z.array(calendarDayInput).max(200), ({ date }) => date)

const periodFields = z.object({ startsAt: minuteField, endsAt: minuteField, half: z.boolean() })

/** A bell schedule (R13, R14), whole: its times make sense together only, so an update sends all of them. */
export const bellScheduleInput = z
  .object({
    name: lineField(40),
    startsAt: minuteField,
    endsAt: minuteField,
    gradeIds: idsField(1, GRADES.length),
    periods: z.array(periodFields).min(1).max(12),
  })
  .check((context) => {
    const schedule = bellScheduleOf(context.value)
    for (const { code, slot } of bellScheduleIssues(schedule)) {
      const period = schedule.slots.slice(0, slot).filter(({ kind }) => kind === 'PERIOD').length
      const path = slot === undefined ? ['endsAt'] : ['periods', period]
      refuse(context, { code: 'bellSchedule', fault: code }, path)
    }
  })

/** The dismissal of a grade (R15). */
export const createDismissalInput = z.object({
  gradeId: idField,
  leavesAt: minuteField,
  gate: lineField(40),
  order: wholeField(1, 20),
})
/** Changes to a dismissal. */
export const updateDismissalInput = createDismissalInput.partial()

/** A new venue (R59). */
export const createVenueInput = z.object({
  name: lineField(40),
  kind: z.enum(VENUE_KINDS),
  capacity: wholeField(1, 2000),
})
/** Changes to a venue. */
export const updateVenueInput = createVenueInput.partial()

/** New equipment (R59). */
export const createEquipmentInput = z.object({
  name: lineField(60),
  quantity: wholeField(0, 10_000),
  venueId: unlessEmpty(idField),
})
/** Changes to equipment. */
export const updateEquipmentInput = createEquipmentInput.partial()

/** A grade of the school. */
export const createGradeInput = z.object({ number: z.literal(GRADES) })

/** A new home class. */
export const createHomeClassInput = z.object({
  gradeId: idField,
  number: wholeField(1, 99),
  venueId: unlessEmpty(idField),
  headTeacherId: unlessEmpty(idField),
})
/** Changes to a home class. */
export const updateHomeClassInput = createHomeClassInput.partial()
