import { type MonthDay, monthWeeks } from '@afterbell/domain/schools/month-weeks'
import { type SchoolDate, WEEKDAYS } from '@afterbell/domain/schools/school-day'
import type { TermCalendar } from '@afterbell/domain/schools/term-calendar'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslate } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'
import { Spoken } from '../../../layout/Spoken.tsx'
import { weekdayText } from '../weekday.ts'
import { DayFace } from './DayFace.tsx'
import { dayGround } from './day-look.ts'
import { type DayMarks, daySentence } from './day-words.ts'
import { type DayRange, dayByKey } from './use-day-range.ts'

interface MonthTableProps {
  readonly label: string
  readonly calendar: TermCalendar
  readonly range: DayRange
  readonly marksOf: (date: SchoolDate) => DayMarks
  /** Opens the days chosen for change; absent where they are only to be read. */
  readonly onEdit: (() => void) | null
}

const cellSx = { p: { xs: 0.25, sm: 0.75 }, border: 1, borderColor: 'divider', verticalAlign: 'top' } as const

/** A month of a term as a wall calendar shows it, walked through by arrow keys or by hand (R11). */
export function MonthTable({ label, calendar, range, marksOf, onEdit }: MonthTableProps) {
  const say = useWords()
  const table = useRef<HTMLTableElement>(null)
  const byKey = useRef(false)

  // The cell may be one of another month that is only drawn now.
  useEffect(() => {
    if (!byKey.current) return
    byKey.current = false
    table.current?.querySelector<HTMLElement>(`[data-date="${range.focused}"]`)?.focus()
  }, [range.focused])

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = dayByKey(event.key, range.focused)
    if (next) {
      byKey.current = true
      range.moveTo(next, event.shiftKey && onEdit !== null)
    } else if (onEdit && (event.key === 'Enter' || event.key === ' ')) onEdit()
    else if (event.key === 'Escape' && range.several) range.forget()
    else return
    event.preventDefault()
  }

  function onClick(date: SchoolDate, extend: boolean) {
    range.moveTo(date, extend && onEdit !== null)
    if (onEdit && !extend) onEdit()
  }

  return (
    <Table
      ref={table}
      role="grid"
      aria-label={label}
      aria-multiselectable={onEdit !== null}
      aria-readonly={onEdit === null}
      onKeyDown={onKeyDown}
      sx={{ tableLayout: 'fixed', userSelect: 'none' }}
    >
      <TableHead>
        <TableRow>
          <TableCell scope="col" sx={{ ...cellSx, width: { xs: 28, sm: 72 }, fontSize: { xs: 12, sm: 14 } }}>
            {say('schools.weekColumn')}
          </TableCell>
          {WEEKDAYS.map((weekday) => (
            <TableCell key={weekday} scope="col" align="center" sx={{ ...cellSx, fontSize: { xs: 12, sm: 14 } }}>
              {weekdayText(weekday, say)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {monthWeeks(calendar, range.month).map(({ monday, week, days }) => (
          <TableRow key={monday}>
            <WeekCell week={week} />
            {days.map((day, index) => (
              <DayCell
                key={day?.date ?? `${monday}/${WEEKDAYS[index]}`}
                day={day}
                range={range}
                marksOf={marksOf}
                onClick={onClick}
              />
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function WeekCell({ week }: { week: number | undefined }) {
  const say = useWords()
  // A week before the first lessons has no number that anybody uses.
  const numbered = week !== undefined && week > 0
  return (
    <TableCell
      component="th"
      scope="row"
      align="center"
      aria-label={numbered ? say('time.week', { week }) : undefined}
      sx={{ ...cellSx, fontSize: { xs: 12, sm: 14 } }}
    >
      {numbered && week}
    </TableCell>
  )
}

interface DayCellProps extends Pick<MonthTableProps, 'range' | 'marksOf'> {
  readonly day: MonthDay | undefined
  readonly onClick: (date: SchoolDate, extend: boolean) => void
}

function DayCell({ day, range, marksOf, onClick }: DayCellProps) {
  const translate = useTranslate()
  if (!day?.inTerm)
    return <TableCell sx={{ ...cellSx, color: 'text.secondary' }}>{day && Number(day.date.slice(8))}</TableCell>
  const { date, inTerm } = day
  const marks = marksOf(date)
  const chosen = range.several && date >= range.first && date <= range.last
  return (
    <TableCell
      data-date={date}
      tabIndex={date === range.focused ? 0 : -1}
      aria-selected={chosen}
      aria-current={marks.isToday ? 'date' : undefined}
      onClick={({ shiftKey }) => onClick(date, shiftKey)}
      sx={{
        ...cellSx,
        height: { xs: 56, sm: 76 },
        cursor: 'pointer',
        backgroundColor: dayGround(inTerm.kind),
        ...(marks.isToday && { outline: 2, outlineColor: 'primary.main', outlineOffset: -2 }),
        ...(chosen && { boxShadow: (theme) => `inset 0 0 0 3px ${theme.palette.secondary.main}` }),
      }}
    >
      <Spoken>{daySentence(inTerm, marks, translate)}</Spoken>
      <DayFace day={inTerm} marks={marks} />
    </TableCell>
  )
}
