import { type BellSchedule, layOutBellSchedule } from '@afterbell/domain/schools/bell-schedule'
import type { Grade } from '@afterbell/domain/schools/grade'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import type { CalendarException } from '@afterbell/domain/schools/term-calendar'
import { parseTimeOfDay } from '@afterbell/domain/schools/time-of-day'

/** The term of the plan (R11). */
export const TERM = {
  name: '2022年春学期',
  start: '2022-02-14',
  end: '2022-06-30',
  firstServiceDay: '2022-02-14',
} as const satisfies Record<string, SchoolDate | string>

interface NotedException extends CalendarException {
  readonly note: string
}

const holiday = (note: string, ...dates: SchoolDate[]): NotedException[] =>
  dates.map((date) => ({ date, kind: 'HOLIDAY', note }))

/** The holidays of that spring as the State Council announced them, and the weekends worked in exchange. */
export const CALENDAR: readonly NotedException[] = [
  { date: '2022-04-02', kind: 'MAKE_UP', followsWeekday: 2, note: '补4月5日（星期二）的课' },
  ...holiday('清明节', '2022-04-03', '2022-04-04', '2022-04-05'),
  { date: '2022-04-24', kind: 'MAKE_UP', followsWeekday: 2, note: '补5月3日（星期二）的课' },
  ...holiday('劳动节', '2022-04-30', '2022-05-01', '2022-05-02', '2022-05-03', '2022-05-04'),
  { date: '2022-05-07', kind: 'MAKE_UP', followsWeekday: 3, note: '补5月4日（星期三）的课' },
  ...holiday('端午节', '2022-06-03', '2022-06-04', '2022-06-05'),
]

/** A bell schedule with its name and grades. */
export interface BandSchedule extends BellSchedule {
  readonly name: string
  readonly grades: readonly Grade[]
}

/** When the service runs for each band of grades (R13, R14). */
export const BELLS: readonly BandSchedule[] = [
  {
    name: '一、二年级',
    grades: [1, 2],
    ...layOutBellSchedule({ start: at('15:00'), periodMinutes: 40, breakMinutes: 10, shares: [1, 1, 1] }),
  },
  {
    name: '三至六年级',
    grades: [3, 4, 5, 6],
    ...layOutBellSchedule({ start: at('15:30'), periodMinutes: 40, breakMinutes: 10, shares: [1, 1, 0.5] }),
  },
]

/** When, where and in which order the grades leave (R15): grades 3–4 five minutes before their service window ends. */
export const DISMISSALS: readonly { grade: Grade; leavesAt: number; gate: string; order: number }[] = [
  { grade: 1, leavesAt: at('17:20'), gate: '东门', order: 1 },
  { grade: 2, leavesAt: at('17:20'), gate: '西门', order: 2 },
  { grade: 3, leavesAt: at('17:25'), gate: '东门', order: 3 },
  { grade: 4, leavesAt: at('17:25'), gate: '西门', order: 4 },
  { grade: 5, leavesAt: at('17:30'), gate: '东门', order: 5 },
  { grade: 6, leavesAt: at('17:30'), gate: '西门', order: 6 },
]

function at(time: string): number {
  const minute = parseTimeOfDay(time)
  if (minute === undefined) throw new RangeError(`${time} is not a time of day`)
  return minute
}
