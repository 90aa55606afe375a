import type { TextBlock } from '@afterbell/domain/policies/structured-text'
import { styled } from '@mui/material/styles'
import Typography from '@mui/material/Typography'
import { excerptOf } from '../text.ts'

/** The table of a text; lines on all sides, as on the paper from which it comes. */
export const TextTable = styled('table')(({ theme }) => ({
  borderCollapse: 'collapse',
  width: '100%',
  '& th, & td': {
    border: `1px solid ${theme.palette.divider}`,
    padding: '6px 10px',
    textAlign: 'left',
    verticalAlign: 'top',
    lineHeight: 1.6,
    minWidth: '5em',
    overflowWrap: 'anywhere',
  },
  '& th': { fontWeight: 600, backgroundColor: theme.palette.action.hover },
}))

/**
 * Around a table that may be wider than a phone: it scrolls by itself, by keyboard too. What is spoken and not seen in
 * its cells stays within it, which would otherwise widen the page.
 */
export const TableFrame = styled('div')({
  position: 'relative',
  overflowX: 'auto',
  '@media print': { overflow: 'visible' },
})

const headingLooks = {
  1: { component: 'h3', variant: 'h5' },
  2: { component: 'h4', variant: 'h6' },
  3: { component: 'h5', variant: 'subtitle1' },
} as const

/** One block of a text. */
export function TextBlockView({ block }: { block: TextBlock }) {
  switch (block.type) {
    case 'heading':
      return (
        <Typography {...headingLooks[block.level]} sx={{ fontWeight: 600, mt: block.level === 3 ? 1 : 2 }}>
          {block.text}
        </Typography>
      )
    case 'paragraph':
      return <Typography sx={{ lineHeight: 1.8, whiteSpace: 'pre-line' }}>{block.text}</Typography>
    case 'list':
      return <ListView ordered={block.ordered} items={block.items} />
    case 'table':
      return <TableView table={block} />
  }
}

function ListView({ ordered, items }: { ordered: boolean; items: readonly string[] }) {
  return (
    <Typography component={ordered ? 'ol' : 'ul'} sx={{ m: 0, pl: '1.6em', lineHeight: 1.8 }}>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </Typography>
  )
}

function TableView({ table }: { table: Extract<TextBlock, { type: 'table' }> }) {
  return (
    <TableFrame tabIndex={0} role="region" aria-label={excerptOf(table)}>
      <TextTable>
        <thead>
          <tr>
            {table.header.map((cell, index) => (
              <th key={index} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </TextTable>
    </TableFrame>
  )
}
