import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { Grades } from './operations.ts'

/** The school's grades; they change with no screen of this dashboard, so they are read once. */
export function useGrades() {
  const dataProvider = useDataProvider<AppDataProvider>()
  const { data } = useQuery({
    queryKey: ['grades'],
    queryFn: ({ signal }) => dataProvider.run(Grades, {}, { signal }).then(({ grades }) => grades),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? []
}
