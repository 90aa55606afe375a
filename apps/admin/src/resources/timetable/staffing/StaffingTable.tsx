import Card from '@mui/material/Card'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useWords } from '../../../i18n/use-words.ts'
import type { Choice } from '../grid.ts'
import { spanText } from '../wording.ts'
import type { StaffingLine } from './operations.ts'
import { PersonCell } from './PersonCell.tsx'

interface StaffingTableProps {
  readonly lines: readonly StaffingLine[]
  readonly chosen: ReadonlyMap<string, Choice>
  readonly onChoose: (sessionId: string, person: Choice | null) => void
}

/** The sessions of a day: a table, and on a phone a card each. */
export function StaffingTable({ lines, chosen, onChoose }: StaffingTableProps) {
  const say = useWords()
  const phone = useMediaQuery('(max-width: 899px)')
  const person = (line: StaffingLine) => (
    <PersonCell line={line} chosen={chosen.get(line.sessionId) ?? null} onChoose={onChoose} />
  )
  const where = ({ startsAt, endsAt, venueName }: StaffingLine) =>
    `${spanText(startsAt, endsAt)} · ${venueName ?? say('timetable.noVenue')}`
  if (phone) {
    return (
      <>
        {lines.map((line) => (
          <Card key={line.sessionId} sx={{ p: 1.5 }}>
            <Typography sx={{ fontWeight: 600 }}>{line.name}</Typography>
            <Typography variant="body2">{where(line)}</Typography>
            {person(line)}
            <Typography variant="body2" color="text.secondary">
              {line.why}
            </Typography>
          </Card>
        ))}
      </>
    )
  }
  return (
    <Card>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{say('timetable.session')}</TableCell>
            <TableCell>{say('timetable.time')}</TableCell>
            <TableCell sx={{ minWidth: 220 }}>{say('timetable.proposed')}</TableCell>
            <TableCell>{say('timetable.now')}</TableCell>
            <TableCell>{say('timetable.why')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.sessionId}>
              <TableCell component="th" scope="row">
                {line.name}
              </TableCell>
              <TableCell>{where(line)}</TableCell>
              <TableCell>{person(line)}</TableCell>
              <TableCell>{line.currentName ?? say('timetable.nobody')}</TableCell>
              <TableCell>{line.why}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  )
}
