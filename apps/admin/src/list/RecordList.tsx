import { resourceMeta } from '@afterbell/graphql/schema-meta'
import Card from '@mui/material/Card'
import useMediaQuery from '@mui/material/useMediaQuery'
import type { ReactNode } from 'react'
import type { SortPayload } from 'react-admin'
import { ListBase, Pagination, Title, useListContext, useStore, useTranslate } from 'react-admin'
import { useMay } from '../auth/use-session.ts'
import type { AnyResource } from '../data/resource.ts'
import { resourceLabel } from '../i18n/labels.ts'
import { BatchBar } from './BatchBar.tsx'
import type { Column } from './columns.ts'
import { EmptyList } from './EmptyList.tsx'
import { ListBar } from './ListBar.tsx'
import { QueryForm } from './QueryForm.tsx'
import { RecordCards } from './RecordCards.tsx'
import { RecordTable } from './RecordTable.tsx'
import { useKeptPageSize } from './use-kept-page-size.ts'
import { useShownColumns } from './use-shown-columns.ts'

export interface RecordListProps {
  readonly definition: AnyResource
  readonly columns: readonly Column[]
  /** The conditions of its query form, as the schema names them. */
  readonly filters: readonly string[]
  /** What can be done with selected rows, besides archiving. */
  readonly batch?: ReactNode
  /** What narrows the list further, above its toolbar, such as its states as tabs. */
  readonly tabs?: ReactNode
  /** What stands at the right above the table, besides the usual. */
  readonly tools?: ReactNode
  /** Where a row leads; to its show page unless said. */
  readonly rowClick?: 'show' | 'edit' | false
  /** The filter of a list that has not been asked anything yet. */
  readonly defaultFilter?: Readonly<Record<string, unknown>>
}

const pageSizes = [25, 50, 100]

/** The list page of a resource: query form, toolbar, table or cards, pages. Its query stands in the address. */
export function RecordList({ definition, defaultFilter, ...parts }: RecordListProps) {
  const resource = resourceMeta(definition.type).list
  const [perPage] = useStore<number>(`${resource}.perPage`, 25)
  const sort: SortPayload = definition.defaultSort
  return (
    <ListBase resource={resource} perPage={perPage} sort={sort} filterDefaultValues={defaultFilter}>
      <Page definition={definition} {...parts} />
    </ListBase>
  )
}

function Page({
  definition,
  columns,
  filters,
  batch,
  tabs,
  tools,
  rowClick = 'show',
}: Omit<RecordListProps, 'defaultFilter'>) {
  const translate = useTranslate()
  const phone = useMediaQuery('(max-width: 599px)')
  const meta = resourceMeta(definition.type)
  const { isPending, total, data, error } = useListContext()
  const { shown } = useShownColumns(columns)
  useKeptPageSize()
  const { edit } = definition.permissions
  const mayEdit = useMay(edit ?? definition.permissions.read) && edit !== undefined
  const selectable = batch !== undefined || (meta.archive !== null && mayEdit)
  const rows = { columns: shown, selectable, rowClick }
  return (
    <>
      <Title title={resourceLabel(translate, meta.list, 2)} />
      {filters.length > 0 && <QueryForm filters={filters} />}
      {tabs}
      <ListBar columns={columns} tools={tools} />
      {selectable && <BatchBar>{batch}</BatchBar>}
      {!isPending && !error && total === 0 ? (
        <EmptyList />
      ) : phone ? (
        <RecordCards {...rows} />
      ) : (
        <Card sx={{ overflow: 'hidden' }}>
          <RecordTable {...rows} />
        </Card>
      )}
      {data && data.length > 0 && <Pagination rowsPerPageOptions={pageSizes} />}
    </>
  )
}
