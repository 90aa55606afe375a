import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './generated/graphql-env.d.ts'

/** Every type of the schema, for types that are computed from it. */
export type SchemaTypes = introspection['types']

/** Tags a document: its result and variables are typed from the schema. Dates and instants are their texts. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: { ID: string; Date: string; DateTime: string; JSON: unknown; HeldSessionId: string }
  // A record is passed whole to the screens of its room; masking would hide its fields from them.
  disableMasking: true
}>()

export type { FragmentOf, ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada'
