import type { ActionRecord, FieldChange } from '../../actions/record.ts'
import { recordAction } from '../../actions/record.ts'
import { packed } from '../../actions/stored-values.ts'
import type { Desk } from './desk.ts'
import { keepOffers } from './offers.ts'
import { type PlaceTarget, placeChanges, type WrittenPlace, writePlaces } from './places.ts'

interface RosterChange {
  /** What is done, such as `clubs:enrol-pupil`. */
  readonly kind: ActionRecord['kind']
  readonly reason?: string | null
  readonly targets: readonly PlaceTarget[]
}

/** What became of a change of rosters. */
export interface ChangedRosters {
  readonly actionId: string
  /** The places asked for, in the order of the targets. */
  readonly written: readonly WrittenPlace[]
}

/**
 * Writes a change of rosters as one action: the places, the offers that follow from it, one line of the log with everything
 * that changed, and the inverse.
 */
export async function changeRosters(desk: Desk, { kind, reason, targets }: RosterChange): Promise<ChangedRosters> {
  const { tx, viewer } = desk
  const asked = await writePlaces(tx, viewer, targets)
  const offered = await keepOffers(tx, viewer, clubsOf(asked))
  const { written, offers } = joined(asked, offered)
  const actionId = await recordAction(tx, viewer, {
    kind,
    permission: 'clubs:enrol',
    resource: 'enrolments',
    recordIds: written.map(({ id }) => id),
    reason,
    changes: changesOf(written, offers),
    inverse: inverseOf(written, offers),
    touches: touchesOf(written, offers),
  })
  return { actionId, written }
}

/** A place that was written and then offered changed once. */
function joined(written: readonly WrittenPlace[], offered: readonly WrittenPlace[]) {
  const last = new Map(offered.map((offer) => [offer.id, offer.to]))
  return {
    written: written.map((place) => ({ ...place, to: last.get(place.id) ?? place.to })),
    offers: offered.filter(({ id }) => !written.some((place) => place.id === id)),
  }
}

const clubsOf = (written: readonly WrittenPlace[]) =>
  [...new Set(written.flatMap(({ from, to }) => [from?.clubId ?? [], to?.clubId ?? []].flat()))].sort()

export const touchesOf = (
  written: readonly WrittenPlace[],
  offers: readonly WrittenPlace[],
): ActionRecord['touches'] => [
  { resource: 'clubs', ids: clubsOf(written) },
  ...(offers.length > 0 ? [{ resource: 'enrolments', ids: offers.map(({ id }) => id) }] : []),
]

/** A place as it was and as the action left it; columns as the log keeps them. */
export interface StoredChange {
  readonly id: string
  readonly from: Record<string, unknown> | null
  readonly to: Record<string, unknown> | null
}

/** What undoing a change of rosters needs. */
export interface StoredChanges {
  readonly places: readonly StoredChange[]
  /** Offers that followed from it: given back where they still stand. */
  readonly offers: readonly StoredChange[]
}

export const inverseKind = 'enrolments:put-back'

const stored = ({ id, from, to }: WrittenPlace): StoredChange => ({
  id,
  from: from && packed(from, Object.keys(from)),
  to: to && packed(to, Object.keys(to)),
})

/** The inverse of what was written. */
export function inverseOf(written: readonly WrittenPlace[], offers: readonly WrittenPlace[]): ActionRecord['inverse'] {
  const data: StoredChanges = { places: written.map(stored), offers: offers.map(stored) }
  return { kind: inverseKind, data }
}

/** Every change that was written, for the log. */
export const changesOf = (...written: readonly (readonly WrittenPlace[])[]): FieldChange[] =>
  written.flat().flatMap(placeChanges)
