import type { SchoolMonth } from '@afterbell/domain/schools/month-weeks'
import type { ResultOf } from '@afterbell/graphql/graphql'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDataProvider, useLocale } from 'react-admin'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { useChanges } from '../../live/use-changes.ts'
import { ReadBreakdown, ReadBureauOverview, ReadFigures, ReadReport, ReadServiceTokens } from './operations.ts'
import { periodOf } from './periods.ts'

/** Of what figures are asked: nothing for the whole. */
export interface Scope {
  readonly districtId?: string
  readonly schoolId?: string
  readonly grade?: number
  readonly homeClassId?: string
}

interface Period {
  readonly from: string
  readonly to: string
}

/** The figures of a part for a period, in words of the language chosen. */
export function useFigures(scope: Scope, period: Period) {
  const dataProvider = useDataProvider<AppDataProvider>()
  return useQuery({
    queryKey: ['figures', useLocale(), scope, period],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { figures } = await dataProvider.run(ReadFigures, { scope, period }, { signal })
      if (figures.__typename !== 'FigureSet') throw new Error(figures.message)
      return figures
    },
  })
}

type Group = Parameters<typeof askBreakdown>[1]['by']
const askBreakdown = (
  dataProvider: AppDataProvider,
  asked: {
    readonly figure: string
    readonly by: 'DISTRICT' | 'SCHOOL' | 'GRADE' | 'CLASS' | 'MONTH' | 'WEEK' | 'WEEKDAY' | 'GRADE_WEEKDAY'
    readonly scope: Scope
    readonly period: Period
  },
  signal: AbortSignal,
) => dataProvider.run(ReadBreakdown, asked, { signal })

/** A figure, part by part or as a series. */
export function useBreakdown(figure: string, by: Group, scope: Scope, period: Period) {
  const dataProvider = useDataProvider<AppDataProvider>()
  return useQuery({
    queryKey: ['figures', 'breakdown', useLocale(), figure, by, scope, period],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { breakdown } = await askBreakdown(dataProvider, { figure, by, scope, period }, signal)
      if (breakdown.__typename !== 'Breakdown') throw new Error(breakdown.message)
      return breakdown.rows
    },
  })
}

/** The report of a month; of a bureau that of a school. */
export function useReport(month: SchoolMonth, schoolId?: string) {
  const dataProvider = useDataProvider<AppDataProvider>()
  const query = useQuery({
    queryKey: ['schoolReports', useLocale(), month, schoolId ?? null],
    queryFn: async ({ signal }) => {
      const scope = schoolId ? { schoolId } : null
      const { report } = await dataProvider.run(ReadReport, { period: periodOf(month), scope }, { signal })
      if (report.__typename !== 'MonthlyReport') throw new Error(report.message)
      return report
    },
  })
  useChanges((changes) => {
    if (changes.some(({ resource }) => resource === 'schoolReports' || resource === '*')) void query.refetch()
  })
  return query
}

/** The months of a bureau are released in the background: while there is none, it is asked again. */
const askAgainAfter = 3000

type Overview = ResultOf<typeof ReadBureauOverview>['bureauOverview']

/** A bureau's schools for a month, what needs attention first. */
export function useBureauOverview(month: string | null) {
  const dataProvider = useDataProvider<AppDataProvider>()
  return useQuery<Overview>({
    queryKey: ['schoolReports', 'bureau', useLocale(), month],
    queryFn: async ({ signal }) => (await dataProvider.run(ReadBureauOverview, { month }, { signal })).bureauOverview,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.months.length === 0 ? askAgainAfter : false),
  })
}

/** The tokens of the bureau's programs. */
export function useServiceTokens() {
  const dataProvider = useDataProvider<AppDataProvider>()
  return useQuery({
    queryKey: ['serviceTokens'],
    queryFn: async ({ signal }) => (await dataProvider.run(ReadServiceTokens, {}, { signal })).serviceTokens,
  })
}
