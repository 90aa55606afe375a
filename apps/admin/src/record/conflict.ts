import type { ResourceMeta } from '@afterbell/graphql/schema-meta'
import { sameValue } from '../data/form-values.ts'

type Values = Readonly<Record<string, unknown>>

/** A field that I changed and that stands otherwise now. */
export interface Difference {
  readonly field: string
  readonly mine: unknown
  readonly theirs: unknown
  /** Whether the other editor left the field as I found it: then only I changed it, and mine is the obvious choice. */
  readonly onlyMine: boolean
}

const blank = (value: unknown) => (value === undefined || value === '' ? null : value)
const same = (one: unknown, other: unknown) => sameValue(blank(one), blank(other))

/**
 * What two editors disagree about: the fields that I changed since I read the record (`base`) and that stand otherwise
 * now. What only the other one changed is kept without asking.
 */
export function differencesOf(mine: Values, base: Values, theirs: Values, { update }: ResourceMeta): Difference[] {
  return Object.keys(update?.input ?? {})
    .filter((field) => field in mine && !same(mine[field], base[field]) && !same(mine[field], theirs[field]))
    .map((field) => ({
      field,
      mine: mine[field],
      theirs: theirs[field],
      onlyMine: same(base[field], theirs[field]),
    }))
}

/** What stands now, with my values in the fields named. */
export function merged(theirs: Values, differences: readonly Difference[], keepMine: ReadonlySet<string>): Values {
  const kept = differences.filter(({ field }) => keepMine.has(field)).map(({ field, mine }) => [field, mine])
  return { ...theirs, ...Object.fromEntries(kept) }
}
