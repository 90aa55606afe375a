import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { today } from '../../../i18n/moments.ts'
import type { Term } from '../operations.ts'
import type { DayMarks } from './day-words.ts'

/** What is special about each day of a term beside its kind. */
export function dayMarks({ calendarDays, firstServiceOn }: Term): (date: SchoolDate) => DayMarks {
  const now = today()
  const notes = new Map(calendarDays.map(({ date, note }) => [date, note]))
  return (date) => ({
    note: notes.get(date) ?? null,
    isToday: date === now,
    isFirstServiceDay: date === firstServiceOn,
  })
}
