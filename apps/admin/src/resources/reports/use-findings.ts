import { useQuery } from '@tanstack/react-query'
import { useDataProvider, useLocale } from 'react-admin'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { useChanges } from '../../live/use-changes.ts'
import { ReadFindings } from './operations.ts'

/** Where a term stands, read again when anything of the school changes: a finding rests on nearly everything. */
export function useFindings(termId: string | undefined) {
  const dataProvider = useDataProvider<AppDataProvider>()
  // The server writes the sentences.
  const locale = useLocale()
  const query = useQuery({
    queryKey: ['findings', termId, locale],
    enabled: termId !== undefined,
    queryFn: async ({ signal }) =>
      (await dataProvider.run(ReadFindings, { termId: termId ?? '' }, { signal })).findings,
  })
  useChanges(() => void query.refetch())
  return query
}
