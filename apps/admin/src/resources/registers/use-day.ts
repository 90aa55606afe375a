import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { today } from '../../i18n/moments.ts'
import { useChanges } from '../../live/use-changes.ts'
import { ReadPupilDay, ReadToday } from './operations.ts'

/** The resources, beside registers, whose changes can be seen on the board of a day. */
const shown = new Set(['timetable', 'clubs', 'enrolments', 'careClasses', '*'])

/** A minute: what is overdue becomes so by the clock alone. */
const minute = 60_000

/**
 * The day chosen in the address; today otherwise, and outside every term the last day on which registers were taken. Read
 * again when anything of it changes.
 */
export function useDay() {
  const [params, setParams] = useSearchParams()
  const dataProvider = useDataProvider<AppDataProvider>()
  const chosen = params.get('date')
  const read = (date: string, signal: AbortSignal) => dataProvider.run(ReadToday, { date }, { signal })
  const query = useQuery({
    queryKey: ['registers', 'today', { date: chosen }],
    placeholderData: keepPreviousData,
    refetchInterval: minute,
    queryFn: async ({ signal }) => {
      const { today: day } = await read(chosen ?? today(), signal)
      const instead = chosen === null ? day.lastTakenOn : null
      return instead ? (await read(instead, signal)).today : day
    },
  })
  useChanges((changes) => {
    if (changes.some(({ resource }) => shown.has(resource))) void query.refetch()
  })
  return { day: query.data, choose: (date: string) => setParams({ date }) }
}

/** One pupil's day; null when there is none to be seen. */
export function usePupilDay(pupilId: string, date: string) {
  const dataProvider = useDataProvider<AppDataProvider>()
  return useQuery({
    queryKey: ['registers', 'pupilDay', { pupilId, date }],
    queryFn: async ({ signal }) => (await dataProvider.run(ReadPupilDay, { pupilId, date }, { signal })).pupilDay,
  }).data
}
