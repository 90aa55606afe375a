import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import type { CareClass } from '../operations.ts'
import { type CareNeighbour, ReadCareNeighbours } from './operations.ts'

/** The care classes of a grade on a weekday. */
export interface CareDay {
  readonly termId: string
  readonly gradeId: string
  readonly weekday: number
}

/** The other care classes of the same grade and weekday. */
export function useNeighbours({ id, term, grade, weekday }: CareClass): readonly CareNeighbour[] {
  return useClassesOf({ termId: term.id, gradeId: grade.id, weekday }).filter((each) => each.id !== id)
}

/** The care classes among which pupils of a grade can be on a weekday. */
export function useClassesOf({ termId, gradeId, weekday }: CareDay): readonly CareNeighbour[] {
  const dataProvider = useDataProvider<AppDataProvider>()
  const filter = { termId, gradeId, weekday }
  const { data = [] } = useQuery({
    queryKey: ['careClasses', 'neighbours', filter],
    queryFn: async ({ signal }) =>
      (await dataProvider.run(ReadCareNeighbours, { filter }, { signal })).careClasses.items,
  })
  return data
}
