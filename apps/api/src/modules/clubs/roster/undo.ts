import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { planMoves } from '@afterbell/domain/clubs/move-plan'
import type { Transaction } from '../../../database.ts'
import { UserError } from '../../../graphql/errors.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { unpacked } from '../../actions/stored-values.ts'
import { visibleEnrolments } from '../access.ts'
import { changesOf, inverseKind, inverseOf, type StoredChange, type StoredChanges, touchesOf } from './change.ts'
import { type Desk, openDesk } from './desk.ts'
import { checkChangeable } from './place-at-hand.ts'
import {
  contentFields,
  contentOf,
  type Place,
  type PlaceContent,
  type PlaceTarget,
  storedPlaces,
  writePlaces,
} from './places.ts'
import { errorOf } from './refusals.ts'

/** A place that is to become again what it was. */
interface Return {
  readonly id: string
  readonly current: Place | undefined
  readonly back: PlaceContent | null
  readonly left: PlaceContent | null
}

// Puts rosters back exactly as they were before an action, positions included, or refuses and says why.
defineInverse<StoredChanges>(inverseKind, (tx, viewer, stored) =>
  refusingUndo(async () => {
    const returns = await returnsOf(tx, viewer, stored.places)
    const desk = await openDesk(tx, viewer, {
      clubIds: fieldOf(returns, 'clubId'),
      pupilIds: fieldOf(returns, 'pupilId'),
    })
    const settled = await returnsOf(tx, viewer, stored.places)
    for (const each of settled) checkReturn(desk, each)
    // Who has the place now says more than that somebody stands there.
    await checkRoom(desk, settled)
    await checkPositions(desk, settled)
    const written = await writePlaces(
      tx,
      viewer,
      settled.map(({ id, back }) => ({ id, to: back })),
    )
    const offers = await writePlaces(tx, viewer, await offersBack(tx, viewer, stored.offers))
    return {
      changes: changesOf(written, offers),
      touches: touchesOf(written, offers),
      inverse: inverseOf(written, offers),
    }
  }),
)

/** Says of a rule that refuses what an undo would do that it cannot be undone, and why. */
export async function refusingUndo<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof UserError) || error instanceof CannotUndoError) throw error
    const { zh, en } = error.sentence
    throw new CannotUndoError({ zh: `无法撤销：${zh}`, en: `This cannot be undone: ${en}` })
  }
}

const contentFrom = (fields: Record<string, unknown> | null) => fields && (unpacked(fields) as unknown as PlaceContent)

async function returnsOf(tx: Transaction, viewer: SchoolViewer, stored: readonly StoredChange[]): Promise<Return[]> {
  const current = await storedPlaces(
    tx,
    viewer,
    stored.map(({ id }) => id),
  )
  return stored.map(({ id, from, to }) => ({
    id,
    current: current.find((place) => place.id === id),
    back: contentFrom(from),
    left: contentFrom(to),
  }))
}

const fieldOf = (returns: readonly Return[], field: 'clubId' | 'pupilId') =>
  returns.flatMap(({ back, left }) => back?.[field] ?? left?.[field] ?? [])

const changedSince = () =>
  new CannotUndoError({
    zh: '无法撤销：之后又有人改动过这份名单。请直接修改名单。',
    en: 'This cannot be undone: the roster was changed again since. Change the roster instead.',
  })

const asText = (content: PlaceContent | null) => content && JSON.stringify(contentFields.map((field) => content[field]))

/** The place must stand as the action left it, be the viewer's to change (A6), and its club's roster be open to changes. */
function checkReturn(desk: Desk, { current, back, left }: Return): void {
  if (asText(current ? contentOf(current) : null) !== asText(left)) throw changedSince()
  const place = back ?? left
  if (!place) throw changedSince()
  desk.checkPupil(place.pupilId)
  checkChangeable(desk, place.clubId)
}

const isActive = (place: PlaceContent | null): place is PlaceContent & { state: 'ENROLLED' | 'WAITING' } =>
  place !== null && place.state !== 'WITHDRAWN'

/** Nobody else may have come to stand where the place returns to. */
async function checkPositions({ tx, viewer }: Desk, returns: readonly Return[]): Promise<void> {
  const moved = returns.flatMap(({ back, left }) =>
    isActive(back) && (back.state !== left?.state || back.position !== left.position) ? [back] : [],
  )
  if (moved.length === 0) return
  const others = await tx.enrolment.count({
    where: {
      schoolId: viewer.schoolId,
      id: { notIn: returns.map(({ id }) => id) },
      OR: moved.map(({ clubId, state, position }) => ({ clubId, state, position })),
    },
  })
  if (others > 0) throw changedSince()
}

/** The places returned to must be free, and the pupils free at that time: decided as any enrolment is. */
async function checkRoom(desk: Desk, returns: readonly Return[]): Promise<void> {
  const changing = returns.filter(({ back, left }) => back?.state !== left?.state)
  const leaving = changing.flatMap(({ left }) => (isActive(left) ? [left] : []))
  const entering = changing.flatMap(({ back }) => (isActive(back) ? [back] : []))
  const left = new Set(changing.map(({ id }) => id))
  const state = {
    ...desk.state,
    places: desk.state.places.filter(({ id }) => !left.has(id)),
    clubs: desk.state.clubs.map((club) => ({
      ...club,
      enrolled:
        club.enrolled - leaving.filter(({ clubId, state }) => clubId === club.id && state === 'ENROLLED').length,
    })),
  }
  const items = entering.map(({ pupilId, clubId, state: to }) => ({ pupilId, toClubId: clubId, to }))
  const plan = planMoves(items, state)
  if (plan.ok) return
  for (const { index, refusal } of plan.refused) {
    const { clubId = '', state: to } = entering[index] ?? {}
    // Who waits is at no place: he may have been enrolled elsewhere at that time while he waited.
    if (to === 'WAITING' && refusal.kind === 'TIME_CLASH') continue
    if (refusal.kind === 'FULL') throw await placeGivenAway(desk, clubId)
    throw errorOf(desk, refusal, clubId)
  }
}

/** Names who has the place now, if the viewer may see the pupil. */
async function placeGivenAway({ tx, viewer }: Desk, clubId: string): Promise<CannotUndoError> {
  const { schoolId } = viewer
  const newest = await tx.enrolment.findFirst({
    where: { schoolId, clubId, state: 'ENROLLED' },
    orderBy: [{ enrolledAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
  const seen = await tx.enrolment.findFirst({
    where: { AND: [visibleEnrolments(viewer), { id: newest?.id ?? '' }] },
    select: { pupil: { select: { name: true } } },
  })
  return new CannotUndoError(
    seen
      ? {
          zh: `无法撤销：该空位已给 ${seen.pupil.name}。`,
          en: `This cannot be undone: the place was given to ${seen.pupil.name}.`,
        }
      : { zh: '无法撤销：该空位已给其他学生。', en: 'This cannot be undone: the place was given to another pupil.' },
  )
}

/** Offers that followed from the action go back where they still stand as it left them; others have had a life of their own. */
async function offersBack(
  tx: Transaction,
  viewer: SchoolViewer,
  stored: readonly StoredChange[],
): Promise<PlaceTarget[]> {
  const returns = await returnsOf(tx, viewer, stored)
  return returns.flatMap(({ id, current, back, left }) => {
    const stands = current?.state === 'WAITING' && current.offeredAt?.getTime() === left?.offeredAt?.getTime()
    if (!current || !stands || !back) return []
    return [{ id, to: { ...contentOf(current), offeredAt: back.offeredAt, offerExpiresAt: back.offerExpiresAt } }]
  })
}
