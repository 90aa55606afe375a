import type { GROUP_KINDS, GROUP_POSITIONS } from './input.ts'
import { type TermOfOffice, termsOverlap } from './term-of-office.ts'

export type GroupKind = (typeof GROUP_KINDS)[number]
export type GroupPosition = (typeof GROUP_POSITIONS)[number]

/** A seat in a group: who sits there, as what, from when to when. */
export interface Seat extends TermOfOffice {
  /** Absent while the seat is only asked for. */
  readonly id?: string
  readonly position: GroupPosition
  readonly staffId: string | null
  readonly guardianId: string | null
}

/** Why nobody could have such a seat in a group of that kind. */
export type SeatUnfit = 'STAFF_CANNOT_REPRESENT_PARENTS' | 'GUARDIAN_ONLY_REPRESENTS_PARENTS' | 'NO_GUARDIANS_HERE'

/** What is in the way of a seat; where it is another seat, which. */
export type SeatRefusal<Other extends Seat> =
  | { readonly obstacle: SeatUnfit }
  | { readonly obstacle: 'LEADER_SEAT_TAKEN' | 'SITS_ALREADY'; readonly by: Other }

/**
 * Why the seat cannot be had in a group of that kind, beside the seats that are there; null when it can (R40).
 * Guardians sit in the leading group as parent representatives, in the parents' committee in any position, elsewhere not at all;
 * on no day has a group two leaders, or one person two seats.
 */
export function whyNoSeat<Other extends Seat>(
  kind: GroupKind,
  seat: Seat,
  others: readonly Other[],
): SeatRefusal<Other> | null {
  const unfit = whyUnfit(kind, seat)
  if (unfit) return { obstacle: unfit }
  const beside = others.filter((other) => other.id !== seat.id && termsOverlap(other, seat))
  const same = beside.find(({ staffId, guardianId }) =>
    seat.staffId ? staffId === seat.staffId : guardianId === seat.guardianId,
  )
  if (same) return { obstacle: 'SITS_ALREADY', by: same }
  const leader = seat.position === 'LEADER' && beside.find(({ position }) => position === 'LEADER')
  return leader ? { obstacle: 'LEADER_SEAT_TAKEN', by: leader } : null
}

function whyUnfit(kind: GroupKind, { position, guardianId }: Seat): SeatUnfit | null {
  if (guardianId === null) return position === 'PARENT_REPRESENTATIVE' ? 'STAFF_CANNOT_REPRESENT_PARENTS' : null
  if (kind === 'PARENTS_COMMITTEE') return null
  if (kind !== 'LEADING_GROUP') return 'NO_GUARDIANS_HERE'
  return position === 'PARENT_REPRESENTATIVE' ? null : 'GUARDIAN_ONLY_REPRESENTS_PARENTS'
}
