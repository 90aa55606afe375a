import { isGrade } from '@afterbell/domain/schools/grade'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import MuiLink from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { useMayInGrade } from '../../auth/use-session.ts'
import { listAddress } from '../../dashboard/list-address.ts'
import { gradeText } from '../../i18n/labels.ts'
import { useWords } from '../../i18n/use-words.ts'
import { weekdays, weekdayText } from '../schools/weekday.ts'
import { PlaceDialog } from './dialogs/PlaceDialog.tsx'
import type { CareCell } from './operations.ts'

/** Grades down, weekdays across; each cell leads to its classes. */
export function OverviewTable({ termId, cells }: { readonly termId: string; readonly cells: readonly CareCell[] }) {
  const say = useWords()
  const translate = useTranslate()
  const grades = [...Map.groupBy(cells, ({ gradeNumber }) => gradeNumber)]
  return (
    <Card>
      <TableContainer tabIndex={0} role="region" aria-label={say('care.overview')}>
        <Table size="small" sx={{ '& td, & th': { whiteSpace: 'nowrap' } }}>
          <TableHead>
            <TableRow>
              <TableCell sx={{ position: 'sticky', left: 0, bgcolor: 'background.paper', zIndex: 1 }}>
                {say('care.grade')}
              </TableCell>
              {weekdays.map((day) => (
                <TableCell key={day}>{weekdayText(day, say)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {grades.map(([number, own]) => (
              <TableRow key={number}>
                <TableCell
                  component="th"
                  scope="row"
                  sx={{ position: 'sticky', left: 0, bgcolor: 'background.paper', zIndex: 1 }}
                >
                  {isGrade(number) ? gradeText(number, translate) : number}
                </TableCell>
                {own.map((cell) => (
                  <TableCell key={cell.weekday} sx={{ py: 1.25 }}>
                    <Cell termId={termId} cell={cell} />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Card>
  )
}

function Cell({ termId, cell }: { readonly termId: string; readonly cell: CareCell }) {
  const { gradeId, weekday, classes, pupils } = cell
  const say = useWords()
  const counted = say('care.cell', { classes, pupils })
  return (
    <>
      {classes > 0 ? (
        <MuiLink component={Link} to={listAddress('careClasses', { gradeId, weekday })}>
          {counted}
        </MuiLink>
      ) : (
        <Typography component="span" variant="body2" color="text.secondary">
          {say('care.noClass')}
        </Typography>
      )}
      {cell.missing > 0 && <Missing termId={termId} cell={cell} />}
    </>
  )
}

/** How many have no class; who forms the classes of the grade finds them a place here, where there is a class already. */
function Missing({ termId, cell }: { readonly termId: string; readonly cell: CareCell }) {
  const { gradeId, gradeNumber, weekday, missing } = cell
  const say = useWords()
  const translate = useTranslate()
  const mayForm = useMayInGrade('care:edit', gradeNumber)
  const [isOpen, setOpen] = useState(false)
  const counted = say('care.cellMissing', { smart_count: missing })
  if (!mayForm || cell.classes === 0) {
    return (
      <Typography variant="body2" sx={{ color: 'warning.dark' }}>
        {counted}
      </Typography>
    )
  }
  return (
    <>
      <Button
        size="small"
        color="warning"
        sx={{ color: 'warning.dark', display: 'block', px: 0, minHeight: 24 }}
        onClick={() => setOpen(true)}
      >
        {say('care.placeMissing', { smart_count: missing })}
      </Button>
      {isOpen && (
        <PlaceDialog
          day={{ termId, gradeId, weekday }}
          gradeName={isGrade(gradeNumber) ? gradeText(gradeNumber, translate) : String(gradeNumber)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
