import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { CurrentTerm } from './operations.ts'

/** The term that is open; null when none is, undefined until that is known. */
export function useCurrentTerm() {
  const dataProvider = useDataProvider<AppDataProvider>()
  const { data } = useQuery({
    queryKey: ['terms', 'current'],
    queryFn: async ({ signal }) => (await dataProvider.run(CurrentTerm, {}, { signal })).term,
  })
  return data
}
