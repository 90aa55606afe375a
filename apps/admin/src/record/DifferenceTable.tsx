import { resourceMeta } from '@afterbell/graphql/schema-meta'
import FormControlLabel from '@mui/material/FormControlLabel'
import Radio from '@mui/material/Radio'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useTranslate } from 'react-admin'
import type { AnyResource } from '../data/resource.ts'
import { fieldLabel } from '../i18n/labels.ts'
import { useWords } from '../i18n/use-words.ts'
import type { Difference } from './conflict.ts'
import { FieldValue } from './FieldValue.tsx'

interface DifferenceTableProps {
  readonly definition: AnyResource
  readonly differences: readonly Difference[]
  /** The fields in which mine is chosen; theirs in the others. */
  readonly keepMine: ReadonlySet<string>
  readonly onChoose: (keepMine: ReadonlySet<string>) => void
}

/** The fields on which two editors differ, side by side, each side to be chosen. */
export function DifferenceTable({ definition, differences, keepMine, onChoose }: DifferenceTableProps) {
  const say = useWords()
  const translate = useTranslate()
  const resource = resourceMeta(definition.type).list

  function choose(field: string, mine: boolean) {
    const others = [...keepMine].filter((kept) => kept !== field)
    onChoose(new Set(mine ? [...others, field] : others))
  }

  return (
    <TableContainer>
      <Table>
        <TableHead>
          <TableRow>
            <TableCell>{say('conflict.field')}</TableCell>
            <TableCell>{say('conflict.mine')}</TableCell>
            <TableCell>{say('conflict.theirs')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {differences.map(({ field, mine, theirs }) => {
            const isMine = keepMine.has(field)
            const side = (value: unknown, chosen: boolean, takesMine: boolean) => (
              <FormControlLabel
                label={<FieldValue definition={definition} field={field} value={value} />}
                control={<Radio name={`keep-${field}`} checked={chosen} onChange={() => choose(field, takesMine)} />}
              />
            )
            return (
              <TableRow key={field}>
                <TableCell component="th" scope="row">
                  {fieldLabel(translate, resource, field)}
                </TableCell>
                <TableCell>{side(mine, isMine, true)}</TableCell>
                <TableCell>{side(theirs, !isMine, false)}</TableCell>
              </TableRow>
            )
          })}
        </TableBody>
      </Table>
    </TableContainer>
  )
}
