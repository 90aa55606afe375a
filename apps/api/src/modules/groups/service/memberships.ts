import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { createMembershipInput, updateMembershipInput } from '@afterbell/domain/groups/input'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { columnDate, inTransaction, type Transaction } from '../../../database.ts'
import { invalidField, NotFoundError, parseInput } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { memberships } from '../editing.ts'
import { NotGuardianOfPupilError } from '../errors.ts'

type NewSeat = ReturnType<typeof createMembershipInput.parse>

/**
 * Seats a person in a group for a term of office (R40). Throws InvalidInputError, NotFoundError, NotGuardianOfPupilError,
 * SeatNotSuitableError, LeaderSeatTakenError, AlreadyMemberError.
 */
export function addMembership(viewer: SchoolViewer, input: unknown) {
  const seat = parseInput(createMembershipInput, input)
  return inTransaction(async (tx) => {
    await checkReferences(tx, viewer, seat)
    return memberships.add(tx, viewer, {
      groupId: seat.groupId,
      staffId: seat.staffId ?? null,
      guardianId: seat.guardianId ?? null,
      pupilId: seat.pupilId ?? null,
      position: seat.position,
      startsOn: columnDate(seat.startsOn),
      endsOn: seat.endsOn ? columnDate(seat.endsOn) : null,
    })
  })
}

async function checkReferences(tx: Transaction, { schoolId }: SchoolViewer, seat: NewSeat) {
  const there = (id: string) => ({ where: { schoolId, id, archivedAt: null } })
  if (!(await tx.group.count(there(seat.groupId)))) throw new NotFoundError()
  if (seat.staffId && !(await tx.staff.count(there(seat.staffId)))) throw invalidField(['staffId'], 'unknown')
  if (seat.staffId && seat.pupilId) throw invalidField(['pupilId'], 'onePersonOnly')
  if (!seat.guardianId) return
  if (!seat.pupilId) throw invalidField(['pupilId'], 'representativeNeedsPupil')
  if (!(await tx.guardian.count(there(seat.guardianId)))) throw invalidField(['guardianId'], 'unknown')
  if (!(await tx.pupil.count(there(seat.pupilId)))) throw invalidField(['pupilId'], 'unknown')
  const { guardianId, pupilId } = seat
  if (!(await tx.guardianship.count({ where: { schoolId, guardianId, pupilId } }))) throw new NotGuardianOfPupilError()
}

/** Changes position or term of office. Throws as addMembership does, and ConflictError. */
export function updateMembership(viewer: SchoolViewer, { id, expectedUpdatedAt, ...input }: Version & object) {
  const { position, startsOn, endsOn } = parseInput(updateMembershipInput, input)
  return inTransaction(async (tx) => {
    const data = {
      ...(position && { position }),
      ...(startsOn && { startsOn: columnDate(startsOn) }),
      ...(endsOn !== undefined && { endsOn: endsOn === null ? null : columnDate(endsOn) }),
    }
    const term = { ...(await memberships.found(tx, viewer, id)), ...data }
    parseInput(updateMembershipInput, { startsOn: term.startsOn, endsOn: term.endsOn })
    return memberships.change(tx, viewer, { id, expectedUpdatedAt }, data)
  })
}

/** Sets the last day of a term of office; the record stays. Throws as updateMembership does. */
export function endMembership(viewer: SchoolViewer, version: Version & { readonly endsOn: SchoolDate }) {
  return updateMembership(viewer, version)
}
