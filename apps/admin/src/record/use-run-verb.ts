import { useQueryClient } from '@tanstack/react-query'
import type { AnyVariables, TypedDocumentNode } from '@urql/core'
import { useCallback } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import type { AppDataProvider } from '../data/data-provider.ts'
import { everything } from '../live/changes.ts'
import { readAgain } from '../live/invalidate.ts'

interface Answer {
  readonly result: object
}

/** A member of a verb's union that says why it was not done. */
export interface Refused {
  readonly code: string
  readonly message: string
  readonly issues?: readonly { readonly path: string; readonly message: string }[]
}

/** The member of a verb's union that is what was asked for. */
export type Made<Data extends Answer> = Exclude<Data['result'], { message: string }>

const isRefused = (result: object): result is Refused => 'message' in result

/**
 * Runs a verb of a room, whose document calls its answer `result`. Answers what it made; null when it was refused or
 * did not come through, which is then said in a notice, unless `onRefused` takes care of a refusal and answers true.
 */
export function useRunVerb() {
  const dataProvider = useDataProvider<AppDataProvider>()
  const queryClient = useQueryClient()
  const notify = useNotify()
  return useCallback(
    async <Data extends Answer, Variables extends AnyVariables>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
      onRefused: (refused: Refused) => boolean = () => false,
    ): Promise<Made<Data> | null> => {
      try {
        const { result } = await dataProvider.run(document, variables)
        readAgain(queryClient, [everything])
        if (!isRefused(result)) return result as Made<Data>
        if (!onRefused(result)) notify(wholeSentence(result), { type: 'warning' })
      } catch (error) {
        notify(error instanceof Error ? error.message : 'ra.message.error', { type: 'error' })
      }
      return null
    },
    [dataProvider, queryClient, notify],
  )
}

/** A refusal with all that is wrong: of malformed input the sentence alone does not say what. */
export const wholeSentence = ({ message, issues = [] }: Refused): string =>
  [message, ...issues.map((issue) => issue.message)].join(' ')
