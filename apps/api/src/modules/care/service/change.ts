import { isDeepStrictEqual } from 'node:util'
import { findRefusal } from '@afterbell/db/driver-errors'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { Transaction } from '../../../database.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { changedFields, type FieldChange, recordAction } from '../../actions/record.ts'
import { CareRoomTakenError } from '../errors.ts'
import { type CareClassState, lockCare, readCareClasses } from './state.ts'

/** A care class that is entered (nothing before) or changed. One that is not wanted any more is archived, never deleted. */
export interface ClassChange {
  readonly id: string
  readonly before: CareClassState | null
  readonly after: CareClassState
}

/** A pupil who goes from one care class of a weekday to another; from or to none. */
export interface PlaceChange {
  readonly weekday: number
  readonly pupilId: string
  readonly from: string | null
  readonly to: string | null
}

/** Everything that an edit does to the care of a term. */
export interface CareChange {
  readonly termId: string
  readonly classes: readonly ClassChange[]
  readonly places: readonly PlaceChange[]
}

interface LoggedChange {
  readonly kind: `care:${string}`
  readonly reason?: string | null
  readonly change: CareChange
}

const inverseKind = 'care:put-back'

/** Carries a change out as one action that can be undone. Throws CareRoomTakenError. The care of the term is locked by the caller. */
export async function applyCareChange(tx: Transaction, viewer: SchoolViewer, logged: LoggedChange): Promise<void> {
  const { kind, reason = null, change } = logged
  if (change.classes.length === 0 && change.places.length === 0) return
  await write(tx, viewer, change)
  await recordAction(tx, viewer, {
    kind,
    permission: 'care:edit',
    resource: 'careClasses',
    recordIds: concernedBy(change),
    reason,
    changes: loggedFields(change),
    inverse: { kind: inverseKind, data: change },
    touches: touched,
  })
}

const touched = [
  { resource: 'timetable', ids: [] },
  { resource: 'pupils', ids: [] },
] as const

/** The classes that a change is about. */
export const concernedBy = ({ classes, places }: CareChange): string[] => [
  ...new Set([...classes.map(({ id }) => id), ...places.flatMap(({ from, to }) => [from ?? [], to ?? []].flat())]),
]

/** What changed, for the log. Pupils are counted: who went where stands in the inverse, and goes with it. */
function loggedFields({ classes, places }: CareChange): FieldChange[] {
  const fields = classes.flatMap(({ id, before, after }) => {
    const { formation: _why, homeClassIds: _whose, ...plain } = after
    return changedFields(id, (before ?? {}) as typeof plain, plain)
  })
  const counts = new Map<string, { left: number; came: number }>()
  const count = (id: string) => counts.get(id) ?? { left: 0, came: 0 }
  for (const { from, to } of places) {
    if (from) counts.set(from, { ...count(from), left: count(from).left + 1 })
    if (to) counts.set(to, { ...count(to), came: count(to).came + 1 })
  }
  const moved = [...counts].map(([recordId, { left, came }]) => ({ recordId, field: 'pupils', from: left, to: came }))
  return [...fields, ...moved]
}

async function write(tx: Transaction, { schoolId }: SchoolViewer, change: CareChange): Promise<void> {
  try {
    await writeClasses(tx, schoolId, change)
  } catch (error) {
    if (findRefusal(error)?.kind === 'exclusion-violation') throw new CareRoomTakenError(null)
    throw error
  }
  await writePlaces(tx, schoolId, change)
}

async function writeClasses(tx: Transaction, schoolId: string, { termId, classes }: CareChange): Promise<void> {
  const leaving = classes.filter(
    ({ before, after }) => before?.venueId && (roomOf(before) !== roomOf(after) || moves(before, after)),
  )
  // Rooms are given up first, so that two classes can change rooms.
  if (leaving.length > 0) {
    await tx.careClass.updateMany({
      where: { schoolId, id: { in: leaving.map(({ id }) => id) } },
      data: { venueId: null },
    })
  }
  await refuseTakenRooms(tx, schoolId, { termId, classes })
  await tx.careClass.createMany({
    data: classes.flatMap(({ id, before, after }) => (before ? [] : [{ schoolId, termId, id, ...columns(after) }])),
  })
  for (const { id, before, after } of classes) {
    if (before) await tx.careClass.updateMany({ where: { schoolId, id }, data: columns(after) })
  }
  await writeHomeClasses(tx, schoolId, classes)
}

const roomOf = ({ venueId, archived }: CareClassState) => (archived ? null : venueId)
const moves = (before: CareClassState, after: CareClassState) =>
  before.startsAt !== after.startsAt || before.endsAt !== after.endsAt

function columns({ homeClassIds: _whose, archived, formation, ...plain }: CareClassState) {
  return { ...plain, formation: formation.map(({ zh, en }) => ({ zh, en })), archivedAt: archived ? new Date() : null }
}

/** Says who has a room already, with names, before the database would refuse it without. */
async function refuseTakenRooms(
  tx: Transaction,
  schoolId: string,
  { termId, classes }: Pick<CareChange, 'termId' | 'classes'>,
): Promise<void> {
  const wanted = classes.filter(({ after }) => roomOf(after) !== null)
  const own = new Set(classes.map(({ id }) => id))
  const slots = await tx.venueSlot.findMany({
    where: { schoolId, termId, venueId: { in: wanted.flatMap(({ after }) => roomOf(after) ?? []) } },
    include: { venue: { select: { name: true } } },
  })
  const taken = slots.find((slot) =>
    wanted.some(
      ({ after }) =>
        !own.has(slot.careClassId ?? '') &&
        slot.venueId === after.venueId &&
        slot.weekday === after.weekday &&
        slot.startsAt < after.endsAt &&
        after.startsAt < slot.endsAt,
    ),
  )
  if (!taken) return
  const usedBy = await nameOfUse(tx, schoolId, taken)
  const { startsAt, endsAt, venue } = taken
  throw new CareRoomTakenError({ room: venue.name, usedBy, startsAt, endsAt })
}

async function nameOfUse(
  tx: Transaction,
  schoolId: string,
  { careClassId, clubSessionId }: { readonly careClassId: string | null; readonly clubSessionId: string | null },
): Promise<string> {
  if (careClassId) {
    const care = await tx.careClass.findFirst({ where: { schoolId, id: careClassId }, select: { name: true } })
    return care?.name ?? ''
  }
  if (!clubSessionId) return ''
  const session = await tx.clubSession.findFirst({
    where: { schoolId, id: clubSessionId },
    select: { club: { select: { name: true } } },
  })
  return session?.club.name ?? ''
}

async function writeHomeClasses(tx: Transaction, schoolId: string, classes: readonly ClassChange[]): Promise<void> {
  const changed = classes.filter(
    ({ before, after }) => !isDeepStrictEqual(before?.homeClassIds ?? [], after.homeClassIds),
  )
  const careClassIds = changed.map(({ id }) => id)
  await tx.careClassHomeClass.deleteMany({ where: { schoolId, careClassId: { in: careClassIds } } })
  await tx.careClassHomeClass.createMany({
    data: changed.flatMap(({ id: careClassId, after }) =>
      after.homeClassIds.map((homeClassId) => ({ schoolId, careClassId, homeClassId })),
    ),
  })
}

async function writePlaces(tx: Transaction, schoolId: string, { termId, places }: CareChange): Promise<void> {
  const leaving = Map.groupBy(
    places.filter(({ from }) => from !== null),
    ({ weekday }) => weekday,
  )
  for (const [weekday, moved] of leaving) {
    const pupilIds = moved.map(({ pupilId }) => pupilId)
    await tx.carePlace.deleteMany({ where: { schoolId, termId, weekday, pupilId: { in: pupilIds } } })
  }
  await tx.carePlace.createMany({
    data: places.flatMap(({ weekday, pupilId, to }) =>
      to ? [{ schoolId, termId, weekday, pupilId, careClassId: to }] : [],
    ),
  })
}

/** The change that takes one back; a class that was entered by it is archived. */
export const reversedChange = ({ termId, classes, places }: CareChange): CareChange => ({
  termId,
  classes: classes.map(({ id, before, after }) => ({
    id,
    before: after,
    after: before ?? { ...after, archived: true },
  })),
  places: places.map(({ from, to, ...place }) => ({ ...place, from: to, to: from })),
})

/** Takes a change back, over the care as it stands. Throws CannotUndoError when something later depends on it. */
export async function takeBack(tx: Transaction, viewer: SchoolViewer, change: CareChange): Promise<CareChange> {
  await lockCare(tx, viewer.schoolId, change.termId)
  const back = reversedChange(change)
  await refuseLaterChanges(tx, viewer, back)
  try {
    await write(tx, viewer, back)
  } catch (error) {
    if (!(error instanceof CareRoomTakenError)) throw error
    const { zh, en } = error.sentence
    throw new CannotUndoError({ zh: `无法撤销：${zh}`, en: `This cannot be undone: ${en}` })
  }
  return back
}

async function refuseLaterChanges(tx: Transaction, { schoolId }: SchoolViewer, back: CareChange): Promise<void> {
  const standing = await readCareClasses(tx, { schoolId, id: { in: back.classes.map(({ id }) => id) } })
  const places = await tx.carePlace.findMany({
    where: { schoolId, termId: back.termId, pupilId: { in: [...new Set(back.places.map(({ pupilId }) => pupilId))] } },
    select: { weekday: true, pupilId: true, careClassId: true },
  })
  const seatOf = new Map(places.map(({ weekday, pupilId, careClassId }) => [`${weekday} ${pupilId}`, careClassId]))
  const changed =
    back.classes.some(({ id, before }) => !isDeepStrictEqual(standing.get(id)?.state ?? null, before)) ||
    back.places.some(({ weekday, pupilId, from }) => (seatOf.get(`${weekday} ${pupilId}`) ?? null) !== from)
  if (!changed) return
  throw new CannotUndoError({
    zh: '无法撤销：托管班或学生的位置之后又有变动。请直接调整。',
    en: 'This cannot be undone: care classes or places changed since. Change them instead.',
  })
}

defineInverse<CareChange>(inverseKind, async (tx, viewer, change) => {
  const back = await takeBack(tx, viewer, change)
  return { changes: loggedFields(back), touches: touched, inverse: { kind: inverseKind, data: back } }
})
