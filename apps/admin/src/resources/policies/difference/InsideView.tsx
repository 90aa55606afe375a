import type { InsideDifference, LineDifference, RowDifference } from '@afterbell/domain/policies/difference'
import type { TextBlock } from '@afterbell/domain/policies/structured-text'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { enumLabel } from '../../../i18n/labels.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { TableFrame, TextTable } from '../reader/TextBlockView.tsx'
import { excerptOf } from '../text.ts'
import { Pieces } from './Pieces.tsx'

/** What changed inside a block, in the shape of the block. */
export function InsideView({ inside, block }: { inside: InsideDifference; block: TextBlock }) {
  switch (inside.shape) {
    case 'TEXT':
      return (
        <Typography component="div" sx={{ lineHeight: 1.8, fontWeight: block.type === 'heading' ? 600 : undefined }}>
          <Pieces pieces={inside.pieces} />
        </Typography>
      )
    case 'LIST':
      return <ItemsView items={inside.items} ordered={block.type === 'list' && block.ordered} />
    case 'TABLE':
      return <RowsView rows={inside.rows} label={excerptOf(block)} />
  }
}

function ItemsView({ items, ordered }: { items: readonly LineDifference[]; ordered: boolean }) {
  return (
    <Typography component={ordered ? 'ol' : 'ul'} sx={{ m: 0, pl: '1.6em', lineHeight: 1.8 }}>
      {items.map(({ pieces }, index) => (
        <li key={index}>
          <Pieces pieces={pieces} />
        </li>
      ))}
    </Typography>
  )
}

function RowsView({ rows, label }: { rows: readonly RowDifference[]; label: string }) {
  const say = useWords()
  const translate = useTranslate()
  return (
    <TableFrame tabIndex={0} role="region" aria-label={label}>
      <TextTable>
        <tbody>
          {rows.map(({ kind, isHeader, cells }, row) => (
            <tr key={row}>
              <th scope="row">
                {kind === 'SAME' ? say('policies.same') : enumLabel(translate, 'DifferenceKind', kind)}
              </th>
              {cells.map((pieces, index) => {
                const Cell = isHeader ? 'th' : 'td'
                return (
                  <Cell key={index}>
                    <Pieces pieces={pieces} />
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </TextTable>
    </TableFrame>
  )
}
