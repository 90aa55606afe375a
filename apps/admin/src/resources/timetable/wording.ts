import { clockText, dateText } from '../../i18n/moments.ts'
import type { Words } from '../../i18n/use-words.ts'
import { weekdayText } from '../schools/weekday.ts'
import type { Day, Entry } from './operations.ts'

/** A span of minutes: 16:30–17:10. */
export const spanText = (startsAt: number, endsAt: number): string => `${clockText(startsAt)}–${clockText(endsAt)}`

/** A column's head: 周二, or 2022-03-01 周二 with what is particular of it. */
export function dayText(day: Day, say: Words): string {
  if (!day.date) return weekdayText(day.weekday, say)
  const date = dateText(day.date, say)
  if (!day.service) return `${date} · ${say('timetable.noService')}`
  if (day.followsWeekday === null || day.followsWeekday === day.weekday) return date
  return `${date} · ${say('timetable.follows', { weekday: weekdayText(day.followsWeekday, say) })}`
}

/** Who stands there: 赵敏、孙洁（代李强）. */
export function adultsText({ adults }: Entry, say: Words): string {
  const names = adults.map(({ name, covers, coverForName }) => {
    if (!covers) return name
    return coverForName
      ? say('timetable.coversFor', { name, absent: coverForName })
      : say('timetable.coversOnly', { name })
  })
  return names.join(say('list.separator')) || say('timetable.noAdult')
}

/** A session as a screen reader says it: 周二 16:30 围棋 赵敏 活动室2. */
export function spokenText(entry: Entry, say: Words): string {
  const told = say('timetable.lesson', {
    weekday: entry.date ? dateText(entry.date, say) : weekdayText(entry.weekday, say),
    time: clockText(entry.startsAt),
    club: entry.name,
    adults: adultsText(entry, say),
    venue: entry.venueName ?? say('timetable.noVenue'),
  })
  return [told, ...marksOf(entry, say)].join(say('list.separator'))
}

/** What is particular of a session: that it is cancelled or moved, and what is wrong with it. */
export function marksOf({ cancelled, moved, draft, findings }: Entry, say: Words): string[] {
  return [
    ...(cancelled ? [say('timetable.cancelled')] : []),
    ...(moved ? [say('timetable.moved')] : []),
    ...(draft ? [say('timetable.draft')] : []),
    ...findings.map((finding) => say(`timetable.findings.${finding}`)),
  ]
}
