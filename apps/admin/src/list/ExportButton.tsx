import DownloadIcon from '@mui/icons-material/DownloadOutlined'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useDataProvider, useListContext, useNotify, useResourceContext, useTranslate } from 'react-admin'
import type { AppDataProvider } from '../data/data-provider.ts'
import { fieldLabel, resourceLabel } from '../i18n/labels.ts'
import { today } from '../i18n/moments.ts'
import { useWords } from '../i18n/use-words.ts'
import type { Column } from './columns.ts'
import { gatherRows, mostRows } from './gather-rows.ts'
import { saveFile } from './save-file.ts'
import { useShownColumns } from './use-shown-columns.ts'

/** Saves all rows that the query finds, over all pages, as a spreadsheet of the columns shown, in words people read. */
export function ExportButton({ columns }: { columns: readonly Column[] }) {
  const say = useWords()
  const translate = useTranslate()
  const notify = useNotify()
  const resource = useResourceContext() ?? ''
  const dataProvider = useDataProvider<AppDataProvider>()
  const { filterValues, sort, total = 0 } = useListContext()
  const { shown } = useShownColumns(columns)
  const [done, setDone] = useState<number | null>(null)

  async function run() {
    if (total > mostRows)
      return notify('list.exportTooMany', { type: 'warning', messageArgs: { total, most: mostRows } })
    setDone(0)
    try {
      const asking = { filter: filterValues, sort }
      const rows = await gatherRows((params) => dataProvider.getRows(resource, { ...asking, ...params }), setDone)
      const { writeSheet } = await import('./spreadsheet.ts')
      const title = resourceLabel(translate, resource, 2)
      const sheet = await writeSheet({
        name: title,
        headings: shown.map(({ key }) => fieldLabel(translate, resource, key)),
        rows: rows.map((row) =>
          shown.map(({ numeric, key, text }) => (numeric ? numberOf(row[key]) : text(row, translate))),
        ),
      })
      saveFile(sheet, `${title}_${today()}.xlsx`)
      notify('list.exportDone', { type: 'success', messageArgs: { smart_count: rows.length } })
    } catch (error) {
      const reason = translate(error instanceof Error ? error.message : 'ra.message.error')
      notify('list.exportFailed', { type: 'error', messageArgs: { reason } })
    } finally {
      setDone(null)
    }
  }

  return (
    <Button
      color="inherit"
      startIcon={<DownloadIcon />}
      disabled={total === 0}
      loading={done !== null}
      loadingPosition="start"
      onClick={() => void run()}
    >
      {done === null ? say('list.export') : say('list.exporting', { done, total })}
    </Button>
  )
}

const numberOf = (value: unknown) => (typeof value === 'number' ? value : null)
