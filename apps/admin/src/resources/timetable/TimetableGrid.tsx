import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useWords } from '../../i18n/use-words.ts'
import { dayKey, entryKey, rowsOf } from './grid.ts'
import type { Entry, Timetable } from './operations.ts'
import { SessionButton } from './SessionButton.tsx'
import { dayText, spanText } from './wording.ts'

interface TimetableGridProps {
  readonly caption: string
  readonly timetable: Timetable
  readonly onOpen: (entry: Entry) => void
}

/** The timetable as a table: times as row heads, days as column heads, and in each cell the sessions of that time. */
export function TimetableGrid({ caption, timetable: { days, entries }, onOpen }: TimetableGridProps) {
  const say = useWords()
  return (
    <TableContainer tabIndex={0} role="region" aria-label={caption} sx={{ maxHeight: { md: '70vh' } }}>
      <Table
        stickyHeader
        size="small"
        sx={{ '& td, & th': { verticalAlign: 'top', border: 1, borderColor: 'divider', px: 0.75 } }}
      >
        <Typography component="caption" variant="h6" sx={{ captionSide: 'top', p: 1, color: 'text.primary' }}>
          {caption}
        </Typography>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{say('timetable.time')}</TableCell>
            {days.map((day) => (
              <TableCell key={dayKey(day)} scope="col" sx={{ minWidth: 150 }}>
                {dayText(day, say)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rowsOf(days, entries).map((row) => (
            <TableRow key={`${row.startsAt}-${row.endsAt}`}>
              <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}>
                {spanText(row.startsAt, row.endsAt)}
              </TableCell>
              {row.days.map((cell, index) => (
                <TableCell key={dayKey(days[index] ?? { date: null, weekday: index })}>
                  {cell.map((entry) => (
                    <SessionButton key={entryKey(entry)} entry={entry} onOpen={onOpen} />
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
