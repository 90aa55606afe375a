import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { gradeText } from '../../i18n/labels.ts'
import { clockText, dateText } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { DismissalLine, DismissalPlan } from './operations.ts'

interface DismissalTableProps {
  readonly plan: DismissalPlan
  readonly date: string
  readonly leader: (line: DismissalLine) => ReactNode
}

/** The grades in the order of leaving (R15). */
export function DismissalTable({ plan, date, leader }: DismissalTableProps) {
  const say = useWords()
  const translate = useTranslate()
  const caption = say('timetable.dismissalCaption', { date: dateText(date, say) })
  return (
    <TableContainer tabIndex={0} role="region" aria-label={caption}>
      <Table size="small">
        <Typography component="caption" variant="h6" sx={{ captionSide: 'top', p: 1, color: 'text.primary' }}>
          {caption}
        </Typography>
        <TableHead>
          <TableRow>
            {(['grade', 'leavesAt', 'gate', 'leader', 'from'] as const).map((column) => (
              <TableCell key={column} scope="col">
                {say(`timetable.dismissalColumns.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {plan.lines.map((line) => (
            <TableRow key={line.dismissalId} sx={{ '& > *': { verticalAlign: 'top' } }}>
              <TableCell component="th" scope="row">
                {gradeText(line.gradeNumber, translate)}
              </TableCell>
              <TableCell>{clockText(line.leavesAt)}</TableCell>
              <TableCell>{line.gate}</TableCell>
              <TableCell>{leader(line)}</TableCell>
              <TableCell>
                {line.from
                  .map(({ name, venueName, pupils }) =>
                    say('timetable.leavingFrom', { name, venue: venueName ?? say('timetable.noVenue'), count: pupils }),
                  )
                  .join(say('list.separator')) || say('timetable.fromClasses')}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}
