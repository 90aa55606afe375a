import { sameValue } from '../../../data/form-values.ts'
import { type DraftValues, isUnset } from './draft-values.ts'

const names = ['changeNote', 'thresholds'] as const
export type PartName = (typeof names)[number]

/** A part of a draft beside its text that I changed, and that stands otherwise now. */
export interface OtherPart {
  readonly name: PartName
  readonly mine: unknown
  readonly theirs: unknown
}

/** A value without what is empty in it: fields that were emptied and fields that were never filled in are the same. */
function tidy(value: unknown): unknown {
  if (!value || typeof value !== 'object') return isUnset(value) ? null : value
  const stated = Object.entries(value).filter(([, each]) => !isUnset(each))
  return stated.length > 0 ? Object.fromEntries(stated) : null
}

/** What two writers have to settle besides the text. What only the other one changed is kept without asking. */
export function otherParts(base: DraftValues, theirs: DraftValues, mine: DraftValues): OtherPart[] {
  return names.flatMap((name) => {
    const [was, other, own] = [base, theirs, mine].map((values) => tidy(values[name]))
    return sameValue(own, was) || sameValue(own, other) ? [] : [{ name, mine: own, theirs: other }]
  })
}
