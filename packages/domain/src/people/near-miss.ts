import { distance } from 'fastest-levenshtein'

/** A misspelling changes no more than one character in this many, and at least one may be changed. */
const CHARACTERS_PER_SLIP = 4

/**
 * The one entry that a misspelt text must have meant; undefined when none is near, and when two are equally near: then
 * a person has to say.
 */
export function nearMiss<Entry>(
  written: string,
  entries: readonly Entry[],
  textOf: (entry: Entry) => string,
): Entry | undefined {
  const allowed = Math.max(1, Math.floor([...written].length / CHARACTERS_PER_SLIP))
  const near = entries
    .map((entry) => ({ entry, slips: distance(written, textOf(entry)) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((one, other) => one.slips - other.slips)
  const [first, second] = near
  return first && first.slips !== second?.slips ? first.entry : undefined
}
