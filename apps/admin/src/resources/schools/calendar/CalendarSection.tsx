import { monthOf } from '@afterbell/domain/schools/month-weeks'
import { daysBetween, type SchoolDate } from '@afterbell/domain/schools/school-day'
import PreviousIcon from '@mui/icons-material/ChevronLeftOutlined'
import NextIcon from '@mui/icons-material/ChevronRightOutlined'
import PrintIcon from '@mui/icons-material/PrintOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { dateText, today } from '../../../i18n/moments.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Section } from '../../../record/Section.tsx'
import { useTerm } from '../use-term.ts'
import { CalendarLegend } from './CalendarLegend.tsx'
import { DayDialog } from './DayDialog.tsx'
import { dayMarks } from './day-marks.ts'
import { MonthTable } from './MonthTable.tsx'
import { monthText } from './month-text.ts'
import { SpecialDays } from './SpecialDays.tsx'
import { calendarOf, schoolDate } from './term-calendar.ts'
import { useDayRange } from './use-day-range.ts'

/** The term's calendar, month by month (R11): read by all, changed by who may while the term is not closed. */
export function CalendarSection() {
  const say = useWords()
  const { term, editable } = useTerm()
  const calendar = calendarOf(term)
  const now = schoolDate(today())
  const range = useDayRange(calendar, now < calendar.start || now > calendar.end ? calendar.firstServiceDay : now)
  const marksOf = dayMarks(term)
  const [editing, setEditing] = useState(false)
  const title = monthText(range.month, say)

  return (
    <Section
      title={say('schools.calendar')}
      actions={
        <Button component={Link} to={`/terms/${term.id}/calendar`} startIcon={<PrintIcon />}>
          {say('schools.wholeTerm')}
        </Button>
      }
    >
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <IconButton
            aria-label={say('schools.previousMonth')}
            disabled={range.month === monthOf(calendar.start)}
            onClick={() => range.turn(-1)}
          >
            <PreviousIcon />
          </IconButton>
          <Typography component="h3" aria-live="polite" sx={{ fontWeight: 600, minWidth: '8em', textAlign: 'center' }}>
            {title}
          </Typography>
          <IconButton
            aria-label={say('schools.nextMonth')}
            disabled={range.month === monthOf(calendar.end)}
            onClick={() => range.turn(1)}
          >
            <NextIcon />
          </IconButton>
        </Box>
        <MonthTable
          label={`${say('schools.calendar')} ${title}`}
          calendar={calendar}
          range={range}
          marksOf={marksOf}
          onEdit={editable ? () => setEditing(true) : null}
        />
        <Chosen first={range.first} last={range.last} several={range.several}>
          <Button variant="contained" onClick={() => setEditing(true)}>
            {say('schools.setChosenDays')}
          </Button>
          <Button onClick={range.forget}>{say('list.clearSelection')}</Button>
        </Chosen>
        <CalendarLegend />
        <Typography variant="caption" color="text.secondary">
          {say(
            editable
              ? 'schools.howToEdit'
              : term.state === 'CLOSED'
                ? 'schools.closedCalendar'
                : 'schools.readCalendar',
          )}
        </Typography>
        <SpecialDays days={term.calendarDays.filter(({ date }) => date.startsWith(range.month))} />
      </Box>
      {editing && <DayDialog term={term} first={range.first} last={range.last} onClose={() => setEditing(false)} />}
    </Section>
  )
}

interface ChosenProps {
  readonly first: SchoolDate
  readonly last: SchoolDate
  readonly several: boolean
  readonly children: React.ReactNode
}

/** What is chosen when it is more than one day, said as it grows, with what can be done about it. */
function Chosen({ first, last, several, children }: ChosenProps) {
  const say = useWords()
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Typography component="p" role="status">
        {several &&
          say('schools.daysChosen', {
            smart_count: daysBetween(first, last) + 1,
            first: dateText(first, say),
            last: dateText(last, say),
          })}
      </Typography>
      {several && children}
    </Box>
  )
}
