import { useCallback } from 'react'
import { saveFile } from '../../list/save-file.ts'
import { useRunVerb } from '../../record/use-run-verb.ts'
import { ExportReport } from './operations.ts'

/** Saves a signed version of a report as a workbook. */
export function useSaveReport() {
  const run = useRunVerb()
  return useCallback(
    async (id: string) => {
      const file = await run(ExportReport, { input: { id } })
      if (!file) return
      saveFile(
        Uint8Array.from(atob(file.content), (sign) => sign.charCodeAt(0)),
        file.fileName,
      )
    },
    [run],
  )
}
