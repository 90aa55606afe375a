import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { lessonsOf } from './grid.ts'
import { ReadClassPlaces, ReadPresentTerm, ReadTimetableClubs, type TimetableClub } from './operations.ts'

const mostPerRead = 100

/** The term that runs, and every session of its clubs; no term when none is open. */
export function useTimetable() {
  const dataProvider = useDataProvider<AppDataProvider>()
  return useQuery({
    // By the resource first, so that a change told by the server reads it again.
    queryKey: ['clubs', 'timetable'],
    queryFn: async ({ signal }) => {
      const { term } = await dataProvider.run(ReadPresentTerm, {}, { signal })
      if (!term) return { term: null, lessons: [] }
      const clubs: TimetableClub[] = []
      for (let page = 1; ; page += 1) {
        const variables = { termId: term.id, page: { page, perPage: mostPerRead } }
        const answer = (await dataProvider.run(ReadTimetableClubs, variables, { signal })).clubs
        clubs.push(...answer.items)
        if (answer.items.length === 0 || clubs.length >= answer.total) return { term, lessons: lessonsOf(clubs) }
      }
    },
  })
}

/** How many pupils of a home class each club has; undefined until it is known. */
export function useClassPlaces(termId: string | undefined, homeClassId: string | null) {
  const dataProvider = useDataProvider<AppDataProvider>()
  const { data } = useQuery({
    queryKey: ['enrolments', 'timetable', { termId, homeClassId }],
    enabled: termId !== undefined && homeClassId !== null,
    queryFn: async ({ signal }) => {
      const places = new Map<string, number>()
      if (!termId || !homeClassId) return places
      let read = 0
      for (let page = 1; ; page += 1) {
        const variables = { termId, homeClassId, page: { page, perPage: mostPerRead } }
        const { items, total } = (await dataProvider.run(ReadClassPlaces, variables, { signal })).enrolments
        for (const { club } of items) places.set(club.id, (places.get(club.id) ?? 0) + 1)
        read += items.length
        if (items.length === 0 || read >= total) return places
      }
    },
  })
  return data
}
