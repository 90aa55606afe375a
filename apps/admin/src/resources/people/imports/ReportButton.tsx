import DownloadIcon from '@mui/icons-material/DownloadOutlined'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import { today } from '../../../i18n/moments.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { saveFile } from '../../../list/save-file.ts'
import type { Batch } from './operations.ts'
import { reportOf } from './report.ts'
import { allLines } from './use-batch.ts'

/** Saves every line with its verdict as a spreadsheet. */
export function ReportButton({ batch }: { batch: Batch }) {
  const say = useWords()
  const notify = useNotify()
  const dataProvider = useDataProvider<AppDataProvider>()
  const [busy, setBusy] = useState(false)

  async function save() {
    setBusy(true)
    try {
      const report = reportOf(batch, await allLines(dataProvider, batch.id), say)
      const { writeSheet } = await import('../../../list/spreadsheet.ts')
      const name = say('imports.reportName')
      saveFile(await writeSheet({ name, ...report }), `${name}_${today()}.xlsx`)
    } catch (error) {
      notify(error instanceof Error ? error.message : 'ra.message.error', { type: 'error' })
    }
    setBusy(false)
  }

  return (
    <Button startIcon={<DownloadIcon />} loading={busy} loadingPosition="start" onClick={() => void save()}>
      {say('imports.report')}
    </Button>
  )
}
