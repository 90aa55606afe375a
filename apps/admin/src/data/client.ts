import { Client, fetchExchange, mapExchange } from '@urql/core'
import { documentId } from './document-id.ts'

interface Connection {
  /** The language in which the server is to answer, as the header says it. */
  readonly language: () => string
  /** The school worked in; null before it is known. */
  readonly schoolId: () => string | null
  /** Whether ids are sent in place of documents; the API in production takes nothing else. */
  readonly persisted: boolean
  /** Of the server; empty: the page's own origin. */
  readonly origin?: string
  readonly fetch?: typeof fetch
  /** Further headers, sent with every request. */
  readonly headers?: Readonly<Record<string, string>>
}

const sendIdInPlaceOfDocument = mapExchange({
  onOperation: (operation) => {
    if (operation.kind === 'teardown') return operation
    operation.extensions = {
      ...operation.extensions,
      persistedQuery: { version: 1, sha256Hash: documentId(operation.query) },
    }
    return operation
  },
})

/**
 * The way to the API. Transport only: react-admin's query cache is the one cache.
 * Always by POST, so that no name or phone stands in an address or a log.
 */
export function createClient({ language, schoolId, persisted, origin = '', fetch, headers }: Connection): Client {
  return new Client({
    url: `${origin}/graphql`,
    preferGetMethod: false,
    fetchSubscriptions: true,
    requestPolicy: 'network-only',
    fetch,
    fetchOptions: () => {
      const school = schoolId()
      return {
        credentials: 'same-origin',
        headers: {
          'x-afterbell-csrf': '1',
          'accept-language': language(),
          ...(school && { 'x-afterbell-school': school }),
          ...headers,
        },
      }
    },
    exchanges: [...(persisted ? [sendIdInPlaceOfDocument] : []), fetchExchange],
  })
}
