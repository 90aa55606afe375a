import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { createApplicationInput } from '@afterbell/domain/applications/input'
import { inTransaction } from '../../../database.ts'
import { NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { recordAction } from '../../actions/record.ts'
import { TermClosedError } from '../../schools/errors.ts'
import { applicantsWithin } from '../access.ts'
import { ApplicationExistsError } from '../errors.ts'
import { sealPickUp } from '../sealing.ts'
import { removeInverse } from './undo.ts'
import { checkChoices } from './wishes.ts'

/**
 * Enters an application for a guardian (R10); it says that staff entered it, and by whom (R90).
 * Throws InvalidInputError, NotFoundError, TermClosedError, ApplicationExistsError.
 */
export function createApplication(viewer: SchoolViewer, input: unknown): Promise<{ id: string }> {
  const data = parseInput(createApplicationInput, input)
  const { termId, pupilId, weekdays, clubIds, reason, pickUpMode, pickUpName, pickUpPhone, confirmedHow } = data
  const { schoolId } = viewer
  return inTransaction(async (tx) => {
    const term = await tx.term.findFirst({ where: { schoolId, id: termId }, select: { state: true } })
    const pupil = await tx.pupil.findFirst({
      where: { AND: [applicantsWithin(viewer, 'applications:edit'), { id: pupilId, archivedAt: null }] },
      select: { homeClass: { select: { grade: { select: { number: true } } } } },
    })
    if (!term || !pupil) throw new NotFoundError()
    if (term.state === 'CLOSED') throw new TermClosedError()
    // Of two who enter at once the second waits here, and then finds the first one's.
    await tx.$queryRaw`
      SELECT 1 FROM "pupil" WHERE "school_id" = ${schoolId}::uuid AND "id" = ${pupilId}::uuid FOR NO KEY UPDATE`
    const standing = await tx.application.findFirst({
      where: { schoolId, termId, pupilId, state: { not: 'WITHDRAWN' } },
      select: { id: true },
    })
    if (standing) throw new ApplicationExistsError(standing.id)
    await checkChoices(tx, { schoolId, termId, grade: pupil.homeClass.grade.number, clubIds })
    const now = new Date()
    const { id } = await tx.application.create({
      data: {
        schoolId,
        termId,
        pupilId,
        source: 'STAFF',
        weekdays: weekdays.toSorted((one, other) => one - other),
        reason,
        pickUpMode,
        pickUpCipher: sealPickUp(schoolId, { name: pickUpName ?? null, phone: pickUpPhone ?? null }),
        confirmedAt: confirmedHow ? now : null,
        confirmedHow,
        submittedAt: now,
        enteredById: viewer.accountId,
        updatedAt: now,
        choices: { create: clubIds.map((clubId, index) => ({ rank: index + 1, clubId })) },
      },
      select: { id: true },
    })
    await recordAction(tx, viewer, {
      kind: 'applications:create',
      permission: 'applications:edit',
      resource: 'applications',
      recordIds: [id],
      inverse: removeInverse(id, now),
    })
    return { id }
  })
}
