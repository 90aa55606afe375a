import type { FilterOf } from '@afterbell/graphql/schema-meta'
import type { AnyResource, ResourceDefinition } from '../data/resource.ts'

type FilterNameOf<Definition> =
  Definition extends ResourceDefinition<infer Type, infer _Row> ? keyof FilterOf<Type> & string : never

/** The conditions that a list asks for, in their order; one that the schema does not filter by does not compile. */
export const filtersOf = <Definition extends ResourceDefinition<never, never> | AnyResource>(
  _definition: Definition,
  names: readonly FilterNameOf<Definition>[],
): readonly string[] => names
