import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDataProvider, useGetList, useTranslate } from 'react-admin'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { gradeText } from '../../i18n/labels.ts'
import { useChanges } from '../../live/use-changes.ts'
import { useGrades } from '../schools/use-grades.ts'
import { ReadDutyRoster } from './duty/operations.ts'
import { apiViews, type Choice, type View } from './grid.ts'
import { ReadDismissalPlan, ReadTimetable, ReadTimetableTerm } from './operations.ts'

/** The resources whose changes can be seen in a timetable. */
const shown = new Set(['timetable', 'dutyPosts', 'clubs', 'enrolments', 'careClasses', 'terms', 'venues', 'staff', '*'])

/** Reads again what this room shows when somebody has changed any of it. */
function useRefreshed(refetch: () => unknown) {
  useChanges((changes) => {
    if (changes.some(({ resource }) => shown.has(resource))) void refetch()
  })
}

/** The term that runs; null when none does. */
export function useOpenTerm() {
  const dataProvider = useDataProvider<AppDataProvider>()
  return useQuery({
    queryKey: ['terms', 'open'],
    queryFn: async ({ signal }) => (await dataProvider.run(ReadTimetableTerm, {}, { signal })).term,
  }).data
}

interface Question {
  readonly termId: string
  readonly view: View
  readonly id: string | null
  /** A day of the week wanted; null: the pattern of the term. */
  readonly date: string | null
}

/** A timetable as the server has it, read again when somebody changes it; nothing is asked before it is said whose. */
export function useTimetable({ termId, view, id, date }: Question) {
  const dataProvider = useDataProvider<AppDataProvider>()
  const query = useQuery({
    queryKey: ['timetable', 'week', { termId, view, id, date }],
    enabled: view === 'school' || id !== null,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await dataProvider.run(ReadTimetable, { termId, view: apiViews[view], id, date }, { signal })).timetable,
  })
  useRefreshed(query.refetch)
  return query
}

/** The duty roster of a span of days. */
export function useDutyRoster(termId: string, from: string, to: string) {
  const dataProvider = useDataProvider<AppDataProvider>()
  const query = useQuery({
    queryKey: ['timetable', 'duty', { termId, from, to }],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await dataProvider.run(ReadDutyRoster, { termId, from, to }, { signal })).dutyRoster,
  })
  useRefreshed(query.refetch)
  return query
}

/** The dismissal of a day. */
export function useDismissalPlan(termId: string, date: string) {
  const dataProvider = useDataProvider<AppDataProvider>()
  const query = useQuery({
    queryKey: ['timetable', 'dismissal', { termId, date }],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await dataProvider.run(ReadDismissalPlan, { termId, date }, { signal })).dismissalPlan,
  })
  useRefreshed(query.refetch)
  return query
}

const sources = {
  homeClass: { resource: 'homeClasses', field: 'place' },
  club: { resource: 'clubs', field: 'name' },
  venue: { resource: 'venues', field: 'name' },
  teacher: { resource: 'staff', field: 'name' },
} as const

/** Those whose timetable can be chosen in a view. */
export function useChoices(view: View): readonly Choice[] {
  const translate = useTranslate()
  const grades = useGrades()
  const source = view === 'school' || view === 'grade' ? null : sources[view]
  const { data = [] } = useGetList<Choice>(
    source?.resource ?? 'homeClasses',
    { pagination: { page: 1, perPage: 500 }, sort: { field: source?.field ?? 'place', order: 'ASC' } },
    { enabled: source !== null },
  )
  if (view === 'grade') return grades.map(({ id, number }) => ({ id, name: gradeText(number, translate) }))
  return source ? data : []
}

/** Everybody who serves, by name. */
export function useStaff(): readonly Choice[] {
  const { data = [] } = useGetList<Choice>('staff', {
    pagination: { page: 1, perPage: 500 },
    sort: { field: 'name', order: 'ASC' },
  })
  return data
}
