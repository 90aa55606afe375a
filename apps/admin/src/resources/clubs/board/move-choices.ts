import { type Card, listKey } from './cards.ts'
import type { Board, Column } from './operations.ts'
import { judge, type Verdict } from './verdict.ts'

/** A club to which cards could be moved, and what the board expects of it. */
export interface MoveChoice {
  readonly column: Column
  readonly free: number
  readonly verdict: Verdict
}

const ease = { ok: 0, full: 1, refused: 2 } as const

/** The clubs of the board, those that can be joined first and of these the emptiest; the one that all come from is left out. */
export function moveChoices(board: Board, cards: readonly Card[]): MoveChoice[] {
  const from = new Set(cards.map(({ list }) => listKey(list)))
  return board.columns
    .filter(({ id }) => !(from.size === 1 && from.has(listKey({ clubId: id, state: 'ENROLLED' }))))
    .map((column) => ({
      column,
      free: column.maximum - column.taken,
      verdict: judge(board, cards, column.id, 'ENROLLED'),
    }))
    .toSorted((one, other) => ease[one.verdict.kind] - ease[other.verdict.kind] || other.free - one.free)
}
