import { monthOf, type SchoolMonth } from '@afterbell/domain/schools/month-weeks'
import { addDays, type SchoolDate, weekdayOf } from '@afterbell/domain/schools/school-day'
import type { TermCalendar } from '@afterbell/domain/schools/term-calendar'
import { useState } from 'react'

interface Range {
  readonly focused: SchoolDate
  /** Where the range began; the focused day itself while only one is meant. */
  readonly anchor: SchoolDate
}

type Bounds = Pick<TermCalendar, 'start' | 'end'>

const within = ({ start, end }: Bounds, date: SchoolDate): SchoolDate =>
  date < start ? start : date > end ? end : date

/** The same day of a month some months away, or that month's last day. */
export function inMonth(date: SchoolDate, months: number): SchoolDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)))
  return moved.toISOString().slice(0, 10) as SchoolDate
}

/** Where a key leads from a day, as in every calendar: arrows by day and week, Home and End in the week, Page by month. */
export function dayByKey(key: string, from: SchoolDate): SchoolDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(from, -1)
    case 'ArrowRight':
      return addDays(from, 1)
    case 'ArrowUp':
      return addDays(from, -7)
    case 'ArrowDown':
      return addDays(from, 7)
    case 'Home':
      return addDays(from, 1 - weekdayOf(from))
    case 'End':
      return addDays(from, 7 - weekdayOf(from))
    case 'PageUp':
      return inMonth(from, -1)
    case 'PageDown':
      return inMonth(from, 1)
    default:
      return null
  }
}

/** The day at hand in a term's calendar, the month that shows it, and the range of days chosen together with it. */
export function useDayRange(bounds: Bounds, begin: SchoolDate) {
  const [{ focused, anchor }, set] = useState<Range>(() => {
    const date = within(bounds, begin)
    return { focused: date, anchor: date }
  })
  // A term whose dates were changed meanwhile takes the day at hand with it.
  const at = within(bounds, focused)
  const from = within(bounds, anchor)
  const month: SchoolMonth = monthOf(at)
  const [first, last] = from < at ? [from, at] : [at, from]
  return {
    focused: at,
    month,
    first,
    last,
    several: from !== at,
    moveTo: (date: SchoolDate, extend: boolean) => {
      const next = within(bounds, date)
      set({ focused: next, anchor: extend ? from : next })
    },
    turn: (months: number) => {
      const next = within(bounds, inMonth(at, months))
      set({ focused: next, anchor: next })
    },
    forget: () => set({ focused: at, anchor: at }),
  }
}

export type DayRange = ReturnType<typeof useDayRange>
