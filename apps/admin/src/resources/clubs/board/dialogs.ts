import type { Card } from './cards.ts'
import type { Column } from './operations.ts'

/** A question that the board puts before it acts. */
export type Question =
  | { readonly kind: 'move'; readonly cards: readonly Card[] }
  | {
      readonly kind: 'reason'
      readonly title: string
      readonly content: string
      readonly confirm: string
      readonly act: (reason: string) => void
    }
  | {
      readonly kind: 'refusals'
      readonly intro: string
      readonly rows: readonly { readonly name: string; readonly message: string }[]
      /** How many could be moved without the others, and what moves them. */
      readonly partial?: { readonly count: number; readonly act: () => void }
      /** Puts those who found no place on the waiting list. */
      readonly wait?: () => void
    }
  | { readonly kind: 'places'; readonly column: Column }
