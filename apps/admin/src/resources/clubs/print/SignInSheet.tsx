import { isGrade } from '@afterbell/domain/schools/grade'
import { homeClassName } from '@afterbell/domain/schools/home-class-name'
import Paper from '@mui/material/Paper'
import { styled } from '@mui/material/styles'
import Typography from '@mui/material/Typography'
import { useLocale } from 'react-admin'
import { clockText } from '../../../i18n/moments.ts'
import { useWords, type Words } from '../../../i18n/use-words.ts'
import type { PrintedClub } from './operations.ts'

/** Columns to be filled in by hand: one for each of as many meetings as fit the page. */
const meetings = ['1', '2', '3', '4', '5', '6', '7', '8']

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  '& th, & td': { border: '1px solid currentColor', padding: '3px 4px', textAlign: 'left' },
  '& td': { height: 26 },
  '& .meeting': { width: '7.5%' },
  '& .number': { width: 32, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  '& .whole': { whiteSpace: 'nowrap' },
})

/** The sheet itself: who belongs to the club, and cells to note who came. */
export function SignInSheet({ club }: { club: PrintedClub }) {
  const say = useWords()
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  const { name, term, teachers, enrolments } = club
  const rows = enrolments.toSorted((one, other) => one.position - other.position)
  const classOf = (grade: number, number: number) =>
    isGrade(grade) ? homeClassName({ grade, number }, locale) : String(number)
  const facts: readonly (readonly [string, string])[] = [
    [say('print.term'), term.name],
    [say('print.time'), timesText(say, club)],
    [
      say('print.venue'),
      [...new Set(club.sessions.flatMap(({ venue }) => venue?.name ?? []))].join(say('board.separator')),
    ],
    [say('print.teacher'), teachers.map(({ staff }) => staff.name).join(say('board.separator'))],
    [say('print.count'), String(rows.length)],
  ]
  return (
    <Paper variant="outlined" className="sheet" sx={{ p: 2, overflowX: 'auto' }}>
      <Typography variant="h5" component="h2" sx={{ textAlign: 'center', mb: 1 }}>
        {say('print.title', { club: name })}
      </Typography>
      <Typography component="p" sx={{ mb: 1, display: 'flex', flexWrap: 'wrap', columnGap: 3 }}>
        {facts.map(([label, value]) => (
          <span key={label}>
            {label} <strong>{value || '—'}</strong>
          </span>
        ))}
      </Typography>
      {rows.length === 0 ? (
        <Typography>{say('print.empty')}</Typography>
      ) : (
        <Table>
          <thead>
            <tr>
              <th scope="col" className="number">
                {say('print.number')}
              </th>
              <th scope="col">{say('print.class')}</th>
              <th scope="col">{say('print.name')}</th>
              <th scope="col">{say('print.pupilNumber')}</th>
              {meetings.map((meeting) => (
                <th key={meeting} scope="col" className="meeting">
                  {say('print.date')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, pupil }, index) => (
              <tr key={id}>
                <td className="number">{index + 1}</td>
                <td className="whole">{classOf(pupil.homeClass.grade.number, pupil.homeClass.number)}</td>
                <th scope="row" className="whole">
                  {pupil.name}
                </th>
                <td>{pupil.pupilNumber}</td>
                {meetings.map((meeting) => (
                  <td key={meeting} className="meeting" />
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <Typography sx={{ mt: 1, fontSize: '0.875rem' }}>{say('print.legend')}</Typography>
      <Typography sx={{ mt: 3 }}>{say('print.signature')} ________________</Typography>
    </Paper>
  )
}

function timesText(say: Words, { sessions }: PrintedClub): string {
  return sessions
    .map(({ weekday, startsAt, endsAt }) => {
      const day = String(weekday) as '1' | '2' | '3' | '4' | '5'
      return `${say(`time.weekdays.${day}`)} ${clockText(startsAt)}–${clockText(endsAt)}`
    })
    .join(say('board.separator'))
}
