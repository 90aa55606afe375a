import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { ReadComments, ReadVersion } from './operations.ts'

/** A version with its text; null when it is not there, or not for the viewer. */
export function useVersion(id: string | undefined) {
  const dataProvider = useDataProvider<AppDataProvider>()
  return useQuery({
    queryKey: ['policies', 'version', { id }],
    queryFn: async ({ signal }) => (await dataProvider.run(ReadVersion, { id: id ?? '' }, { signal })).policyVersion,
    enabled: id !== undefined,
  })
}

/** The comments on a version that the viewer may read, in order of time. */
export function useComments(versionId: string) {
  const dataProvider = useDataProvider<AppDataProvider>()
  const { data } = useQuery({
    queryKey: ['policyComments', 'ofVersion', versionId],
    queryFn: async ({ signal }) => {
      const { policyVersion } = await dataProvider.run(ReadComments, { id: versionId }, { signal })
      return policyVersion?.comments ?? []
    },
  })
  return data ?? []
}
