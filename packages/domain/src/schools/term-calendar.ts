import {
  addDays,
  daysBetween,
  daysFrom,
  mondayOf,
  SCHOOL_WEEKDAYS,
  type SchoolDate,
  type SchoolWeekday,
  type Weekday,
  weekdayOf,
} from './school-day.ts'

/**
 * What a day of a term is. TEACHING: lessons by its own weekday. HOLIDAY: none; weekends count as it. MAKE_UP: lessons
 * by another weekday's pattern (调休, 补课). SUSPENDED: a teaching day that was called off (停课).
 */
export const DAY_KINDS = ['TEACHING', 'HOLIDAY', 'MAKE_UP', 'SUSPENDED'] as const
export type DayKind = (typeof DAY_KINDS)[number]

/** A day that is not what its weekday says. */
export interface CalendarException {
  readonly date: SchoolDate
  readonly kind: DayKind
  /** The weekday whose pattern a make-up day follows. Only make-up days have one. */
  readonly followsWeekday?: SchoolWeekday | null
}

/** A term's days (R11): Mondays to Fridays from start to end are teaching days, except for those listed. */
export interface TermCalendar {
  readonly start: SchoolDate
  readonly end: SchoolDate
  /** The first day on which the after-school service runs; 2022-02-14 in the plan. */
  readonly firstServiceDay: SchoolDate
  readonly exceptions: readonly CalendarException[]
}

/** One day of a term. */
export interface TermDay {
  readonly date: SchoolDate
  readonly weekday: Weekday
  readonly kind: DayKind
  /** Whether the kind is listed for this date, and not only what its weekday says. */
  readonly listed: boolean
  /** Whether the after-school service runs. */
  readonly service: boolean
  /** The weekday whose timetable is followed; absent on days without lessons. */
  readonly followsWeekday: SchoolWeekday | undefined
  /** The school week, 1 for the week of the term's first lesson, 0 and less before it. */
  readonly week: number
}

/** What the calendar says about a day; undefined outside the term. */
export function termDay(calendar: TermCalendar, date: SchoolDate): TermDay | undefined {
  if (date < calendar.start || date > calendar.end) return undefined
  const exception = calendar.exceptions.find((each) => each.date === date)
  const kind = exception?.kind ?? kindOfWeekday(date)
  const followsWeekday = patternOf(date, kind, exception)
  return {
    date,
    weekday: weekdayOf(date),
    kind,
    listed: exception !== undefined,
    service: followsWeekday !== undefined && date >= calendar.firstServiceDay,
    followsWeekday,
    week: schoolWeek(calendar, date),
  }
}

/** Every day of the term in order. */
export function termDays(calendar: TermCalendar): TermDay[] {
  return [...daysFrom(calendar.start, calendar.end)].flatMap((date) => termDay(calendar, date) ?? [])
}

/** The first day after `date` on which the service runs, or undefined when the term has none left. */
export function nextServiceDay(calendar: TermCalendar, date: SchoolDate): TermDay | undefined {
  const first = date < calendar.start ? calendar.start : addDays(date, 1)
  for (const day of daysFrom(first, calendar.end)) {
    const found = termDay(calendar, day)
    if (found?.service) return found
  }
  return undefined
}

/**
 * The number of the school week in which the day lies, Monday to Sunday. Week 1 holds the term's first lesson, so that a
 * term that starts with a registration Sunday still calls the week of its first lessons the first.
 */
export function schoolWeek(calendar: TermCalendar, date: SchoolDate): number {
  const firstWeek = mondayOf(firstLessonDay(calendar) ?? calendar.start)
  return daysBetween(firstWeek, mondayOf(date)) / 7 + 1
}

/** What is wrong with a calendar as typed, each with the date it concerns. */
export interface CalendarIssue {
  readonly code:
    | 'TERM_ENDS_BEFORE_START'
    | 'OUTSIDE_TERM'
    | 'LISTED_TWICE'
    | 'MAKE_UP_WITHOUT_WEEKDAY'
    | 'WEEKDAY_WITHOUT_MAKE_UP'
    | 'TEACHING_ON_WEEKEND'
    | 'FIRST_SERVICE_DAY_OUTSIDE_TERM'
    | 'FIRST_SERVICE_DAY_WITHOUT_LESSONS'
  readonly date: SchoolDate
}

/** Everything that is wrong with a calendar; empty for a sound one (R11). */
export function calendarIssues(calendar: TermCalendar): CalendarIssue[] {
  if (calendar.end < calendar.start) return [{ code: 'TERM_ENDS_BEFORE_START', date: calendar.end }]
  const exceptions = calendar.exceptions.flatMap((exception, index): CalendarIssue[] => {
    const { date } = exception
    const earlier = calendar.exceptions.slice(0, index).some((each) => each.date === date)
    const broken: [boolean, CalendarIssue['code']][] = [
      [date < calendar.start || date > calendar.end, 'OUTSIDE_TERM'],
      [earlier, 'LISTED_TWICE'],
      [exception.kind === 'MAKE_UP' && exception.followsWeekday == null, 'MAKE_UP_WITHOUT_WEEKDAY'],
      [exception.kind !== 'MAKE_UP' && exception.followsWeekday != null, 'WEEKDAY_WITHOUT_MAKE_UP'],
      [exception.kind === 'TEACHING' && schoolWeekdayOf(date) === undefined, 'TEACHING_ON_WEEKEND'],
    ]
    return broken.filter(([holds]) => holds).map(([, code]) => ({ code, date }))
  })
  return [...exceptions, ...firstServiceDayIssues(calendar)]
}

function firstServiceDayIssues(calendar: TermCalendar): CalendarIssue[] {
  const date = calendar.firstServiceDay
  const day = termDay(calendar, date)
  if (!day) return [{ code: 'FIRST_SERVICE_DAY_OUTSIDE_TERM', date }]
  return day.service ? [] : [{ code: 'FIRST_SERVICE_DAY_WITHOUT_LESSONS', date }]
}

/** What a day is when the calendar lists nothing for it: lessons from Monday to Friday. */
export function kindOfWeekday(date: SchoolDate): DayKind {
  return schoolWeekdayOf(date) === undefined ? 'HOLIDAY' : 'TEACHING'
}

function patternOf(
  date: SchoolDate,
  kind: DayKind,
  exception: CalendarException | undefined,
): SchoolWeekday | undefined {
  if (kind === 'MAKE_UP') return exception?.followsWeekday ?? undefined
  return kind === 'TEACHING' ? schoolWeekdayOf(date) : undefined
}

function schoolWeekdayOf(date: SchoolDate): SchoolWeekday | undefined {
  const weekday = weekdayOf(date)
  return SCHOOL_WEEKDAYS.find((each) => each === weekday)
}

function firstLessonDay({ start, end, exceptions }: TermCalendar): SchoolDate | undefined {
  for (const date of daysFrom(start, end)) {
    const kind = exceptions.find((each) => each.date === date)?.kind ?? kindOfWeekday(date)
    if (kind === 'TEACHING' || kind === 'MAKE_UP') return date
  }
  return undefined
}
