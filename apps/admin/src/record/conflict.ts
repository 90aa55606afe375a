import type { ResourceMeta } from '@afterbell/graphql/schema-meta'
import { sameValue } from '../data/form-values.ts'

type Values = Readonly<Record<string, unknown>>

/** A field on which two editors differ. */
export interface Difference {
  readonly field: string
  readonly mine: unknown
  readonly theirs: unknown
}

const blank = (value: unknown) => (value === undefined || value === '' ? null : value)

/** The fields that an update can set and on which what I tried to save differs from what stands now. */
export function differencesOf(mine: Values, theirs: Values, { update }: ResourceMeta): Difference[] {
  return Object.keys(update?.input ?? {})
    .filter((field) => field in mine)
    .map((field) => ({ field, mine: mine[field], theirs: theirs[field] }))
    .filter((difference) => !sameValue(blank(difference.mine), blank(difference.theirs)))
}

/** What stands now, with my values in the fields named. */
export function merged(theirs: Values, differences: readonly Difference[], keepMine: ReadonlySet<string>): Values {
  return {
    ...theirs,
    ...Object.fromEntries(
      differences.filter(({ field }) => keepMine.has(field)).map(({ field, mine }) => [field, mine]),
    ),
  }
}
