import type { Permission } from '@afterbell/domain/access/permissions'
import type { GraphQLSchema } from 'graphql'
import { isObjectType } from 'graphql'
import { ownTypes } from './schema-elements.ts'

/** A scope map as the library reads it at every request. */
export type ScopeMap = { can?: Permission; signedIn?: boolean; $any?: ScopeMap }

/** What scope-auth was told about a field or a type. */
export const scopesOf = ({ extensions }: { readonly extensions: unknown }) =>
  (extensions as { pothosOptions?: { authScopes?: ScopeMap; skipTypeScopes?: boolean } }).pothosOptions

/** Every type of objects, and every field of one. */
export const guardable = (schema: GraphQLSchema) =>
  ownTypes(schema)
    .filter(isObjectType)
    .flatMap((type) => [
      { name: type.name, element: type },
      ...Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, element: field })),
    ])

/** Every scope map of the schema, with the names of what it guards. */
export function scopeMaps(schema: GraphQLSchema): Map<ScopeMap, string[]> {
  const maps = new Map<ScopeMap, string[]>()
  for (const { name, element } of guardable(schema)) {
    const map = scopesOf(element)?.authScopes
    if (map) maps.set(map, [...(maps.get(map) ?? []), name])
  }
  return maps
}

const become = (map: ScopeMap, other: ScopeMap) => {
  for (const key of Object.keys(map)) delete map[key as keyof ScopeMap]
  Object.assign(map, other)
}

/** Runs `work` with other scopes in place of these. */
export async function withScopes<Result>(map: ScopeMap, other: ScopeMap, work: () => Promise<Result>): Promise<Result> {
  const kept = { ...map }
  become(map, other)
  try {
    return await work()
  } finally {
    become(map, kept)
  }
}

/** Runs `work` with a scope lifted: the library finds nothing in its map, and lets everybody in. */
export const withLifted = <Result>(map: ScopeMap, work: () => Promise<Result>): Promise<Result> =>
  withScopes(map, {}, work)
