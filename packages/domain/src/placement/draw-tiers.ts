/**
 * Who goes before everybody else where the school says so; it is published before the draw (places by trial are pinned, and not drawn
 * for at all). HARDSHIP: pupils whose application the school has marked so. SIBLINGS: pupils with a brother or sister, by a guardian whom
 * both have, who is applied for in the same term.
 */
export const DRAW_TIERS = ['HARDSHIP', 'SIBLINGS'] as const
export type DrawTier = (typeof DRAW_TIERS)[number]

/** Those that a school has chosen, in one order and each once. */
export const inTierOrder = (chosen: readonly DrawTier[]): DrawTier[] =>
  DRAW_TIERS.filter((tier) => chosen.includes(tier))

/**
 * The tier that a pupil is in: all who are named go first together, and everybody else after them. A tier for each would tell, by the
 * pupil's number and by the public file, who is in need.
 */
export function tierNumber(chosen: readonly DrawTier[], isOf: Readonly<Record<DrawTier, boolean>>): number {
  return chosen.length === 0 || chosen.some((tier) => isOf[tier]) ? 1 : 2
}

interface Related {
  readonly pupilId: string
  readonly guardianIds: readonly string[]
}

/** Those who share a guardian with another of them. */
export function withSiblings(pupils: readonly Related[]): ReadonlySet<string> {
  const wards = Map.groupBy(
    pupils.flatMap(({ pupilId, guardianIds }) => guardianIds.map((guardianId) => ({ pupilId, guardianId }))),
    ({ guardianId }) => guardianId,
  )
  const families = [...wards.values()].map((each) => new Set(each.map(({ pupilId }) => pupilId)))
  return new Set(families.filter(({ size }) => size > 1).flatMap((family) => [...family]))
}
