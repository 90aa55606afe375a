import type { Transaction } from '../../database.ts'

/** From which term to which, of one school. */
export interface TermCopy {
  readonly schoolId: string
  readonly from: string
  readonly to: string
}

/** What a term is made of before anybody applies: a room's own part of its structure. */
interface TermPart {
  /** Writes the part into the new term, as it stands in the former one; nothing of pupils. */
  readonly copy: (tx: Transaction, copied: TermCopy) => Promise<void>
  /** Removes the part from a term in preparation. A foreign key stops it where pupils or decisions hang on it. */
  readonly remove: (tx: Transaction, term: { readonly schoolId: string; readonly termId: string }) => Promise<void>
}

const parts: TermPart[] = []

/** A room says what of its own belongs to a term's structure; parts are copied in the order of the rooms (R11). */
export function defineTermPart(part: TermPart): void {
  parts.push(part)
}

/** Every room's part, in the order of the rooms. */
export const termParts = (): readonly TermPart[] => parts
