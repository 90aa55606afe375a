import { useDataProvider, useNotify } from 'react-admin'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import { useRunVerb } from '../../../record/use-run-verb.ts'
import { AcceptProposals, type Batch, DropLines, type Line, MendLine, RestoreLines } from './operations.ts'
import { allLines } from './use-batch.ts'

/** What can be done with the lines of a checked list. The server judges the whole list again after each. */
export function useLineVerbs({ id: batchId }: Batch) {
  const verb = useRunVerb()
  const notify = useNotify()
  const dataProvider = useDataProvider<AppDataProvider>()

  async function dropMany(lineIds: readonly string[]) {
    if (await verb(DropLines, { input: { batchId, lineIds: [...lineIds] } })) {
      notify('imports.dropped', { type: 'success', messageArgs: { smart_count: lineIds.length } })
    }
  }

  return {
    mend: async (line: Line, cells: { column: string; text: string }[]): Promise<boolean> => {
      const mended = await verb(MendLine, { input: { lineId: line.id, cells } })
      if (mended) notify('imports.mended', { type: 'success', messageArgs: { row: line.row } })
      return mended !== null
    },
    drop: (line: Line) => dropMany([line.id]),
    dropInvalid: async () => {
      const lines = await allLines(dataProvider, batchId, { verdict: 'INVALID' })
      await dropMany(lines.map(({ id }) => id))
    },
    acceptLine: async (line: Line) => {
      if (await verb(AcceptProposals, { input: { batchId, lineIds: [line.id] } })) {
        notify('imports.mended', { type: 'success', messageArgs: { row: line.row } })
      }
    },
    acceptKind: async (code: string) => {
      if (await verb(AcceptProposals, { input: { batchId, codes: [code] } })) {
        notify('imports.accepted', { type: 'success' })
      }
    },
    restore: async (line: Line) => {
      if (await verb(RestoreLines, { input: { batchId, lineIds: [line.id] } })) {
        notify('imports.restored', { type: 'success', messageArgs: { smart_count: 1 } })
      }
    },
  }
}
