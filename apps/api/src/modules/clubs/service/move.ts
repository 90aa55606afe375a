import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { moveEnrolmentsInput } from '@afterbell/domain/clubs/input'
import { type MoveItem, planMoves } from '@afterbell/domain/clubs/move-plan'
import type { z } from 'zod'
import { inTransaction, type Transaction } from '../../../database.ts'
import { ConflictError, NotFoundError, parseInput, UserError } from '../../../graphql/errors.ts'
import { AlreadyOnRosterError, MoveRefusedError, type RefusedMove } from '../errors/roster.ts'
import { changeRosters } from '../roster/change.ts'
import { type Desk, openDesk } from '../roster/desk.ts'
import { onceKeyed } from '../roster/once-keyed.ts'
import { checkChangeable } from '../roster/place-at-hand.ts'
import {
  contentOf,
  inState,
  newPlace,
  type Place,
  type PlaceTarget,
  storedPlaces,
  withdrawn,
} from '../roster/places.ts'
import { errorOf } from '../roster/refusals.ts'

type Wish = z.output<typeof moveEnrolmentsInput>['items'][number]

/** A wish that can be planned: the pupil is known, and the place given up, if there is one. */
interface Move extends MoveItem {
  readonly index: number
  readonly from: Place | undefined
}

/** What became of a batch; a type, not an interface, so that it can be kept as JSON. */
export type Moved = {
  readonly actionId: string
  /** The new places, in the order of the batch. */
  readonly enrolmentIds: readonly string[]
  /** Those left where they were: only of a batch that may be moved in part. */
  readonly refused: readonly RefusedMove[]
}

/**
 * Moves pupils between clubs, all or none; with `partial`, those who can be moved. Places given up are freed first, so that
 * pupils can change places between full clubs. One action, undone as a whole.
 * Throws InvalidInputError, MoveRefusedError (with every refusal), IdempotencyKeyReusedError.
 */
export function moveEnrolments(viewer: SchoolViewer, input: unknown): Promise<Moved> {
  const { idempotencyKey, ...batch } = parseInput(moveEnrolmentsInput, input)
  const { items, partial, reason } = batch
  const kind = 'clubs:move-enrolments'
  return inTransaction((tx) =>
    onceKeyed(tx, viewer, { key: idempotencyKey, request: { operation: kind, ...batch } }, async () => {
      const { desk, sources } = await openBatch(tx, viewer, items)
      const { moves, refused } = decide(desk, items, sources)
      if (moves.length === 0 || (refused.length > 0 && !partial)) {
        throw new MoveRefusedError(
          refused,
          moves.map(({ index }) => index),
        )
      }
      const targets = moves.map((move) => targetsOf(desk, move, reason))
      const { actionId, written } = await changeRosters(desk, { kind, reason, targets: targets.flat() })
      const entered = written.filter(({ to }) => to?.state !== 'WITHDRAWN')
      return { actionId, enrolmentIds: entered.map(({ id }) => id), refused }
    }),
  )
}

/** Locks every club left or entered, and every pupil; the places given up are read once they are locked. */
async function openBatch(tx: Transaction, viewer: SchoolViewer, items: readonly Wish[]) {
  const sourceIds = items.flatMap(({ enrolmentId }) => enrolmentId ?? [])
  const known = await storedPlaces(tx, viewer, sourceIds)
  const desk = await openDesk(tx, viewer, {
    clubIds: [...items.map(({ toClubId }) => toClubId), ...known.map(({ clubId }) => clubId)],
    pupilIds: [...items.flatMap(({ pupilId }) => pupilId ?? []), ...known.map(({ pupilId }) => pupilId)],
  })
  const sources = await storedPlaces(tx, viewer, sourceIds)
  return { desk, sources: new Map(sources.map((place) => [place.id, place])) }
}

/** Which of the wishes can be fulfilled together, and why the others cannot. */
function decide(desk: Desk, items: readonly Wish[], sources: ReadonlyMap<string, Place>) {
  const refused: RefusedMove[] = []
  const moves = items.flatMap((wish, index): Move[] => {
    try {
      return [{ ...moveOf(desk, wish, sources), index }]
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      refused.push(refusedMove(index, error))
      return []
    }
  })
  const plan = planMoves(moves, desk.state)
  if (plan.ok) return { moves, refused }
  for (const { index, refusal } of plan.refused) {
    const move = moves[index]
    if (move) refused.push(refusedMove(move.index, errorOf(desk, refusal, move.toClubId, move.from?.clubId)))
  }
  return {
    moves: plan.movableIndexes.flatMap((index) => moves[index] ?? []),
    refused: refused.sort((one, other) => one.index - other.index),
  }
}

const refusedMove = (index: number, { code, sentence }: UserError): RefusedMove => ({ index, code, sentence })

/** Throws NotFoundError, ConflictError, RosterLockedError, ClubClosedError, AlreadyOnRosterError. */
function moveOf(desk: Desk, wish: Wish, sources: ReadonlyMap<string, Place>): Omit<Move, 'index'> {
  const { enrolmentId, toClubId, toState, expectedUpdatedAt } = wish
  const from = enrolmentId ? sources.get(enrolmentId) : undefined
  const pupilId = from?.pupilId ?? wish.pupilId
  if (!pupilId || (enrolmentId && (!from || from.state === 'WITHDRAWN'))) throw new NotFoundError()
  desk.checkPupil(pupilId)
  if (from && expectedUpdatedAt && from.updatedAt.getTime() !== expectedUpdatedAt.getTime()) {
    throw new ConflictError(from.updatedAt)
  }
  if (from) checkChangeable(desk, from.clubId)
  desk.checkUnlocked(toClubId)
  if (from?.clubId === toClubId && from.state === toState) throw new AlreadyOnRosterError(desk.club(toClubId), toState)
  return { pupilId, placeId: enrolmentId ?? null, toClubId, to: toState, from }
}

/** Within a club a place changes its list; between clubs one ends and another begins. */
function targetsOf(desk: Desk, { from, pupilId, toClubId, to }: Move, reason: string): PlaceTarget[] {
  const now = new Date()
  const position = desk.nextPosition(toClubId)
  if (from?.clubId === toClubId) return [{ id: from.id, to: inState(contentOf(from), to, position, now) }]
  const entered = { to: newPlace(to, { clubId: toClubId, pupilId, position, now }) }
  return from ? [{ id: from.id, to: withdrawn(contentOf(from), reason, now) }, entered] : [entered]
}
