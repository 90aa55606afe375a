import { DataTable, SelectPageCheckbox, useResourceContext, useStore, useTranslate } from 'react-admin'
import { fieldLabel } from '../i18n/labels.ts'
import { useEditable } from '../record/use-editable.ts'
import type { Column } from './columns.ts'
import { RecordLink } from './RecordLink.tsx'
import { RowCheckbox } from './RowCheckbox.tsx'

export type Density = 'comfortable' | 'compact'

export const useDensity = () => useStore<Density>('density', 'comfortable')

// The empty list stands outside the table.
const nothing = <span hidden />

interface RecordTableProps {
  readonly columns: readonly Column[]
  /** Whether rows can be selected, for the batch bar. */
  readonly selectable: boolean
  /** Where a click on a row leads; false: nowhere. */
  readonly rowClick: 'show' | 'edit' | false
}

/** The rows of a list. The first column is a link, so that a row opens by keyboard too; header and first column stay in sight. */
export function RecordTable({ columns, selectable, rowClick }: RecordTableProps) {
  const translate = useTranslate()
  const resource = useResourceContext() ?? ''
  const [density] = useDensity()
  const mayChange = useEditable()
  const sticky = selectable ? 2 : 1
  return (
    <DataTable
      bulkActionButtons={false}
      isRowSelectable={mayChange}
      empty={nothing}
      rowClick={rowClick}
      size={density === 'compact' ? 'small' : 'medium'}
      sx={{
        '& .RaDataTable-tableWrapper': { maxHeight: 'calc(100vh - 300px)', minHeight: 240, overflow: 'auto' },
        '& th': { position: 'sticky', top: 0, zIndex: 2, bgcolor: 'background.paper', whiteSpace: 'nowrap' },
        [`& td:nth-of-type(${sticky}), & th:nth-of-type(${sticky})`]: {
          position: 'sticky',
          left: 0,
          bgcolor: 'background.paper',
        },
        [`& th:nth-of-type(${sticky})`]: { zIndex: 3 },
        [`& td:nth-of-type(${sticky})`]: { zIndex: 1 },
      }}
    >
      {selectable && (
        <DataTable.Col
          source={undefined}
          disableSort
          label={<SelectPageCheckbox />}
          sx={{ width: 48, p: 0, textAlign: 'center' }}
          render={() => <RowCheckbox heading={columns[0]} />}
        />
      )}
      {columns.map(({ key, sortBy, numeric, text, render }, index) => (
        <DataTable.Col
          key={key}
          source={sortBy ?? undefined}
          disableSort={sortBy === null}
          label={fieldLabel(translate, resource, key)}
          align={numeric ? 'right' : 'left'}
          render={(row) => {
            const cell = render ? render(row) : text(row, translate)
            return index === 0 && rowClick ? <RecordLink to={rowClick}>{cell}</RecordLink> : cell
          }}
        />
      ))}
    </DataTable>
  )
}
