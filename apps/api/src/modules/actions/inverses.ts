import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { Transaction } from '../../database.ts'
import type { ActionRecord } from './record.ts'

/**
 * Takes back what an action did, in the given transaction, and says what it changed by that, for the log.
 * Throws CannotUndoError when something later depends on the action.
 */
export type TakeBack = (
  tx: Transaction,
  viewer: SchoolViewer,
  data: never,
) => Promise<Pick<ActionRecord, 'changes' | 'touches'> & { readonly inverse?: ActionRecord['inverse'] }>

const inverses = new Map<string, TakeBack>()

/** A room says how its actions are undone; the kinds are stored, so they are never renamed. */
export function defineInverse<Data>(
  kind: string,
  takeBack: (tx: Transaction, viewer: SchoolViewer, data: Data) => ReturnType<TakeBack>,
): void {
  if (inverses.has(kind)) throw new Error(`The inverse ${kind} is defined twice`)
  inverses.set(kind, takeBack as TakeBack)
}

/** The inverse of that kind, as its room defined it. */
export function inverseOf(kind: string): TakeBack | undefined {
  return inverses.get(kind)
}
