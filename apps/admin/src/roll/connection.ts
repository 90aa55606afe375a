import type { AnyVariables, TypedDocumentNode } from '@urql/core'
import { createClient } from '../data/client.ts'
import { chosenLocale } from '../i18n/locale.ts'

/** What came of a question: an answer; nobody there, so ask again; no longer signed in; or a refusal in words. */
export type Reply<Data> =
  | { readonly kind: 'answer'; readonly data: Data }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'refused'; readonly message: string }

/** The way of the phone's pages to the API. */
export interface Connection {
  /** Whether somebody uses a substitute's link, which opens the sheet and nothing else. */
  readonly byPass: boolean
  ask<Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Reply<Data>>
}

/** `pass`: the token of a substitute's link; null for an account's own session. */
export function createConnection(pass: string | null): Connection {
  const client = createClient({
    language: chosenLocale,
    schoolId: () => null,
    persisted: import.meta.env.PROD,
    ...(pass && { headers: { 'x-afterbell-pass': pass } }),
  })
  return {
    byPass: pass !== null,
    async ask(document, variables) {
      const asking = isMutation(document) ? client.mutation(document, variables) : client.query(document, variables)
      const { data, error } = await asking.toPromise()
      if (data && !error) return { kind: 'answer', data }
      const [refusal] = error?.graphQLErrors ?? []
      const code = refusal?.extensions?.code
      if (code === 'UNAUTHENTICATED') return { kind: 'signedOut' }
      if (!refusal || code === 'BUSY') return { kind: 'unreachable' }
      return { kind: 'refused', message: refusal.message }
    },
  }
}

const isMutation = ({ definitions }: TypedDocumentNode<unknown, never>) =>
  definitions.some((each) => each.kind === 'OperationDefinition' && each.operation === 'mutation')

interface Result {
  readonly __typename: string
  readonly message?: string
  readonly issues?: readonly { readonly message: string }[]
}

/** Why a mutation was refused, in words; null when it was done. */
export function refusalOf(reply: Reply<{ readonly result: Result }>, unreachable: string): string | null {
  if (reply.kind === 'refused') return reply.message
  if (reply.kind !== 'answer') return unreachable
  const { message, issues } = reply.data.result
  return issues?.[0]?.message ?? message ?? null
}
