import { useTranslate } from 'react-admin'
import { enumLabel } from '../../../i18n/labels.ts'
import { dateText } from '../../../i18n/moments.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { FactTable } from '../../../record/FactTable.tsx'
import type { Term } from '../operations.ts'
import { weekdayText } from '../weekday.ts'

/** Days that are not what their weekday says, as a list (R11). */
export function SpecialDays({ days }: { days: Term['calendarDays'] }) {
  const say = useWords()
  const translate = useTranslate()
  return (
    <FactTable
      label={say('schools.specialDays')}
      headings={[
        say('schools.specialDays'),
        say('schools.dayKind'),
        say('schools.followsWeekday'),
        say('schools.note'),
      ]}
      rows={days.map(({ id, date, kind, followsWeekday, note }) => ({
        key: id,
        cells: [
          dateText(date, say),
          enumLabel(translate, 'CalendarDayKind', kind),
          followsWeekday ? weekdayText(followsWeekday, say) : '',
          note ?? '',
        ],
      }))}
    />
  )
}
