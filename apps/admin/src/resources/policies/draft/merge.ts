import type { BlockDifference } from '@afterbell/domain/policies/difference'
import type { StructuredText, TextBlock } from '@afterbell/domain/policies/structured-text'

/** A block in which two editors differ: what became of theirs in mine, and whether both of them changed it. */
export interface Choice {
  readonly difference: Exclude<BlockDifference, { kind: 'SAME' }>
  readonly place: number
  /** Whether mine is the obvious choice, since the other editor left the block as both had found it. */
  readonly mine: boolean
  readonly bothChanged: boolean
}

const keyOf = (block: TextBlock) => JSON.stringify(block)

/**
 * What two editors of one text have to settle, block by block.
 * @param differences from the text as the other saved it to mine
 * @param base the text as both had found it
 */
export function choicesOf(differences: readonly BlockDifference[], base: StructuredText): Choice[] {
  const found = new Set(base.map(keyOf))
  return differences.flatMap((difference, place) =>
    difference.kind === 'SAME' ? [] : [{ difference, place, ...verdictOn(difference, found) }],
  )
}

function verdictOn(difference: Choice['difference'], found: ReadonlySet<string>): Pick<Choice, 'mine' | 'bothChanged'> {
  switch (difference.kind) {
    // It is theirs alone: I took it out if both had found it, and otherwise they wrote it.
    case 'REMOVED':
      return { mine: found.has(keyOf(difference.block)), bothChanged: false }
    // It is mine alone: they took it out if both had found it, and otherwise I wrote it.
    case 'ADDED':
      return { mine: !found.has(keyOf(difference.block)), bothChanged: false }
    case 'CHANGED': {
      const theyLeftIt = found.has(keyOf(difference.before))
      const iLeftIt = found.has(keyOf(difference.after))
      return { mine: theyLeftIt || !iLeftIt, bothChanged: !theyLeftIt && !iLeftIt }
    }
  }
}

/** The text with my blocks at the places chosen, and theirs everywhere else. */
export function mixed(differences: readonly BlockDifference[], keepMine: ReadonlySet<number>): StructuredText {
  return differences.flatMap((difference, place) => sideOf(difference, keepMine.has(place)))
}

function sideOf(difference: BlockDifference, mine: boolean): TextBlock[] {
  switch (difference.kind) {
    case 'SAME':
      return [difference.block]
    case 'REMOVED':
      return mine ? [] : [difference.block]
    case 'ADDED':
      return mine ? [difference.block] : []
    case 'CHANGED':
      return [mine ? difference.after : difference.before]
  }
}
