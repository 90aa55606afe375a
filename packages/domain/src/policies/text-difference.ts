import { diffArrays } from 'diff'

/** A piece of text that two versions have in common, or only one of them. */
export interface TextPiece {
  readonly kind: 'SAME' | 'REMOVED' | 'ADDED'
  readonly text: string
}

/** Latin words and numbers change as a whole, Chinese characters and signs one by one: deterministic, unlike a dictionary of words. */
const TOKEN = /[\p{Script=Latin}\p{M}\p{N}]+|\s+|./gsu

/** A common stretch shorter than this between two changes reads as part of the change. */
const LEAST_COMMON_TOKENS = 2

/** The difference between two texts in pieces: those that are not ADDED make the old text, those that are not REMOVED the new one. */
export function textDifference(before: string, after: string): TextPiece[] {
  const changes = diffArrays(tokensOf(before), tokensOf(after)).map((change) => ({
    kind: kindOf(change),
    tokens: change.value,
  }))
  const pieces: { removed: string; added: string; same: boolean }[] = []
  changes.forEach(({ kind, tokens }, index) => {
    const text = tokens.join('')
    const isInside = index > 0 && index < changes.length - 1
    const isSame = kind === 'SAME' && !(isInside && tokens.length < LEAST_COMMON_TOKENS)
    const last = pieces.at(-1)
    const piece = { removed: kind === 'ADDED' ? '' : text, added: kind === 'REMOVED' ? '' : text, same: isSame }
    if (last && !last.same && !isSame) {
      last.removed += piece.removed
      last.added += piece.added
    } else pieces.push(piece)
  })
  return pieces.flatMap(({ removed, added, same }): TextPiece[] =>
    same
      ? [{ kind: 'SAME', text: removed }]
      : [
          ...(removed === '' ? [] : [{ kind: 'REMOVED', text: removed } as const]),
          ...(added === '' ? [] : [{ kind: 'ADDED', text: added } as const]),
        ],
  )
}

/** How alike two texts are, from 0 to 1: the share of their tokens that they have in common, in whatever order. */
export function likeness(one: string, other: string): number {
  const ours = tokensOf(one)
  const theirs = tokensOf(other)
  if (ours.length + theirs.length === 0) return 1
  const counts = new Map<string, number>()
  for (const token of ours) counts.set(token, (counts.get(token) ?? 0) + 1)
  let common = 0
  for (const token of theirs) {
    const left = counts.get(token) ?? 0
    if (left > 0) {
      common += 1
      counts.set(token, left - 1)
    }
  }
  return (2 * common) / (ours.length + theirs.length)
}

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? []
}

function kindOf(change: { added: boolean; removed: boolean }): TextPiece['kind'] {
  if (change.added) return 'ADDED'
  return change.removed ? 'REMOVED' : 'SAME'
}
