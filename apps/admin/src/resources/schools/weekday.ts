import type { Words } from '../../i18n/use-words.ts'

/** The school's weekdays, Monday first. */
export const weekdays = [1, 2, 3, 4, 5] as const

type Weekday = '1' | '2' | '3' | '4' | '5' | '6' | '7'

/** A weekday by its number, 1 for Monday. */
export const weekdayText = (weekday: number, say: Words): string => say(`time.weekdays.${String(weekday) as Weekday}`)
