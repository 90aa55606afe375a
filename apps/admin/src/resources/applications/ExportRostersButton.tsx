import DownloadIcon from '@mui/icons-material/DownloadOutlined'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useDataProvider, useListContext, useNotify } from 'react-admin'
import { useMay } from '../../auth/use-session.ts'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { useWords } from '../../i18n/use-words.ts'
import { saveFile } from '../../list/save-file.ts'
import { useRunVerb } from '../../record/use-run-verb.ts'
import { ExportRosters, TermForApplications } from './operations.ts'

/** Saves what the school enters in the city's platform (R32): of the term that is asked for, else of the current one. */
export function ExportRostersButton() {
  const say = useWords()
  const run = useRunVerb()
  const notify = useNotify()
  const may = useMay('applications:export')
  const dataProvider = useDataProvider<AppDataProvider>()
  const { filterValues } = useListContext()
  const [busy, setBusy] = useState(false)
  if (!may) return null

  async function save() {
    setBusy(true)
    const termId = filterValues.termId ?? (await dataProvider.run(TermForApplications, {})).term?.id
    const file = termId ? await run(ExportRosters, { input: { termId } }) : null
    if (file) {
      saveFile(
        Uint8Array.from(atob(file.content), (sign) => sign.charCodeAt(0)),
        file.fileName,
      )
      const { lines, findings } = file
      notify('applications.exported', { type: findings > 0 ? 'warning' : 'success', messageArgs: { lines, findings } })
    }
    setBusy(false)
  }

  return (
    <Button startIcon={<DownloadIcon />} loading={busy} loadingPosition="start" onClick={() => void save()}>
      {say('applications.exportRosters')}
    </Button>
  )
}
