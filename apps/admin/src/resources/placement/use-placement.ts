import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { AnyVariables, TypedDocumentNode } from '@urql/core'
import { useDataProvider, useGetList, useLocale } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { useChanges } from '../../live/use-changes.ts'
import { type Commitment, type Draw, type Preparation, ReadPreparation } from './operations.ts'

export interface TermChoice {
  readonly id: string
  readonly name: string
  readonly state: string
}

/** The terms, newest first, and the one that the address names, or that is open. Null: there is none. */
export function useTerms() {
  const [params] = useSearchParams()
  const { data: terms } = useGetList<TermChoice>('terms', {
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'startsOn', order: 'DESC' },
  })
  const open = terms?.find(({ state }) => state === 'OPEN') ?? terms?.[0]
  const term = terms?.find(({ id }) => id === params.get('term')) ?? open
  return { terms: terms ?? [], term: terms ? (term ?? null) : undefined }
}

/** Beyond so many runs of a term the oldest are no longer shown. */
const mostShown = 100

/** The draws of a term, newest first, read again while they are worked out. */
export function useDraws(termId: string | undefined) {
  return useGetList<Draw>(
    'draws',
    {
      pagination: { page: 1, perPage: mostShown },
      sort: { field: 'createdAt', order: 'DESC' },
      filter: { termId },
    },
    { enabled: termId !== undefined },
  )
}

/** Reads one thing of a draw; it is read again when a draw changes. */
export function useOfDraw<Data, Variables extends AnyVariables & object>(
  document: TypedDocumentNode<Data, Variables>,
  name: string,
  variables: Variables,
  enabled = true,
) {
  const dataProvider = useDataProvider<AppDataProvider>()
  // The server writes sentences.
  const locale = useLocale()
  return useQuery({
    queryKey: ['draws', name, { ...variables, locale }],
    queryFn: ({ signal }) => dataProvider.run(document, variables, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  })
}

/** What a draw rests on, beside draws themselves. */
const restsOn = new Set(['applications', 'clubs', 'enrolments', 'terms', '*'])

/** Reads again when what a draw rests on has changed. */
export function useRestsOn(refetch: () => unknown): void {
  useChanges((changes) => {
    if (changes.some(({ resource }) => restsOn.has(resource))) void refetch()
  })
}

/** What stands before a draw of the term. */
export function usePreparation(termId: string) {
  const query = useOfDraw(ReadPreparation, 'preparation', { termId })
  useRestsOn(query.refetch)
  return query
}

/** What every step is given: the term, its draws, the one at hand, and what they rest on. */
export interface AtHand {
  readonly term: TermChoice
  readonly draws: readonly Draw[]
  /** The draw that the address names, or the one that matters most now; null while none has a result. */
  readonly draw: Draw | null
  readonly preparation: Preparation
  readonly commitment: Commitment | null
}

const hasResult = ({ stats }: Draw) => stats !== null

/** The draw that the address names; otherwise the published one, then the newest dry run, official ones first, then one that was undone. */
export function drawAtHand(draws: readonly Draw[], named: string | null): Draw | null {
  const done = draws.filter(hasResult)
  return (
    done.find(({ id }) => id === named) ??
    done.find(({ state }) => state === 'PUBLISHED') ??
    done.find(({ official, state }) => official && state === 'READY') ??
    done.find(({ state }) => state === 'READY') ??
    done[0] ??
    null
  )
}
