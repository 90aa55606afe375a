import Card from '@mui/material/Card'
import Pagination from '@mui/material/Pagination'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import { columnLabel } from './column-label.ts'
import { LineRow } from './LineRow.tsx'
import type { Batch, Verdict } from './operations.ts'
import { linesPerPage, useLines } from './use-batch.ts'
import { useLineVerbs } from './use-line-verbs.ts'
import { inOrderOfNeed } from './verdicts.ts'

interface LinesTableProps {
  readonly batch: Batch
  /** Null: all lines. */
  readonly verdict: Verdict | null
  readonly page: number
  readonly onPage: (page: number) => void
}

/** The lines of a verdict, with their pages. Heads stay in sight while it scrolls. */
export function LinesTable({ batch, verdict, page, onPage }: LinesTableProps) {
  const say = useWords()
  const { data } = useLines({ id: batch.id, verdict, page })
  const { mend, drop, restore, acceptLine } = useLineVerbs(batch)
  if (!data) return null
  const open = batch.state === 'CHECKED'
  const columns = inOrderOfNeed(batch.columns, data.items)
  const pages = Math.max(1, Math.ceil(data.total / linesPerPage))
  if (data.total === 0) {
    const name = verdict ? say(`imports.verdicts.${verdict}`) : say('imports.all')
    return (
      <Typography role="status" sx={{ p: 3 }}>
        {say('imports.noLines', { verdict: name })}
      </Typography>
    )
  }
  return (
    <>
      <Card>
        <TableContainer tabIndex={0} role="region" aria-label={say('imports.linesOf')} sx={{ maxHeight: '56vh' }}>
          <Table stickyHeader size="small">
            <TableHead>
              <TableRow>
                <TableCell>{say('imports.row')}</TableCell>
                <TableCell>{say('imports.verdict')}</TableCell>
                {open && <TableCell>{say('list.actions')}</TableCell>}
                {columns.map((column) => (
                  <TableCell key={column} sx={{ whiteSpace: 'nowrap' }}>
                    {columnLabel(column, say)}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {data.items.map((line) => (
                <LineRow
                  key={line.id}
                  line={line}
                  columns={columns}
                  open={open}
                  onMend={mend}
                  onDrop={drop}
                  onRestore={restore}
                  onAccept={acceptLine}
                />
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      </Card>
      {pages > 1 && <Pagination sx={{ mt: 1 }} count={pages} page={page} onChange={(_event, next) => onPage(next)} />}
    </>
  )
}
