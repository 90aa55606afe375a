import { useQueryClient } from '@tanstack/react-query'
import type { AnyVariables, TypedDocumentNode } from '@urql/core'
import { useCallback } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import type { AppDataProvider } from '../data/data-provider.ts'
import type { VerbAnswer } from '../data/documents.ts'
import { failureBody, refusal } from '../data/failure.ts'
import type { WordKey } from '../i18n/use-words.ts'
import { readAgain } from '../live/invalidate.ts'
import { useUndoNotice } from './use-undo-notice.tsx'

interface Done<Data> {
  /** What is said when it is done. */
  readonly done: WordKey
  /** The resource whose screens are to read again. */
  readonly resource: string
  /** The records that the action is about; of a verb that makes one, read off the answer. */
  readonly ids: readonly string[] | ((answer: Data) => readonly string[])
  /** The record that the log's line is about, where the screens show it within another: a duty on its group's page. */
  readonly logged?: (answer: Data) => string | undefined
  /** Takes what the server answered, of a verb whose answer is more than that it is done. */
  readonly onDone?: (answer: Data) => void
}

/** What a form shows when the API refuses: its sentence, and what is wrong by field. */
export type Faults = Readonly<Record<string, unknown>>

/**
 * Carries out a verb of a room by its own document: says that it is done, with an undo where there is one, and lets the
 * screens read again. Answers null when it is done, and otherwise why not, for the form that asked.
 */
export function useVerb() {
  const notify = useNotify()
  const tell = useUndoNotice()
  const queryClient = useQueryClient()
  const dataProvider = useDataProvider<AppDataProvider>()
  return useCallback(
    async <Data extends object, Variables extends AnyVariables>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
      { done, resource, ids, logged, onDone }: Done<Data>,
    ): Promise<Faults | null> => {
      try {
        const answer = await dataProvider.run(document, variables)
        const refused = Object.values(answer).find(isRefusal)
        if (refused) throw refusal(refused)
        const concerned = typeof ids === 'function' ? ids(answer) : ids
        readAgain(queryClient, [{ resource, ids: concerned }])
        onDone?.(answer)
        const about = logged?.(answer)
        void tell(done, about ? [about] : concerned)
        return null
      } catch (error) {
        const message = error instanceof Error ? error.message : 'ra.message.error'
        const faults = failureBody(error)?.errors
        if (!faults || Object.keys(faults).length === 1) notify(message, { type: 'error' })
        return faults ?? { root: { serverError: message } }
      }
    },
    [dataProvider, queryClient, notify, tell],
  )
}

/** Whether an answer is a member of its union that says why not. */
const isRefusal = (answer: unknown): answer is VerbAnswer['result'] =>
  answer !== null && typeof answer === 'object' && 'code' in answer && 'message' in answer
