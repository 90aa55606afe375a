import { readAccount } from '../access/account.sql.ts'
import { type Actor, contextOf, schoolHeader } from '../access/request-context.ts'
import { createGraphql, csrfHeader } from '../http/graphql.ts'

/** In tests of the rooms the account is named by a header; signing in has tests of its own. */
const accountHeader = 'x-test-account'

/** The account that a test's request names. */
export const namedAccount: Actor = async (headers) => {
  const id = headers.get(accountHeader)
  return id === null ? null : readAccount(id)
}

/** The whole GraphQL endpoint. */
export const api = createGraphql({
  contextOf: (request) => contextOf(request, namedAccount),
  documents: 'any',
})

interface Asking {
  /** Who asks; null: nobody is signed in. */
  readonly as: string | null
  readonly school?: string
  readonly locale?: 'zh' | 'en'
}

/** Part of an answer: a test reads the answer of a document that it wrote itself. */
// biome-ignore lint/suspicious/noExplicitAny: the document says what is in it, and the test that it is so
export type Loose = any

export interface Answer {
  readonly data: Loose
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/** Sends a document through the whole GraphQL endpoint. */
export async function ask(document: string, variables: object, asking: Asking): Promise<Answer> {
  const response = await api.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: headersOf(asking),
    body: JSON.stringify({ query: document, variables }),
  })
  return (await response.json()) as Answer
}

/** The headers of a request by that account. */
export const headersOf = ({ as, school, locale }: Asking): Record<string, string> => ({
  'content-type': 'application/json',
  'accept-language': locale === 'en' ? 'en' : 'zh-CN',
  [csrfHeader]: '1',
  ...(as && { [accountHeader]: as }),
  ...(school && { [schoolHeader]: school }),
})
