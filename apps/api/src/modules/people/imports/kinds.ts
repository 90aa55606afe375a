import type { ImportKind } from '@afterbell/db/client'
import type { ListKind } from './list-kind.ts'

const kinds = new Map<ImportKind, ListKind>()

/** A room says how a kind of list that is about its records is imported. Kinds are stored with imports, so they are never renamed. */
export function registerListKind(name: ImportKind, kind: ListKind): void {
  if (kinds.has(name)) throw new Error(`The kind of list ${name} is registered twice`)
  kinds.set(name, kind)
}

/** How that kind of list is imported, as its room said. */
export function listKindOf(name: ImportKind): ListKind {
  const kind = kinds.get(name)
  if (!kind) throw new Error(`No room registers the kind of list ${name}`)
  return kind
}

/** Every kind of list, with its name. */
export const listKindEntries = (): (readonly [ImportKind, ListKind])[] => [...kinds]
