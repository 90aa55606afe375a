import { blockFieldSuggestionsPlugin } from '@escape.tech/graphql-armor-block-field-suggestions'
import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives'
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens'
import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention'
import { useDisableIntrospection } from '@graphql-yoga/plugin-disable-introspection'
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations'
import { createYoga, type Plugin } from 'graphql-yoga'
import { claimsServiceToken } from '../access/service-token.ts'
import type { Context } from '../context.ts'
import { schema } from '../graphql/schema.ts'
import { maskError } from './mask-error.ts'
import type { PermittedDocuments } from './persisted-documents.ts'
import { plannedExecution } from './planned-execution.ts'

/** The header that every request carries, so that a foreign page cannot send one with the user's cookie. */
export const csrfHeader = 'x-afterbell-csrf'

interface GraphqlOptions {
  readonly contextOf: (request: Request) => Promise<Context>
  readonly documents: PermittedDocuments
}

/** The GraphQL endpoint, with every limit switched on. */
export function createGraphql({ contextOf, documents }: GraphqlOptions) {
  return createYoga({
    schema,
    context: ({ request }) => contextOf(request),
    graphqlEndpoint: '/graphql',
    graphiql: documents === 'any',
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    maxRequestBodySize: 131_072,
    // Kept documents are few; unknown ones would fill the memory.
    parserAndValidationCache: documents !== 'any',
    logging: false,
    maskedErrors: { isDev: false, maskError },
    plugins: [
      useCSRFPrevention({ requestHeaders: [csrfHeader] }),
      ...limits,
      plannedExecution,
      ...allowList(documents),
    ],
  })
}

const limits: Plugin[] = [
  maxTokensPlugin({ n: 1000 }),
  maxAliasesPlugin({ n: 15 }),
  maxDirectivesPlugin({ n: 10 }),
  maxDepthPlugin({ n: 10, flattenFragments: true, ignoreIntrospection: true }),
]

function allowList(documents: PermittedDocuments): Plugin[] {
  if (documents === 'any') return []
  return [
    usePersistedOperations({
      getPersistedOperation: (hash) => documents.get(hash) ?? null,
      // A bureau's program asks in its own words, under its own limits; what it may not read, the scopes refuse.
      allowArbitraryOperations: ({ headers }) => claimsServiceToken(headers),
    }),
    useDisableIntrospection(),
    blockFieldSuggestionsPlugin(),
  ]
}
