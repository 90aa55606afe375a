import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import { type Departure, ReadDepartures } from './operations.ts'

/** Where the pupils go next for whom one answers; read again with the registers. */
export function useDepartures(date: string): readonly Departure[] {
  const dataProvider = useDataProvider<AppDataProvider>()
  const { data } = useQuery({
    queryKey: ['registers', 'departures', { date }],
    queryFn: async ({ signal }) => (await dataProvider.run(ReadDepartures, { date }, { signal })).departures,
  })
  return data ?? []
}
