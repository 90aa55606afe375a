import { useDataProvider, useNotify } from 'react-admin'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import { saveFile } from '../../../list/save-file.ts'
import type { Draw } from '../operations.ts'
import { ReadDrawFile } from './operations.ts'

/** What the public file of a draw is called: nothing of it is in the name but when it was published. */
export const drawFileName = ({ publishedAt, id }: Draw): string =>
  `draw-${publishedAt?.slice(0, 10) ?? ''}-${id.slice(-6)}.json`

/** Hands the public file of a published draw to the browser. */
export function useDrawFile(draw: Draw): () => Promise<void> {
  const dataProvider = useDataProvider<AppDataProvider>()
  const notify = useNotify()
  return async () => {
    try {
      const { drawFile } = await dataProvider.run(ReadDrawFile, { id: draw.id })
      if (drawFile !== null) saveFile(new TextEncoder().encode(drawFile), drawFileName(draw), 'application/json')
    } catch (error) {
      notify(error instanceof Error ? error.message : 'ra.message.error', { type: 'error' })
    }
  }
}
