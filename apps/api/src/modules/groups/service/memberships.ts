import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { addMembershipInput, endMembershipInput, updateMembershipInput } from '@afterbell/domain/groups/input'
import { inTransaction, type Transaction } from '../../../database.ts'
import { invalidField, parseInput } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { memberships } from '../editing.ts'
import { NotGuardianOfPupilError } from '../errors.ts'

type NewSeat = ReturnType<typeof addMembershipInput.parse>

/**
 * Seats a person in a group for a term of office (R40). Throws InvalidInputError, NotGuardianOfPupilError,
 * SeatNotSuitableError, LeaderSeatTakenError, AlreadyMemberError.
 */
export function addMembership(viewer: SchoolViewer, input: unknown) {
  const seat = parseInput(addMembershipInput, input)
  return inTransaction(async (tx) => {
    await checkReferences(tx, viewer, seat)
    return memberships.add(tx, viewer, {
      groupId: seat.groupId,
      staffId: seat.staffId ?? null,
      guardianId: seat.guardianId ?? null,
      pupilId: seat.pupilId ?? null,
      position: seat.position,
      startsOn: seat.startsOn,
      endsOn: seat.endsOn ?? null,
    })
  })
}

async function checkReferences(tx: Transaction, { schoolId }: SchoolViewer, seat: NewSeat) {
  const there = (id: string) => ({ where: { schoolId, id, archivedAt: null } })
  if (!(await tx.group.count(there(seat.groupId)))) throw invalidField(['groupId'], 'unknown')
  if (seat.staffId && !(await tx.staff.count(there(seat.staffId)))) throw invalidField(['staffId'], 'unknown')
  if (!seat.guardianId || !seat.pupilId) return
  if (!(await tx.guardian.count(there(seat.guardianId)))) throw invalidField(['guardianId'], 'unknown')
  if (!(await tx.pupil.count(there(seat.pupilId)))) throw invalidField(['pupilId'], 'unknown')
  const { guardianId, pupilId } = seat
  if (!(await tx.guardianship.count({ where: { schoolId, guardianId, pupilId } }))) throw new NotGuardianOfPupilError()
}

/** Changes position or term of office. Throws as addMembership does, and ConflictError, NotFoundError. */
export function updateMembership(viewer: SchoolViewer, { id, expectedUpdatedAt, ...input }: Version & object) {
  const data = parseInput(updateMembershipInput, input)
  return inTransaction(async (tx) => {
    const { startsOn, endsOn } = { ...(await memberships.found(tx, viewer, id)), ...data }
    parseInput(updateMembershipInput, { startsOn, endsOn })
    return memberships.change(tx, viewer, { id, expectedUpdatedAt }, data)
  })
}

/** Sets the last day of a term of office. Throws InvalidInputError, ConflictError, NotFoundError. */
export function endMembership(viewer: SchoolViewer, { id, expectedUpdatedAt, ...input }: Version & object) {
  return updateMembership(viewer, { id, expectedUpdatedAt, ...parseInput(endMembershipInput, input) })
}
