/** How long somebody who is no longer heard of still counts as being at a roster board. */
export const VISIT_LEASE_SECONDS = 45

/** How often a visit is renewed: so often that one renewal may be lost. */
export const VISIT_RENEWAL_SECONDS = 15

/** What somebody does at a roster board. */
export const VISIT_DOINGS = ['LOOKING', 'EDITING', 'LEAVING'] as const
export type VisitDoing = (typeof VISIT_DOINGS)[number]
