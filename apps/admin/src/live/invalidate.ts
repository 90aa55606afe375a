import type { Query, QueryClient } from '@tanstack/react-query'
import type { Change } from './changes.ts'

interface RecordKey {
  readonly id?: unknown
  readonly meta?: { readonly editing?: boolean }
}

/** What stands in the dashboard's query keys: the resource first, as react-admin has it. */
const partsOf = ({ queryKey }: Query): { resource: unknown; method: unknown; record: RecordKey } => {
  const [resource, method, params] = queryKey
  return { resource, method, record: params && typeof params === 'object' ? (params as RecordKey) : {} }
}

/**
 * Whether what a query read may have changed. A record under edit is never read again beneath its editor:
 * the version that he started from is what tells a conflict when he saves.
 */
function concerns(query: Query, changes: readonly Change[]): boolean {
  const { resource, method, record } = partsOf(query)
  if (record.meta?.editing) return false
  return changes.some((change) => {
    if (change.resource === '*') return true
    // Who comes to a board and leaves it changes no record.
    if (change.resource === 'boardVisits') return false
    // Every change has its line in the activity log.
    if (resource === 'actions') return true
    if (change.resource !== resource) return false
    return method !== 'getOne' || change.ids.length === 0 || change.ids.includes(String(record.id))
  })
}

/** Reads again what is on screen and may have changed; what is not on screen is read again when it is next shown. */
export function readAgain(queries: QueryClient, changes: readonly Change[]): void {
  void queries.invalidateQueries({ predicate: (query) => concerns(query, changes) })
}
