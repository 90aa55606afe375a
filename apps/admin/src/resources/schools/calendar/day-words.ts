import type { TermDay } from '@afterbell/domain/schools/term-calendar'
import type { TranslateFunction } from 'react-admin'
import { enumLabel } from '../../../i18n/labels.ts'
import { dateText } from '../../../i18n/moments.ts'
import type { Words } from '../../../i18n/use-words.ts'
import { weekdayText } from '../weekday.ts'

/** What surrounds a day of the calendar: the note beside it, and whether it is one of the two that are marked. */
export interface DayMarks {
  readonly note: string | null
  readonly isToday: boolean
  readonly isFirstServiceDay: boolean
}

/** A day's kind in the one word that fits the cell of a phone; a make-up day by the weekday that it follows. */
export function dayWord({ kind, followsWeekday, listed }: TermDay, say: Words): string {
  if (kind === 'MAKE_UP') return say('schools.dayWords.MAKE_UP', { weekday: weekdayText(followsWeekday ?? 1, say) })
  if (kind === 'HOLIDAY' && !listed) return say('schools.dayWords.weekend')
  return say(`schools.dayWords.${kind}`)
}

/** All that a day's cell shows, as one sentence for those who hear it. */
export function daySentence(
  day: TermDay,
  { note, isToday, isFirstServiceDay }: DayMarks,
  translate: TranslateFunction,
) {
  const say: Words = translate
  const parts = [
    dateText(day.date, say),
    say('time.week', { week: day.week }),
    enumLabel(translate, 'CalendarDayKind', day.kind),
    day.kind === 'MAKE_UP' && dayWord(day, say),
    note,
    isFirstServiceDay && say('schools.firstServiceDay'),
    isToday && say('schools.today'),
  ]
  return parts.filter(Boolean).join(say('list.separator'))
}
