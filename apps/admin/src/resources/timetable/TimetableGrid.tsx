import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router-dom'
import { clockText } from '../../i18n/moments.ts'
import { useWords, type Words } from '../../i18n/use-words.ts'
import { weekdayText } from '../schools/weekday.ts'
import { gridOf, type Lesson } from './grid.ts'

interface TimetableGridProps {
  readonly caption: string
  readonly lessons: readonly Lesson[]
  /** How many pupils of the class at hand each club has. */
  readonly places?: ReadonlyMap<string, number>
}

/** The timetable as a table: times as row heads, weekdays as column heads, and in each cell the clubs of that time. */
export function TimetableGrid({ caption, lessons, places }: TimetableGridProps) {
  const say = useWords()
  const { weekdays, rows } = gridOf(lessons)
  return (
    <TableContainer tabIndex={0} role="region" aria-label={caption} sx={{ maxHeight: { md: '68vh' } }}>
      <Table
        stickyHeader
        size="small"
        sx={{ '& td, & th': { verticalAlign: 'top', border: 1, borderColor: 'divider' } }}
      >
        <Typography component="caption" variant="h6" sx={{ captionSide: 'top', p: 1, color: 'text.primary' }}>
          {caption}
        </Typography>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{say('timetable.time')}</TableCell>
            {weekdays.map((weekday) => (
              <TableCell key={weekday} scope="col">
                {weekdayText(weekday, say)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ startsAt, endsAt, days }) => (
            <TableRow key={`${startsAt}-${endsAt}`}>
              <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}>
                {clockText(startsAt)}–{clockText(endsAt)}
              </TableCell>
              {days.map((day, index) => (
                <TableCell key={weekdays[index]}>
                  {day.map((lesson) => (
                    <LessonEntry key={lesson.key} lesson={lesson} pupils={places?.get(lesson.clubId)} />
                  ))}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

const namesOf = ({ teachers, venue }: Lesson, say: Words) => ({
  teachers: teachers.map(({ name }) => name).join(say('list.separator')) || say('timetable.noTeacher'),
  venue: venue?.name ?? say('timetable.noVenue'),
})

function LessonEntry({ lesson, pupils }: { lesson: Lesson; pupils: number | undefined }) {
  const say = useWords()
  const { teachers, venue } = namesOf(lesson, say)
  const spoken = say('timetable.lesson', {
    weekday: weekdayText(lesson.weekday, say),
    time: clockText(lesson.startsAt),
    club: lesson.clubName,
    teachers,
    venue,
  })
  return (
    <Typography component="div" sx={{ mb: 0.5, minWidth: 120 }}>
      <Link
        to={`/clubs/${lesson.clubId}/show`}
        aria-label={spoken}
        style={{ color: 'inherit', textDecoration: 'none' }}
      >
        <strong>{lesson.clubName}</strong> {teachers} {venue}
      </Link>
      {pupils !== undefined && <> · {say('timetable.pupils', { smart_count: pupils })}</>}
    </Typography>
  )
}
