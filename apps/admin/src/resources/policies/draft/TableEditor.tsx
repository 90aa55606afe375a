import CloseIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import TextField from '@mui/material/TextField'
import { useWords } from '../../../i18n/use-words.ts'
import { TableFrame } from '../reader/TextBlockView.tsx'
import type { BlockEditorProps } from './block-editor-props.ts'
import { HEADER, withCell, withColumn, withoutColumn, withoutRow, withRow } from './edited-table.ts'
import type { EditedTable } from './edited-text.ts'

/** Writes a table cell by cell; rows and columns are added at its end, and taken away where they stand. */
export function TableEditor({ block, name, verbs }: BlockEditorProps<EditedTable>) {
  const say = useWords()
  const { header, rows } = block
  const { change } = verbs
  const cell = (row: number, column: number, text: string) => {
    const heading = header[column] || String(column + 1)
    const label =
      row === HEADER
        ? say('policies.headerCell', { column: column + 1, name })
        : say('policies.cell', { row: row + 1, column: heading, name })
    return (
      <TextField
        multiline
        value={text}
        onChange={({ target }) => change(withCell(block, row, column, target.value))}
        slotProps={{ htmlInput: { 'aria-label': label, 'data-text': '' } }}
        sx={{ minWidth: 110, '& textarea': row === HEADER ? { fontWeight: 600 } : {} }}
      />
    )
  }
  return (
    <>
      <TableFrame>
        <Box component="table" sx={{ borderCollapse: 'collapse', width: '100%', '& td, & th': { p: 0.25 } }}>
          <thead>
            <tr>
              {header.map((_text, column) => (
                <th key={column}>
                  <Button
                    size="small"
                    disabled={header.length === 1}
                    onClick={() => change(withoutColumn(block, column))}
                    aria-label={say('policies.removeColumnOf', { column: header[column] || column + 1, name })}
                  >
                    {say('policies.removeColumn')}
                  </Button>
                </th>
              ))}
              <td />
            </tr>
            <tr>
              {header.map((text, column) => (
                <td key={column}>{cell(HEADER, column, text)}</td>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((text, column) => (
                  <td key={column}>{cell(row, column, text)}</td>
                ))}
                <td>
                  <IconButton
                    size="small"
                    aria-label={say('policies.removeRow', { row: row + 1, name })}
                    onClick={() => change(withoutRow(block, row))}
                  >
                    <CloseIcon fontSize="small" />
                  </IconButton>
                </td>
              </tr>
            ))}
          </tbody>
        </Box>
      </TableFrame>
      <Box sx={{ display: 'flex', gap: 1, mt: 0.5 }}>
        <Button onClick={() => change(withRow(block, rows.length - 1))}>{say('policies.addRow')}</Button>
        <Button onClick={() => change(withColumn(block, header.length - 1))}>{say('policies.addColumn')}</Button>
      </Box>
    </>
  )
}
