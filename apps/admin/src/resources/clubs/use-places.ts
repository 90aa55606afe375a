import { resourceMeta } from '@afterbell/graphql/schema-meta'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { knownFilter } from '../../data/form-values.ts'
import { ClubPlaces } from './operations.ts'

/** The places of the clubs that a filter of the list finds, added up by the server. */
export function usePlaces(given: Readonly<Record<string, unknown>>) {
  const dataProvider = useDataProvider<AppDataProvider>()
  const filter = knownFilter(given, resourceMeta('Club').filter)
  const { data } = useQuery({
    queryKey: ['clubs', 'places', filter],
    queryFn: async ({ signal }) => (await dataProvider.run(ClubPlaces, { filter }, { signal })).clubPlaces,
  })
  return data
}
