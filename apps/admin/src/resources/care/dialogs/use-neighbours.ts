import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import type { CareClass } from '../operations.ts'
import { type CareNeighbour, ReadCareNeighbours } from './operations.ts'

/** The other care classes of the same grade and weekday. */
export function useNeighbours({ id, term, grade, weekday }: CareClass): readonly CareNeighbour[] {
  const dataProvider = useDataProvider<AppDataProvider>()
  const filter = { termId: term.id, gradeId: grade.id, weekday }
  const { data = [] } = useQuery({
    queryKey: ['careClasses', 'neighbours', filter],
    queryFn: async ({ signal }) =>
      (await dataProvider.run(ReadCareNeighbours, { filter }, { signal })).careClasses.items,
  })
  return data.filter((each) => each.id !== id)
}
