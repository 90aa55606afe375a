import { monthsOf } from '@afterbell/domain/schools/month-weeks'
import PrintIcon from '@mui/icons-material/PrintOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { Title, useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import { useWords } from '../../../i18n/use-words.ts'
import { Permitted } from '../../../layout/Permitted.tsx'
import { PrintStyle } from '../../../layout/PrintStyle.tsx'
import type { Term } from '../operations.ts'
import { CalendarLegend } from './CalendarLegend.tsx'
import { CompactMonth } from './CompactMonth.tsx'
import { dayMarks } from './day-marks.ts'
import { SpecialDays } from './SpecialDays.tsx'
import { calendarOf } from './term-calendar.ts'

/** 校历: every month of a term on one sheet, for the wall. */
export function WholeTermPage() {
  return (
    <Permitted permission="schools:read">
      <WholeTerm />
    </Permitted>
  )
}

function WholeTerm() {
  const say = useWords()
  const { id = '' } = useParams()
  const { data: term } = useGetOne<Term>('terms', { id, meta: { detail: true } })
  if (!term) return null
  const calendar = calendarOf(term)
  const title = say('schools.calendarOf', { term: term.name })
  return (
    <>
      <Title title={title} />
      <PrintStyle />
      <Box className="not-printed" sx={{ display: 'flex', gap: 1, py: 1 }}>
        <Button variant="contained" startIcon={<PrintIcon />} onClick={() => window.print()}>
          {say('schools.printCalendar')}
        </Button>
        <Button component={Link} to={`/terms/${id}/show`}>
          {say('schools.backToTerm')}
        </Button>
      </Box>
      <Paper
        variant="outlined"
        className="sheet"
        sx={{ p: 2, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}
      >
        <Typography variant="h5" component="h2" sx={{ textAlign: 'center' }}>
          {title}
        </Typography>
        <CalendarLegend />
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(3, minmax(0, 1fr))' },
            '@media print': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
          }}
        >
          {monthsOf(calendar).map((month) => (
            <CompactMonth key={month} month={month} calendar={calendar} marksOf={dayMarks(term)} />
          ))}
        </Box>
        <SpecialDays days={term.calendarDays} />
      </Paper>
    </>
  )
}
