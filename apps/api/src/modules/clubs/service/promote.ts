import { mayInGrades, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { promoteInput } from '@afterbell/domain/clubs/input'
import { planMoves } from '@afterbell/domain/clubs/move-plan'
import { inWaitingOrder } from '@afterbell/domain/clubs/waiting-list'
import { inTransaction, type Transaction } from '../../../database.ts'
import { invalidField, NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { NextInLineElsewhereError, NobodyToPromoteError } from '../errors/roster.ts'
import { changeRosters } from '../roster/change.ts'
import { type Desk, openDesk } from '../roster/desk.ts'
import { nextForPlace } from '../roster/next-for-place.ts'
import { onceKeyed } from '../roster/once-keyed.ts'
import { checkChangeable } from '../roster/place-at-hand.ts'
import { contentOf, inState } from '../roster/places.ts'
import { errorOf } from '../roster/refusals.ts'

/**
 * Gives a free place to the next in line who can take it, or to the entry named; naming another than the next needs a reason.
 * Throws InvalidInputError, NotFoundError, RosterLockedError, ClubClosedError, ClubFullError, GradeNotAdmittedError,
 * TimeClashError, NobodyToPromoteError, NextInLineElsewhereError, IdempotencyKeyReusedError.
 */
export function promoteFromWaitingList(viewer: SchoolViewer, input: unknown): Promise<{ id: string }> {
  const { idempotencyKey, ...promotion } = parseInput(promoteInput, input)
  const { clubId, enrolmentId, reason } = promotion
  const kind = 'clubs:promote-from-waiting-list'
  return inTransaction((tx) =>
    onceKeyed(tx, viewer, { key: idempotencyKey, request: { operation: kind, ...promotion } }, async () => {
      const { desk, waiting } = await openWaitingList(tx, viewer, clubId)
      const line = nextForPlace(desk.state, clubId, waiting)
      const chosen = enrolmentId ? waiting.find(({ id }) => id === enrolmentId) : nextInLineOf(desk, clubId, line)
      if (!chosen) throw new NotFoundError()
      desk.checkPupil(chosen.pupilId)
      checkChangeable(desk, clubId)
      const move = { pupilId: chosen.pupilId, placeId: chosen.id, toClubId: clubId, to: 'ENROLLED' } as const
      const plan = planMoves([move], desk.state)
      for (const { refusal } of plan.ok ? [] : plan.refused) throw errorOf(desk, refusal, clubId)
      if (chosen.id !== line.next?.id && !reason) throw invalidField(['reason'], 'required')
      const enrolled = inState(contentOf(chosen), 'ENROLLED', desk.nextPosition(clubId), new Date())
      await changeRosters(desk, { kind, reason, targets: [{ id: chosen.id, to: enrolled }] })
      return { id: chosen.id }
    }),
  )
}

/** The next in line, or why nobody is. */
function nextInLineOf(desk: Desk, clubId: string, { next, passedOver }: ReturnType<typeof nextForPlace>) {
  if (next && !mayInGrades(desk.viewer, 'clubs:enrol', [next.pupil.grade])) {
    throw new NextInLineElsewhereError(next.pupil.grade)
  }
  if (next) return next
  const [first] = passedOver
  if (first?.refusal.kind === 'TIME_CLASH' || !first)
    throw new NobodyToPromoteError(desk.club(clubId), passedOver.length)
  throw errorOf(desk, first.refusal, clubId)
}

/** Locks a club with everybody who waits for it; the list is read again once it is locked. */
async function openWaitingList(tx: Transaction, viewer: SchoolViewer, clubId: string) {
  const { schoolId } = viewer
  // The club first: while it is locked nobody joins or leaves the list.
  await openDesk(tx, viewer, { clubIds: [clubId], pupilIds: [] })
  const waiting = inWaitingOrder(await tx.enrolment.findMany({ where: { schoolId, clubId, state: 'WAITING' } }))
  const pupilIds = waiting.map(({ pupilId }) => pupilId)
  return { desk: await openDesk(tx, viewer, { clubIds: [clubId], pupilIds }), waiting }
}
