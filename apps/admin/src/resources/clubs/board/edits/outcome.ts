/** What became of a change that was asked of the server. */
export type Outcome =
  | { readonly kind: 'done'; readonly left: readonly RefusedOne[] }
  /** Refused with the server's sentence; of a batch each one that cannot be moved, and how many could be. */
  | {
      readonly kind: 'refused'
      readonly code: string
      readonly message: string
      readonly refused: readonly RefusedOne[]
      readonly movable: number
    }
  /** No answer came: it may have been saved or not. */
  | { readonly kind: 'unsure' }

/** One of a batch that was not moved, by its index in the batch. */
export interface RefusedOne {
  readonly index: number
  readonly code: string
  readonly message: string
}

interface Answer {
  readonly __typename: string
  readonly code?: string
  readonly message?: string
  readonly refused?: readonly RefusedOne[]
  readonly movable?: readonly number[]
}

/** Reads a mutation's answer: a member of its union that has a code is a refusal. */
export function outcomeOf({ code, message = '', refused = [], movable = [] }: Answer): Outcome {
  if (code === undefined) return { kind: 'done', left: refused }
  return { kind: 'refused', code, message, refused, movable: movable.length }
}
