/** What R22 is checked on. */
export interface ClubSize {
  readonly clubId: string
  readonly enrolled: number
}

/** The size that the plan in force wants: about `target` pupils, give or take `tolerance`. */
export interface ClubSizeRule {
  readonly target: number
  readonly tolerance: number
}

/** A club that is not of about the size wanted, with the figures. */
export interface ClubSizeFinding extends ClubSize, ClubSizeRule {
  readonly rule: 'R22'
  readonly direction: 'TOO_SMALL' | 'TOO_LARGE'
  /** Pupils missing to, or beyond, the tolerance. */
  readonly by: number
}

/** R22: clubs have about the target of pupils each (25 in the plan); those outside the tolerance are found. */
export function clubSizeFindings(clubs: readonly ClubSize[], { target, tolerance }: ClubSizeRule): ClubSizeFinding[] {
  return clubs.flatMap((club): ClubSizeFinding[] => {
    const missing = target - tolerance - club.enrolled
    const beyond = club.enrolled - (target + tolerance)
    const finding = { rule: 'R22', ...club, target, tolerance } as const
    if (missing > 0) return [{ ...finding, direction: 'TOO_SMALL', by: missing }]
    return beyond > 0 ? [{ ...finding, direction: 'TOO_LARGE', by: beyond }] : []
  })
}

/** R22: the least number of clubs in which so many pupils find a place without one of them being too large. */
export function clubsNeeded(pupils: number, { target, tolerance }: ClubSizeRule): number {
  return Math.ceil(pupils / Math.max(1, target + tolerance))
}
