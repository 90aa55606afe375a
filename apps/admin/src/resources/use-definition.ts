import { resourceMeta } from '@afterbell/graphql/schema-meta'
import { useResourceContext } from 'react-admin'
import type { AnyResource } from '../data/resource.ts'
import { definitions } from './definitions.ts'

const byName = new Map<string, AnyResource>(
  definitions.map((definition) => [resourceMeta(definition.type).list, definition]),
)

/** The definition of a resource by name; null of a name that none has. */
export const definitionOf = (resource: string): AnyResource | null => byName.get(resource) ?? null

/** The definition of the resource at hand. */
export function useDefinition(): AnyResource {
  const resource = useResourceContext() ?? ''
  const definition = definitionOf(resource)
  if (!definition) throw new Error(`There is no resource ${resource}`)
  return definition
}
