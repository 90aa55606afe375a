/** Cards chosen together, by key, and where a range of them would begin. */
export interface Selection {
  readonly keys: ReadonlySet<string>
  readonly anchor: string | null
}

export const nothingSelected: Selection = { keys: new Set(), anchor: null }

/** One card more or less: Ctrl and click, or X. */
export function toggled({ keys }: Selection, key: string): Selection {
  const without = new Set([...keys].filter((each) => each !== key))
  return { keys: keys.has(key) ? without : new Set([...keys, key]), anchor: key }
}

/** From the anchor to a card of the same list: Shift and click, or Shift and an arrow. Elsewhere the card alone is added. */
export function extended({ keys, anchor }: Selection, key: string, list: readonly string[]): Selection {
  const [from, to] = [anchor === null ? -1 : list.indexOf(anchor), list.indexOf(key)]
  if (from < 0 || to < 0) return { keys: new Set([...keys, key]), anchor: key }
  return { keys: new Set([...keys, ...list.slice(Math.min(from, to), Math.max(from, to) + 1)]), anchor }
}

/** Those chosen that are still on the board. */
export function remaining(selection: Selection, shown: ReadonlyMap<string, unknown>): Selection {
  const keys = new Set([...selection.keys].filter((key) => shown.has(key)))
  return keys.size === selection.keys.size ? selection : { ...selection, keys }
}

/** What an act on a card is about: all that is chosen when the card is among them, else the card alone. */
export const subjectsOf = ({ keys }: Selection, key: string): readonly string[] => (keys.has(key) ? [...keys] : [key])
