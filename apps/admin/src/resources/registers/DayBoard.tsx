import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import CardContent from '@mui/material/CardContent'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { dateText } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DateBar } from '../timetable/DateBar.tsx'
import { AbsenceList } from './AbsenceList.tsx'
import { DayCards } from './DayCards.tsx'
import { isCalled, type SessionFilter } from './day-sessions.ts'
import { DepartureList } from './departures/DepartureList.tsx'
import type { Day } from './operations.ts'
import { SessionList } from './SessionList.tsx'
import { useDay } from './use-day.ts'

/** 今日: what runs on a day, who is missing, what is not as it should be (ux.md 9.1); a teacher sees his own sessions. */
export function DayBoard() {
  const { day, choose } = useDay()
  return day ? <DayAtSchool day={day} onChoose={choose} /> : null
}

interface DayAtSchoolProps {
  readonly day: Day
  readonly onChoose: (date: string) => void
}

function DayAtSchool({ day, onChoose }: DayAtSchoolProps) {
  const say = useWords()
  const [filter, setFilter] = useState<SessionFilter>('all')
  const { pupils, sessions } = day
  const overdue = day.alerted ? day.absences.filter((absence) => absence.overdue).length : 0
  return (
    <Card component="section" aria-label={say('registers.board')}>
      <CardContent sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Typography variant="h6" component="h2" sx={{ flexGrow: 1 }}>
            {say('registers.board')} · {dateText(day.date, say)}
            {day.service && day.week !== null && ` · ${say('registers.week', { week: day.week })}`}
          </Typography>
          <DateBar date={day.date} days={1} onChange={onChoose} />
        </Box>
        {day.schoolDate !== day.date && day.termName !== null && (
          <Typography color="text.secondary">{say('registers.outsideTerm', { today: day.schoolDate })}</Typography>
        )}
        {overdue > 0 && <Alert severity="error">{say('registers.alert', { n: overdue })}</Alert>}
        {!day.service && <NoService day={day} onChoose={onChoose} />}
        {day.service && sessions.length === 0 && <Typography>{say('registers.noneMine')}</Typography>}
        {day.service && <DepartureList date={day.date} isPast={day.date <= day.schoolDate} />}
        {sessions.length > 0 && (
          <>
            <DayCards
              pupils={pupils}
              called={sessions.filter(isCalled).length}
              sessions={sessions.filter(({ cancelled }) => !cancelled).length}
              onFilter={setFilter}
            />
            <Box
              sx={{
                display: 'grid',
                gap: 2,
                gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(0, 1fr)' },
              }}
            >
              <SessionList
                sessions={sessions}
                filter={filter}
                onFilter={setFilter}
                isToday={day.schoolDate === day.date}
              />
              <AbsenceList absences={day.absences} date={day.date} />
            </Box>
          </>
        )}
      </CardContent>
    </Card>
  )
}

function NoService({ day, onChoose }: DayAtSchoolProps) {
  const say = useWords()
  const { nextServiceOn } = day
  return (
    <Typography>
      {say('registers.noService')} {nextServiceOn && say('registers.next', { date: dateText(nextServiceOn, say) })}{' '}
      {nextServiceOn && <Button onClick={() => onChoose(nextServiceOn)}>{say('registers.toNext')}</Button>}
    </Typography>
  )
}
