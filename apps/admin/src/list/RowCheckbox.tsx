import Checkbox from '@mui/material/Checkbox'
import {
  type RaRecord,
  useDataTableCallbacksContext,
  useDataTableSelectedIdsContext,
  useRecordContext,
  useTranslate,
} from 'react-admin'
import { useWords } from '../i18n/use-words.ts'
import type { Column } from './columns.ts'

/**
 * Selects a row of a table; with Shift, all rows from the last one chosen. react-admin's own names its frame instead of
 * the box itself, which a screen reader never says, and all of its boxes bear one name.
 */
export function RowCheckbox({ heading }: { heading: Column | undefined }) {
  const say = useWords()
  const translate = useTranslate()
  const row = useRecordContext<RaRecord>()
  const { handleToggleItem, isRowSelectable } = useDataTableCallbacksContext()
  const selectedIds = useDataTableSelectedIdsContext()
  if (!row || (isRowSelectable && !isRowSelectable(row))) return null
  return (
    <Checkbox
      checked={selectedIds?.includes(row.id) ?? false}
      onClick={(event) => {
        event.stopPropagation()
        handleToggleItem?.(row.id, event as never)
      }}
      slotProps={{ input: { 'aria-label': `${say('ra.action.select_row')}: ${heading?.text(row, translate)}` } }}
    />
  )
}
