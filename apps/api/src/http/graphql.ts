import { blockFieldSuggestionsPlugin } from '@escape.tech/graphql-armor-block-field-suggestions'
import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives'
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens'
import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention'
import { useDisableIntrospection } from '@graphql-yoga/plugin-disable-introspection'
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { Context } from '../context.ts'
import { schema } from '../graphql/schema.ts'
import { maskError } from './mask-error.ts'

/** The header that every request carries, so that a foreign page cannot send one with the user's cookie. */
export const csrfHeader = 'x-afterbell-csrf'

interface GraphqlOptions {
  readonly contextOf: (request: Request) => Promise<Context>
  /** Documents by their SHA-256. Absent: any document is taken (development, tests of the schema). */
  readonly persisted?: ReadonlyMap<string, string>
}

/** The GraphQL endpoint, with every limit switched on. */
export function createGraphql({ contextOf, persisted }: GraphqlOptions) {
  return createYoga({
    schema,
    context: ({ request }) => contextOf(request),
    graphqlEndpoint: '/graphql',
    graphiql: !persisted,
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    maxRequestBodySize: 131_072,
    parserAndValidationCache: Boolean(persisted),
    logging: false,
    maskedErrors: { isDev: false, maskError },
    plugins: [useCSRFPrevention({ requestHeaders: [csrfHeader] }), ...limits(persisted)],
  })
}

function limits(persisted: GraphqlOptions['persisted']): Plugin[] {
  if (!persisted) return [maxTokensPlugin({ n: 2000 })]
  return [
    usePersistedOperations({
      getPersistedOperation: (hash) => persisted.get(hash) ?? null,
      skipDocumentValidation: false,
    }),
    useDisableIntrospection(),
    maxTokensPlugin({ n: 1000 }),
    maxAliasesPlugin({ n: 15 }),
    maxDirectivesPlugin({ n: 10 }),
    maxDepthPlugin({ n: 9, flattenFragments: true, ignoreIntrospection: false }),
    blockFieldSuggestionsPlugin(),
  ]
}
