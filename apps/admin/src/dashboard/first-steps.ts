import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { AppDataProvider } from '../data/data-provider.ts'
import type { WordKey } from '../i18n/use-words.ts'
import { menuEntries } from '../resources/rooms.ts'
import { useCount } from './Figures.tsx'
import { Plans } from './operations.ts'

/** A step of setting a school up, in the order in which they rest on each other. */
export interface FirstStep {
  readonly label: WordKey
  /** Where it is done; null of a page that the dashboard does not have. */
  readonly to: string | null
  /** Undefined until it is known. */
  readonly done: boolean | undefined
}

const some = (count: number | undefined) => (count === undefined ? undefined : count > 0)

/** What a new school has still to do, and what it has done. */
export function useFirstSteps(): readonly FirstStep[] {
  const dataProvider = useDataProvider<AppDataProvider>()
  const plans = useQuery({
    queryKey: ['policies', 'plans'],
    queryFn: async ({ signal }) => (await dataProvider.run(Plans, {}, { signal })).policies.items,
  })
  const policies = menuEntries.find(({ to }) => to === '/policies')
  const of = (resource: string) => ({ resource, filter: {} })
  return [
    { label: 'home.steps.pupils', to: '/pupils/import', done: some(useCount(of('pupils'))) },
    { label: 'home.steps.staff', to: '/staff/import', done: some(useCount(of('staff'))) },
    { label: 'home.steps.term', to: '/terms/create', done: some(useCount(of('terms'))) },
    { label: 'home.steps.clubs', to: '/clubs/create', done: some(useCount(of('clubs'))) },
    {
      label: 'home.steps.plan',
      to: policies?.to ?? null,
      done: plans.data?.some(({ published }) => published !== null),
    },
  ]
}
