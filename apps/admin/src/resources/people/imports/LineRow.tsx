import Button from '@mui/material/Button'
import TableCell from '@mui/material/TableCell'
import TableRow from '@mui/material/TableRow'
import TextField from '@mui/material/TextField'
import { type KeyboardEvent, useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import { columnLabel } from './column-label.ts'
import { IssueText } from './IssueText.tsx'
import type { Line } from './operations.ts'
import { ProposalButton } from './ProposalButton.tsx'
import { VerdictCell } from './VerdictCell.tsx'
import { issuesOn, proposalFor, retypedCells } from './verdicts.ts'

interface LineRowProps {
  readonly line: Line
  /** In the order shown. */
  readonly columns: readonly string[]
  /** Whether lines can still be mended and dropped. */
  readonly open: boolean
  readonly onMend: (line: Line, cells: ReturnType<typeof retypedCells>) => Promise<boolean>
  readonly onDrop: (line: Line) => Promise<void>
  readonly onRestore: (line: Line) => Promise<void>
  readonly onAccept: (line: Line) => Promise<void>
}

/** A line of the list: each cell with what is the matter with it, to be retyped in place. */
export function LineRow({ line, columns, open, onMend, onDrop, onRestore, onAccept }: LineRowProps) {
  const say = useWords()
  const [typed, setTyped] = useState<Readonly<Record<string, string>> | null>(null)
  const [saving, setSaving] = useState(false)
  const { row, verdict } = line
  const cells = columns.flatMap((column) => line.cells.find((cell) => cell.column === column) ?? [])
  const first = cells.find(({ column }) => issuesOn(line, column).some(({ note }) => !note)) ?? cells[0]

  async function save() {
    const retyped = retypedCells(line, typed ?? {})
    if (retyped.length === 0) return setTyped(null)
    setSaving(true)
    if (await onMend(line, retyped)) setTyped(null)
    setSaving(false)
  }

  function keys(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      void save()
    }
    if (event.key === 'Escape') setTyped(null)
  }

  return (
    <TableRow sx={{ verticalAlign: 'top', '& td, & th': { verticalAlign: 'top' } }}>
      <TableCell component="th" scope="row">
        {row}
      </TableCell>
      <TableCell>
        <VerdictCell line={line} />
      </TableCell>
      {open && (
        <TableCell sx={{ whiteSpace: 'nowrap' }}>
          {typed ? (
            <>
              <Button size="small" variant="contained" loading={saving} onClick={() => void save()}>
                {say('imports.recheck')}
              </Button>
              <Button size="small" onClick={() => setTyped(null)}>
                {say('imports.cancel')}
              </Button>
            </>
          ) : (
            <>
              <Button size="small" aria-label={say('imports.mendRow', { row })} onClick={() => setTyped({})}>
                {say('imports.mend')}
              </Button>
              {verdict === 'DROPPED' ? (
                <Button
                  size="small"
                  aria-label={say('imports.restoreRow', { row })}
                  onClick={() => void onRestore(line)}
                >
                  {say('imports.restore')}
                </Button>
              ) : (
                <Button
                  size="small"
                  color="inherit"
                  aria-label={say('imports.dropRow', { row })}
                  onClick={() => void onDrop(line)}
                >
                  {say('imports.drop')}
                </Button>
              )}
            </>
          )}
        </TableCell>
      )}
      {cells.map((cell) => (
        <TableCell key={cell.column}>
          {typed ? (
            <TextField
              autoFocus={cell === first}
              value={typed[cell.column] ?? cell.text}
              error={issuesOn(line, cell.column).some(({ note }) => !note)}
              onChange={({ target }) => setTyped({ ...typed, [cell.column]: target.value })}
              onKeyDown={keys}
              sx={{ minWidth: 150 }}
              slotProps={{
                htmlInput: { 'aria-label': say('imports.cell', { row, column: columnLabel(cell.column, say) }) },
              }}
            />
          ) : (
            <>
              {cell.text}
              {cell.formula && say('imports.formula')}
            </>
          )}
          {issuesOn(line, cell.column).map((issue) => (
            <IssueText key={issue.message} issue={issue} />
          ))}
          {open && !typed && verdict !== 'DROPPED' && (
            <ProposalButton
              proposal={proposalFor(line, cell.column)}
              label={say('imports.cell', { row, column: columnLabel(cell.column, say) })}
              onAccept={() => onAccept(line)}
            />
          )}
        </TableCell>
      ))}
    </TableRow>
  )
}
