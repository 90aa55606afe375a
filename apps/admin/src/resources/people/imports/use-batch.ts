import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDataProvider, useLocale } from 'react-admin'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import { type Line, ReadImportBatch, ReadImportLines, type Verdict } from './operations.ts'

// Keyed by the resource first, as react-admin's own queries: a change told by the server reads them again.
const resource = 'importBatches'

/** An import with its counts; null when there is none. */
export function useBatch(id: string) {
  const locale = useLocale()
  const dataProvider = useDataProvider<AppDataProvider>()
  return useQuery({
    queryKey: [resource, 'facts', { id, locale }],
    queryFn: async ({ signal }) => (await dataProvider.run(ReadImportBatch, { id }, { signal })).result,
  })
}

export const linesPerPage = 50

interface Asked {
  readonly id: string
  readonly verdict: Verdict | null
  readonly page: number
}

/** One page of an import's lines. */
export function useLines({ id, verdict, page }: Asked) {
  // What is the matter with a line is said by the server, in the language of the request.
  const locale = useLocale()
  const dataProvider = useDataProvider<AppDataProvider>()
  return useQuery({
    queryKey: [resource, 'lines', { id, verdict, page, locale }],
    queryFn: async ({ signal }) => {
      const variables = { id, page: { page, perPage: linesPerPage }, filter: verdict && { verdict } }
      return (await dataProvider.run(ReadImportLines, variables, { signal })).result?.lines ?? { total: 0, items: [] }
    },
    placeholderData: keepPreviousData,
  })
}

const mostPerRead = 500

/** Every line of an import that matches, over all pages. */
export async function allLines(
  dataProvider: AppDataProvider,
  id: string,
  filter: { verdict?: Verdict; kept?: boolean } = {},
): Promise<Line[]> {
  const lines: Line[] = []
  for (let page = 1; ; page += 1) {
    const { result } = await dataProvider.run(ReadImportLines, { id, page: { page, perPage: mostPerRead }, filter })
    lines.push(...(result?.lines.items ?? []))
    if (!result || result.lines.items.length === 0 || lines.length >= result.lines.total) return lines
  }
}
