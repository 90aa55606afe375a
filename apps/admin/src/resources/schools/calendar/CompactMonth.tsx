import { monthWeeks, type SchoolMonth } from '@afterbell/domain/schools/month-weeks'
import { type SchoolDate, WEEKDAYS } from '@afterbell/domain/schools/school-day'
import type { TermCalendar } from '@afterbell/domain/schools/term-calendar'
import FlagIcon from '@mui/icons-material/FlagOutlined'
import Box from '@mui/material/Box'
import { styled } from '@mui/material/styles'
import { useTranslate } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'
import { weekdayText } from '../weekday.ts'
import { dayGround, dayLooks } from './day-look.ts'
import { type DayMarks, daySentence } from './day-words.ts'
import { monthText } from './month-text.ts'

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  fontSize: 14,
  breakInside: 'avoid',
  '& caption': { fontWeight: 600, padding: 4 },
  '& th, & td': { border: `1px solid ${theme.palette.divider}`, padding: 2, textAlign: 'center', fontWeight: 400 },
  '& thead th, & tbody th': { color: theme.palette.text.secondary },
}))

interface CompactMonthProps {
  readonly month: SchoolMonth
  readonly calendar: TermCalendar
  readonly marksOf: (date: SchoolDate) => DayMarks
}

/** A month as small as it can be read: numbers, with the icons of days that are not what their weekday says. */
export function CompactMonth({ month, calendar, marksOf }: CompactMonthProps) {
  const say = useWords()
  const translate = useTranslate()
  const weeks = monthWeeks(calendar, month).filter(({ week }) => week !== undefined)
  return (
    <Table>
      <caption>{monthText(month, say)}</caption>
      <thead>
        <tr>
          <th scope="col">{say('schools.weekColumn')}</th>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              {weekdayText(weekday, say)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ monday, week, days }) => (
          <tr key={monday}>
            <th scope="row">{week && week > 0 ? week : ''}</th>
            {days.map((day, index) => {
              const key = day?.date ?? WEEKDAYS[index]
              if (!day?.inTerm) return <td key={key} />
              const { kind, listed } = day.inTerm
              const { Icon, colour } = dayLooks[kind]
              const marks = marksOf(day.date)
              return (
                <Box
                  component="td"
                  key={key}
                  aria-label={daySentence(day.inTerm, marks, translate)}
                  sx={{ backgroundColor: dayGround(kind), printColorAdjust: 'exact' }}
                >
                  <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center' }}>
                    {Number(day.date.slice(8))}
                    {listed && <Icon sx={{ fontSize: 14, color: `${colour}.main` }} />}
                    {marks.isFirstServiceDay && <FlagIcon color="primary" sx={{ fontSize: 14 }} />}
                  </Box>
                </Box>
              )
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
