import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import {
  mergeCareClassesInput,
  moveCarePupilsInput,
  splitCareClassInput,
  updateCareClassInput,
} from '@afterbell/domain/care/input'
import { v7 } from 'uuid'
import { inTransaction, type Transaction } from '../../../database.ts'
import { ConflictError, NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { once } from '../../../idempotency.ts'
import { changeableTerm } from '../../schools/service/terms.ts'
import { mayFormCareOf } from '../access.ts'
import { CareMoveRefusedError, nobodyLeft, notAlike } from '../errors.ts'
import { applyCareChange, type CareChange, type PlaceChange } from './change.ts'
import { checkPupils, checkRoom, placesOf } from './checks.ts'
import { type KeptCareClass, lockCare, readCareClasses } from './state.ts'

/** Care classes that are about to be changed, as they stand and with the care of their term locked, in the order named. */
async function classesAtHand(tx: Transaction, viewer: SchoolViewer, ids: readonly string[]): Promise<KeptCareClass[]> {
  const { schoolId } = viewer
  const where = { schoolId, id: { in: [...ids] }, archivedAt: null }
  const named = await tx.careClass.findMany({ where, select: { termId: true, grade: { select: { number: true } } } })
  const [first] = named
  if (!first || named.some(({ grade }) => !mayFormCareOf(viewer, grade.number))) throw new NotFoundError()
  await changeableTerm(tx, viewer, first.termId)
  await lockCare(tx, schoolId, first.termId)
  const kept = await readCareClasses(tx, { ...where, termId: first.termId })
  return ids.map((id) => {
    const found = kept.get(id)
    if (!found) throw new NotFoundError()
    return found
  })
}

const atVersion = (kept: KeptCareClass, expected: Date) => {
  if (kept.updatedAt.getTime() !== expected.getTime()) throw new ConflictError(kept.updatedAt)
}

const alike = ({ state: one }: KeptCareClass, { state: other }: KeptCareClass) => {
  if (one.gradeId !== other.gradeId || one.weekday !== other.weekday) throw new CareMoveRefusedError(notAlike)
}

/**
 * Brings pupils into another care class of their grade and weekday, from the class in which they were seen or from none. Throws
 * InvalidInputError, NotFoundError, ConflictError, TermClosedError, CareMoveRefusedError, CareRoomTooSmallError.
 */
export function moveCarePupils(viewer: SchoolViewer, input: unknown): Promise<{ ids: string[] }> {
  const { pupilIds, fromId, toId, confirmed } = parseInput(moveCarePupilsInput, input)
  return inTransaction(async (tx) => {
    const named = fromId ? [toId, fromId] : [toId]
    const [to, from = null] = await classesAtHand(tx, viewer, named)
    if (!to) throw new NotFoundError()
    if (from) alike(to, from)
    const seats = await placesOf(tx, viewer, to, pupilIds)
    // Who was moved meanwhile is not moved again by somebody who has not seen it.
    if (pupilIds.some((id) => (seats.get(id) ?? null) !== (from?.id ?? null))) throw new ConflictError(to.updatedAt)
    await checkPupils(tx, viewer, to, from ? [] : pupilIds)
    await checkRoom(tx, viewer, to, { coming: pupilIds.length, confirmed })
    const { weekday } = to.state
    const change = {
      termId: to.termId,
      classes: [],
      places: pupilIds.map((pupilId) => ({ weekday, pupilId, from: from?.id ?? null, to: to.id })),
    }
    await applyCareChange(tx, viewer, { kind: 'care:move-pupils', change })
    return { ids: named }
  })
}

/** All of a care class goes into another. Throws as {@link moveCarePupils}. */
export function mergeCareClasses(viewer: SchoolViewer, input: unknown): Promise<{ ids: string[] }> {
  const { id, expectedUpdatedAt, intoId, intoExpectedUpdatedAt, confirmed } = parseInput(mergeCareClassesInput, input)
  return inTransaction(async (tx) => {
    const [one, into] = await classesAtHand(tx, viewer, [id, intoId])
    if (!one || !into) throw new NotFoundError()
    atVersion(one, expectedUpdatedAt)
    atVersion(into, intoExpectedUpdatedAt)
    alike(one, into)
    const places = await allPlaces(tx, viewer, one, into.id)
    await checkRoom(tx, viewer, into, { coming: places.length, confirmed })
    const homeClassIds = [...new Set([...one.state.homeClassIds, ...into.state.homeClassIds])].toSorted()
    const change: CareChange = {
      termId: into.termId,
      classes: [
        { id, before: one.state, after: { ...one.state, archived: true } },
        { id: intoId, before: into.state, after: { ...into.state, homeClassIds } },
      ],
      places,
    }
    await applyCareChange(tx, viewer, { kind: 'care:merge-classes', change })
    return { ids: [intoId, id] }
  })
}

async function allPlaces(
  tx: Transaction,
  { schoolId }: SchoolViewer,
  { id, state: { weekday } }: KeptCareClass,
  to: string,
): Promise<PlaceChange[]> {
  const places = await tx.carePlace.findMany({
    where: { schoolId, careClassId: id },
    select: { pupilId: true },
    orderBy: { pupilId: 'asc' },
  })
  return places.map(({ pupilId }) => ({ weekday, pupilId, from: id, to }))
}

/** Some pupils of a care class get one of their own. Throws as {@link moveCarePupils}, IdempotencyKeyReusedError, CareRoomTakenError. */
export function splitCareClass(viewer: SchoolViewer, input: unknown): Promise<{ ids: string[] }> {
  const { idempotencyKey: key, ...wanted } = parseInput(splitCareClassInput, input)
  return inTransaction((tx) =>
    once(tx, viewer, { key, request: { operation: 'splitCareClass', ...wanted } }, () => split(tx, viewer, wanted)),
  )
}

type Split = Omit<ReturnType<typeof splitCareClassInput.parse>, 'idempotencyKey'>

async function split(tx: Transaction, viewer: SchoolViewer, wanted: Split): Promise<{ ids: string[] }> {
  const { id, expectedUpdatedAt, pupilIds, name, venueId = null, confirmed } = wanted
  const [from] = await classesAtHand(tx, viewer, [id])
  if (!from) throw new NotFoundError()
  atVersion(from, expectedUpdatedAt)
  const seats = await placesOf(tx, viewer, from, pupilIds)
  if (pupilIds.some((pupil) => seats.get(pupil) !== id)) throw new ConflictError(from.updatedAt)
  if ((await tx.carePlace.count({ where: { schoolId: viewer.schoolId, careClassId: id } })) <= pupilIds.length) {
    throw new CareMoveRefusedError(nobodyLeft)
  }
  const pupils = await tx.pupil.findMany({
    where: { schoolId: viewer.schoolId, id: { in: pupilIds } },
    select: { homeClassId: true },
  })
  const homeClassIds = [...new Set(pupils.map(({ homeClassId }) => homeClassId))].toSorted()
  const own = { ...from.state, name, venueId, homeClassIds, pinned: false, pinReason: null, formation: [] }
  const made: KeptCareClass = { id: v7(), termId: from.termId, updatedAt: from.updatedAt, state: own }
  await checkRoom(tx, viewer, made, { coming: pupilIds.length, confirmed })
  const change: CareChange = {
    termId: from.termId,
    classes: [{ id: made.id, before: null, after: own }],
    places: pupilIds.map((pupilId) => ({ weekday: own.weekday, pupilId, from: id, to: made.id })),
  }
  await applyCareChange(tx, viewer, { kind: 'care:split-class', change })
  return { ids: [made.id, id] }
}

/** Changes the name, the room or the pin of a care class. Throws as {@link moveCarePupils}, CareRoomTakenError. */
export function updateCareClass(viewer: SchoolViewer, input: unknown): Promise<{ id: string }> {
  const { id, expectedUpdatedAt, name, venueId, pinned, pinReason, confirmed } = parseInput(updateCareClassInput, input)
  return inTransaction(async (tx) => {
    const [kept] = await classesAtHand(tx, viewer, [id])
    if (!kept) throw new NotFoundError()
    atVersion(kept, expectedUpdatedAt)
    const isPinned = pinned ?? kept.state.pinned
    const after = {
      ...kept.state,
      name: name ?? kept.state.name,
      venueId: venueId === undefined ? kept.state.venueId : venueId,
      pinned: isPinned,
      pinReason: isPinned ? (pinReason ?? kept.state.pinReason) : null,
    }
    if (after.venueId !== kept.state.venueId) {
      await checkRoom(tx, viewer, { ...kept, state: after }, { coming: 0, confirmed })
    }
    const change: CareChange = { termId: kept.termId, classes: [{ id, before: kept.state, after }], places: [] }
    await applyCareChange(tx, viewer, { kind: 'care:update-class', change })
    return { id }
  })
}
