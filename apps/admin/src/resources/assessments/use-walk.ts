import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { today } from '../../i18n/moments.ts'
import { useChanges } from '../../live/use-changes.ts'
import { within } from '../timetable/grid.ts'
import { useOpenTerm } from '../timetable/use-timetable.ts'
import { ReadUrgentTasks, ReadWalkList } from './operations.ts'

/** Today, or the nearest day of the term that runs; undefined while it is read, or when none runs. */
export function useServiceDay(): string | undefined {
  const term = useOpenTerm()
  return term ? within(today(), term.firstServiceOn, term.endsOn) : undefined
}

const shown = new Set(['inspections', 'tasks', 'timetable', 'clubs', 'careClasses', '*'])

/** The walk of a day, read again when somebody inspects or the day changes. */
export function useWalk(date: string) {
  const dataProvider = useDataProvider<AppDataProvider>()
  const query = useQuery({
    queryKey: ['inspections', 'walk', date],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => (await dataProvider.run(ReadWalkList, { date }, { signal })).walkList,
  })
  useChanges((changes) => {
    if (changes.some(({ resource }) => shown.has(resource))) void query.refetch()
  })
  return query
}

/** The urgent tasks that nobody has taken in hand (R91), told as they come. */
export function useUrgentTasks(enabled: boolean) {
  const dataProvider = useDataProvider<AppDataProvider>()
  const query = useQuery({
    queryKey: ['tasks', 'urgent'],
    enabled,
    queryFn: async ({ signal }) => (await dataProvider.run(ReadUrgentTasks, {}, { signal })).tasks,
  })
  useChanges((changes) => {
    if (enabled && changes.some(({ resource }) => resource === 'tasks')) void query.refetch()
  })
  return query.data
}
