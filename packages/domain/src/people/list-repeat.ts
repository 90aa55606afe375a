/** A line of a list by what can be the same on two of them. */
export interface NumberedLine {
  readonly line: number
  readonly number: string | undefined
  readonly name: string | undefined
}

/** What a line has in common with others of its list. */
export interface Repeat {
  /** The first line of the same number and name, when this is not it. */
  readonly duplicateOf: number | undefined
  /** The other lines of the same number, when two of them differ in the name. */
  readonly otherNames: readonly number[]
}

const NO_REPEAT: Repeat = { duplicateOf: undefined, otherNames: [] }

/**
 * Finds numbers that stand on several lines. With one name throughout, every line after the first that has it is its duplicate; with two names
 * nobody knows whose the number is, so all of these lines are told of each other.
 */
export function repeatsIn(lines: readonly NumberedLine[]): ReadonlyMap<number, Repeat> {
  const repeats = new Map<number, Repeat>()
  const byNumber = Map.groupBy(
    lines.filter(({ number }) => number !== undefined),
    ({ number }) => number,
  )
  for (const group of byNumber.values()) {
    const names = new Set(group.flatMap(({ name }) => name ?? []))
    const all = group.map(({ line }) => line)
    const original = group.find(({ name }) => name !== undefined)?.line
    for (const { line, name } of group) {
      if (names.size > 1) repeats.set(line, { ...NO_REPEAT, otherNames: all.filter((each) => each !== line) })
      else if (name !== undefined && line !== original) repeats.set(line, { ...NO_REPEAT, duplicateOf: original })
    }
  }
  return repeats
}

/** For each line, the other lines with the same key; lines without one, and keys that stand once, are absent. */
export function sharedKeys<Line extends { readonly line: number }>(
  lines: readonly Line[],
  keyOf: (line: Line) => string | undefined,
): ReadonlyMap<number, readonly number[]> {
  const groups = Map.groupBy(lines, keyOf)
  const shared = new Map<number, readonly number[]>()
  for (const [key, group] of groups) {
    if (key === undefined || group.length < 2) continue
    for (const { line } of group) {
      shared.set(
        line,
        group.map((each) => each.line).filter((each) => each !== line),
      )
    }
  }
  return shared
}
