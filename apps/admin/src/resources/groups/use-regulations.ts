import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { useMay } from '../../auth/use-session.ts'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { Regulations } from './operations.ts'

/** The school's regulations, for who may read them. */
export function useRegulations() {
  const dataProvider = useDataProvider<AppDataProvider>()
  const { data } = useQuery({
    queryKey: ['policies', 'regulations'],
    queryFn: async ({ signal }) => (await dataProvider.run(Regulations, {}, { signal })).policies.items,
    enabled: useMay('policies:read'),
  })
  return data ?? []
}
