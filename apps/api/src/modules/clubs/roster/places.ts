import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { Transaction } from '../../../database.ts'
import type { FieldChange } from '../../actions/record.ts'
import { ClubFullError } from '../errors/roster.ts'

export type Place = Prisma.EnrolmentGetPayload<object>
/** Everything of a place but its identity, its version, and when it is told: only a draw says that, see `term-rosters`. */
export type PlaceContent = Omit<Place, 'id' | 'schoolId' | 'updatedAt' | 'toldFrom'>

/** What a place is to become: null removes the row, which only an undo does. Without an id a place is added. */
export interface PlaceTarget {
  readonly id?: string
  readonly to: PlaceContent | null
}

/** What a place was and became. */
export interface WrittenPlace {
  readonly id: string
  readonly from: PlaceContent | null
  readonly to: PlaceContent | null
}

/** The columns of a place that are its content. */
export const contentFields = [
  'clubId',
  'pupilId',
  'state',
  'position',
  'pinned',
  'pinReason',
  'enrolledAt',
  'offeredAt',
  'offerExpiresAt',
  'withdrawnAt',
  'withdrawReason',
  'createdAt',
] as const satisfies readonly (keyof PlaceContent)[]

/** A row without its identity and version. */
export const contentOf = (place: Place): PlaceContent =>
  Object.fromEntries(contentFields.map((field) => [field, place[field]])) as unknown as PlaceContent

/** A new place on a roster or waiting list. */
export function newPlace(
  state: 'ENROLLED' | 'WAITING',
  { clubId, pupilId, position, now }: { clubId: string; pupilId: string; position: number; now: Date },
): PlaceContent {
  return {
    clubId,
    pupilId,
    state,
    position,
    pinned: false,
    pinReason: null,
    enrolledAt: state === 'ENROLLED' ? now : null,
    offeredAt: null,
    offerExpiresAt: null,
    withdrawnAt: null,
    withdrawReason: null,
    createdAt: now,
  }
}

/** The place as withdrawn. */
export const withdrawn = (place: PlaceContent, reason: string, now: Date): PlaceContent => ({
  ...place,
  state: 'WITHDRAWN',
  withdrawnAt: now,
  withdrawReason: reason,
  pinned: false,
  pinReason: null,
  offeredAt: null,
  offerExpiresAt: null,
})

/** The place in the other list of its club. */
export const inState = (
  place: PlaceContent,
  state: 'ENROLLED' | 'WAITING',
  position: number,
  now: Date,
): PlaceContent => ({
  ...place,
  state,
  position,
  enrolledAt: state === 'ENROLLED' ? now : null,
  offeredAt: null,
  offerExpiresAt: null,
})

/** The rows of places as they stand. */
export function storedPlaces(tx: Transaction, { schoolId }: SchoolViewer, ids: readonly string[]): Promise<Place[]> {
  return tx.enrolment.findMany({ where: { schoolId, id: { in: [...ids] } } })
}

/**
 * Makes places what they are to become, and the counters of their clubs with them: the only way in which rosters change.
 * The caller holds the locks of the clubs. Throws ClubFullError when a counter would pass its club's maximum.
 */
export async function writePlaces(
  tx: Transaction,
  viewer: SchoolViewer,
  targets: readonly PlaceTarget[],
): Promise<WrittenPlace[]> {
  const stored = new Map((await stand(tx, viewer, targets)).map((place) => [place.id, place]))
  const planned = targets.map(({ id, to }, index) => ({ index, id, from: (id && stored.get(id)) || null, to }))
  await count(tx, viewer, planned)
  const written: WrittenPlace[] = []
  for (const { index, id, from, to } of planned.toSorted((one, other) => rank(one) - rank(other))) {
    written[index] = { id: await write(tx, viewer, id, from, to), from: from && contentOf(from), to }
  }
  return written
}

const stand = (tx: Transaction, viewer: SchoolViewer, targets: readonly PlaceTarget[]) => {
  const ids = targets.flatMap(({ id }) => id ?? [])
  return ids.length > 0 ? storedPlaces(tx, viewer, ids) : []
}

interface PlannedPlace {
  readonly id?: string
  readonly from: Place | null
  readonly to: PlaceContent | null
}

const isTaken = (place: PlaceContent | null) => place?.state === 'ENROLLED'

/** Places are left before others are taken: the same pupil may change from one to the other. */
const rank = ({ from, to }: PlannedPlace) =>
  isTaken(from) && !isTaken(to) ? 0 : to === null || to.state === 'WITHDRAWN' ? 1 : 2

/** Never below the version that stands, so that two changes within a millisecond are told apart. */
const versionAfter = ({ updatedAt }: Place) => new Date(Math.max(Date.now(), updatedAt.getTime() + 1))

async function write(
  tx: Transaction,
  { schoolId }: SchoolViewer,
  id: string | undefined,
  from: Place | null,
  to: PlaceContent | null,
): Promise<string> {
  if (from && to) {
    await tx.enrolment.updateMany({ where: { schoolId, id: from.id }, data: { ...to, updatedAt: versionAfter(from) } })
    return from.id
  }
  if (to) {
    const created = await tx.enrolment.create({ data: { ...to, schoolId, id }, select: { id: true } })
    return created.id
  }
  if (!from) throw new Error('A place that is not there cannot be removed')
  await tx.enrolment.deleteMany({ where: { schoolId, id: from.id } })
  return from.id
}

/** The last place is decided here: a counter goes up only while it stays within the maximum (D1). */
async function count(tx: Transaction, { schoolId }: SchoolViewer, planned: readonly PlannedPlace[]): Promise<void> {
  const growth = new Map<string, number>()
  const grow = (place: PlaceContent | null, by: number) => {
    if (place && isTaken(place)) growth.set(place.clubId, (growth.get(place.clubId) ?? 0) + by)
  }
  for (const { from, to } of planned) {
    grow(from, -1)
    grow(to, 1)
  }
  for (const [clubId, by] of [...growth].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (by === 0) continue
    const counted = await tx.$executeRaw`
      UPDATE club SET taken = taken + ${by}::int
       WHERE school_id = ${schoolId}::uuid AND id = ${clubId}::uuid AND taken + ${by}::int <= maximum`
    if (counted === 0) throw await full(tx, schoolId, clubId)
  }
}

async function full(tx: Transaction, schoolId: string, clubId: string): Promise<ClubFullError> {
  const { id, name, maximum } = await tx.club.findUniqueOrThrow({ where: { schoolId_id: { schoolId, id: clubId } } })
  const waiting = await tx.enrolment.count({ where: { schoolId, clubId, state: 'WAITING' } })
  return new ClubFullError({ id, name }, maximum, waiting)
}

/** What changed, as the activity log keeps it. */
export function placeChanges({ id, from, to }: WrittenPlace): FieldChange[] {
  return contentFields
    .filter((field) => field !== 'createdAt')
    .map((field) => ({ recordId: id, field, from: from?.[field] ?? null, to: to?.[field] ?? null }))
    .filter((change) => JSON.stringify(change.from) !== JSON.stringify(change.to))
}
