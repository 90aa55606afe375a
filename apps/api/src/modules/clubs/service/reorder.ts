import { mayInGrades, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { reorderInput } from '@afterbell/domain/clubs/input'
import type { PlaceState } from '@afterbell/domain/clubs/roster'
import { inWaitingOrder, moveInWaitingOrder } from '@afterbell/domain/clubs/waiting-list'
import { inTransaction } from '../../../database.ts'
import { invalidField, NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { OtherGradesOrderError } from '../errors/roster.ts'
import { changeRosters } from '../roster/change.ts'
import type { Desk } from '../roster/desk.ts'
import { checkChangeable, takePlaceInHand } from '../roster/place-at-hand.ts'
import { contentOf, type Place } from '../roster/places.ts'

/** Puts a waiting pupil at another place of the waiting list; moving up needs a reason. Throws what `reorder` throws. */
export const reorderWaitingList = (viewer: SchoolViewer, input: unknown) => reorder(viewer, input, 'WAITING')

/** Puts an enrolled pupil at another place of the sign-in sheet. Throws what `reorder` throws. */
export const reorderRoster = (viewer: SchoolViewer, input: unknown) => reorder(viewer, input, 'ENROLLED')

/**
 * Places are exchanged among those between the old and the new one, so everybody passed changes too: all of them must be the
 * viewer's to change (A6). Throws InvalidInputError, NotFoundError, ConflictError, RosterLockedError, ClubClosedError,
 * OtherGradesOrderError.
 */
function reorder(viewer: SchoolViewer, input: unknown, state: PlaceState): Promise<{ id: string }> {
  const { enrolmentId, position, reason, expectedUpdatedAt } = parseInput(reorderInput, input)
  const { schoolId } = viewer
  return inTransaction(async (tx) => {
    const { desk, id, place } = await takePlaceInHand(tx, viewer, enrolmentId, expectedUpdatedAt)
    if (place.state !== state) throw new NotFoundError()
    const list = inWaitingOrder(await tx.enrolment.findMany({ where: { schoolId, clubId: place.clubId, state } }))
    const moved = exchanged(list, id, position)
    await checkGrades(desk, moved)
    checkChangeable(desk, place.clubId)
    const isUp = moved.some((each) => each.id === id && each.position < place.position)
    if (state === 'WAITING' && isUp && !reason) throw invalidField(['reason'], 'required')
    if (moved.length > 0) {
      const targets = moved.map((each) => ({ id: each.id, to: contentOf(each) }))
      await changeRosters(desk, { kind: kinds[state], reason, targets })
    }
    return { id }
  })
}

const kinds = { ENROLLED: 'clubs:reorder-roster', WAITING: 'clubs:reorder-waiting-list' } as const

/** Those whose position changes: the new order over the positions that the list has, so that no other number is used up. */
function exchanged(list: readonly Place[], id: string, position: number): Place[] {
  const positions = list.map((each) => each.position)
  const before = new Map(list.map((each) => [each.id, each.position]))
  return moveInWaitingOrder(list, id, position)
    .map((each, index) => ({ ...each, position: positions[index] ?? each.position }))
    .filter((each) => before.get(each.id) !== each.position)
}

async function checkGrades({ tx, viewer }: Desk, moved: readonly Place[]): Promise<void> {
  const { schoolId } = viewer
  const grades = await tx.grade.findMany({
    where: {
      schoolId,
      homeClasses: { some: { pupils: { some: { id: { in: moved.map(({ pupilId }) => pupilId) } } } } },
    },
    select: { number: true },
  })
  const numbers = grades.map(({ number }) => number)
  if (numbers.length > 0 && !mayInGrades(viewer, 'clubs:enrol', numbers)) throw new OtherGradesOrderError()
}
