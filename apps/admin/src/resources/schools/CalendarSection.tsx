import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { enumLabel } from '../../i18n/labels.ts'
import { dateText } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FactTable } from '../../record/FactTable.tsx'
import { Section } from '../../record/Section.tsx'
import { CalendarDialog } from './CalendarDialog.tsx'
import { useTerm } from './use-term.ts'
import { weekdayText } from './weekday.ts'

/** The days of a term that differ from the ordinary week (R11). */
export function CalendarSection() {
  const say = useWords()
  const translate = useTranslate()
  const { term, editable } = useTerm()
  const [editing, setEditing] = useState(false)
  return (
    <Section
      title={say('schools.calendar')}
      actions={editable && <Button onClick={() => setEditing(true)}>{say('schools.editCalendar')}</Button>}
    >
      <FactTable
        label={say('schools.calendar')}
        headings={[say('schools.day'), say('schools.dayKind'), say('schools.followsWeekday'), say('schools.note')]}
        rows={term.calendarDays.map(({ id, date, kind, followsWeekday, note }) => ({
          key: id,
          cells: [
            dateText(date, say),
            enumLabel(translate, 'CalendarDayKind', kind),
            followsWeekday ? weekdayText(followsWeekday, say) : '',
            note ?? '',
          ],
        }))}
      />
      {editing && <CalendarDialog term={term} onClose={() => setEditing(false)} />}
    </Section>
  )
}
