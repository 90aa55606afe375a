import { isSchoolDate, weekdayOf } from '@afterbell/domain/schools/school-day'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { useMe } from '../../../auth/use-session.ts'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import { today } from '../../../i18n/moments.ts'
import { BoardChoices } from './operations.ts'
import { askedOf, questionOf } from './question.ts'

/** Which board is on screen, as the address says it, and the choices that lead to others. */
export function useQuestion() {
  const dataProvider = useDataProvider<AppDataProvider>()
  const me = useMe()
  const [query, setQuery] = useSearchParams()
  const choices = useQuery({
    queryKey: ['terms', 'boardChoices'],
    queryFn: ({ signal }) => dataProvider.run(BoardChoices, {}, { signal }),
  })
  const own = me.permissions.find(({ name }) => name === 'clubs:enrol')?.grades ?? []
  const question = choices.data ? questionOf(askedOf(query), choices.data, own, weekdayToday()) : null
  const choose = (part: { readonly [name in 'term' | 'grade' | 'weekday']?: string }) =>
    setQuery((before) => {
      const next = new URLSearchParams(before)
      for (const [name, value] of Object.entries(part)) next.set(name, value)
      return next
    })
  return { choices, question, choose }
}

function weekdayToday(): number {
  const date = today()
  return isSchoolDate(date) ? weekdayOf(date) : 1
}
