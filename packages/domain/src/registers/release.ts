import type { SchoolDate } from '../schools/school-day.ts'
import type { MinuteOfDay } from '../schools/time-of-day.ts'
import type { SchoolMoment } from './session-clock.ts'

/** Whom the guardians let collect a pupil. */
export const PICK_UP_KINDS = ['GUARDIAN', 'NAMED_PERSON', 'ALONE'] as const
export type PickUpKind = (typeof PICK_UP_KINDS)[number]

/** How a pupil leaves school. */
export const RELEASE_WAYS = ['COLLECTED', 'ALONE', 'STAFF_DECISION'] as const
export type ReleaseWay = (typeof RELEASE_WAYS)[number]

/** A pick-up authorisation, as far as it decides. */
export interface PickUp {
  readonly kind: PickUpKind
  readonly validFrom: SchoolDate
  readonly validTo: SchoolDate | null
  readonly revoked: boolean
}

/** Whether the authorisation holds on that date (R45, R57). */
export const holdsOn = ({ validFrom, validTo, revoked }: PickUp, date: SchoolDate): boolean =>
  !revoked && validFrom <= date && (validTo === null || date <= validTo)

/** How a pupil leaves with that authorisation. */
export const wayOf = ({ kind }: Pick<PickUp, 'kind'>): ReleaseWay => (kind === 'ALONE' ? 'ALONE' : 'COLLECTED')

/** Whether a pupil would leave before the dismissal of his grade (R15): that needs a note. */
export const isBeforeDismissal = (
  { date, leavesAt }: { readonly date: SchoolDate; readonly leavesAt: MinuteOfDay | null },
  now: SchoolMoment,
): boolean => leavesAt !== null && date === now.date && now.minute < leavesAt
