import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { availabilityInput } from '@afterbell/domain/timetable/input'
import { inTransaction } from '../../../database.ts'
import { ConflictError, NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { schedulableStaff } from '../access.ts'
import { applyEdit } from '../changes/apply.ts'

/** What names an availability: one for each person and term. */
export interface AvailabilityKey {
  readonly schoolId: string
  readonly termId: string
  readonly staffId: string
}

/** Says when a person can serve in a term (R21). Throws InvalidInputError, NotFoundError, ConflictError, TermClosedError. */
export function setStaffAvailability(viewer: SchoolViewer, input: unknown): Promise<AvailabilityKey> {
  const { termId, staffId, weekdays, daysAWeek = null, expectedUpdatedAt } = parseInput(availabilityInput, input)
  const key = { schoolId: viewer.schoolId, termId, staffId }
  return inTransaction(async (tx) => {
    if ((await tx.staff.count({ where: { AND: [schedulableStaff(viewer), { id: staffId }] } })) === 0) {
      throw new NotFoundError()
    }
    const before = await tx.staffAvailability.findUnique({ where: { schoolId_termId_staffId: key } })
    if (before && before.updatedAt.getTime() !== expectedUpdatedAt?.getTime()) throw new ConflictError(before.updatedAt)
    await applyEdit(tx, viewer, {
      kind: 'timetable:set-availability',
      termId,
      changes: [{ table: 'availability', before, after: { ...key, weekdays: weekdays.toSorted(), daysAWeek } }],
      confirmed: true,
      reason: null,
      recordIds: [staffId],
    })
    return key
  })
}
