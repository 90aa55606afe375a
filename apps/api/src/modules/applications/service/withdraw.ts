import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { withdrawApplicationInput } from '@afterbell/domain/applications/input'
import { applicationStep } from '@afterbell/domain/applications/lifecycle'
import { inTransaction } from '../../../database.ts'
import { NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { recordAction } from '../../actions/record.ts'
import { giveUpCarePlaces } from '../../care/service/give-up.ts'
import { giveUpClubPlaces } from '../../clubs/service/give-up.ts'
import { applicationsWithin } from '../access.ts'
import { ApplicationStepRefusedError } from '../errors.ts'
import { factsOf, laterThanAll, lockApplications, whole } from './rows.ts'
import { contentColumns, loggedChanges, putBackInverse } from './undo.ts'

/** What a withdrawal came to. */
export interface Withdrawn {
  readonly id: string
  readonly clubPlacesGivenUp: number
  readonly carePlacesGivenUp: number
  /** Places in clubs and care classes that the pupil still has. */
  readonly placesKept: number
}

/**
 * Withdraws an application, at any time (R90), by the guardian or by staff for him. Its wishes no longer count. Places
 * already given stay unless it is said that they are given up too: then pins and locks do not hold the pupil.
 * Throws InvalidInputError, NotFoundError, ApplicationStepRefusedError.
 */
export function withdrawApplication(viewer: SchoolViewer, input: unknown): Promise<Withdrawn> {
  const { id, reason, givePlacesUp } = parseInput(withdrawApplicationInput, input)
  const { schoolId } = viewer
  return inTransaction(async (tx) => {
    await lockApplications(tx, schoolId, [id])
    const before = await tx.application.findFirst({
      where: { AND: [applicationsWithin(viewer, 'applications:withdraw'), { id }] },
      include: whole,
    })
    if (!before) throw new NotFoundError()
    const decision = applicationStep('WITHDRAW', factsOf(before))
    if (!decision.allowed) throw new ApplicationStepRefusedError(before.state, decision.reasons)
    const at = laterThanAll([before])
    const columns = { state: 'WITHDRAWN', withdrawnAt: at, withdrawReason: reason } as const
    await tx.application.updateMany({ where: { schoolId, id }, data: { ...columns, updatedAt: at } })
    await recordAction(tx, viewer, {
      kind: 'applications:withdraw',
      permission: 'applications:withdraw',
      resource: 'applications',
      recordIds: [id],
      reason,
      changes: loggedChanges(before, columns),
      inverse: putBackInverse([before], at, contentColumns),
    })
    const { termId, pupilId } = before
    const places = { termId, pupilId, reason }
    const clubPlacesGivenUp = givePlacesUp ? await giveUpClubPlaces(tx, viewer, places) : 0
    const carePlacesGivenUp = givePlacesUp ? await giveUpCarePlaces(tx, viewer, places) : 0
    const inClubs = await tx.enrolment.count({
      where: { schoolId, pupilId, state: { in: ['ENROLLED', 'WAITING'] }, club: { termId } },
    })
    const inCare = await tx.carePlace.count({ where: { schoolId, termId, pupilId } })
    return { id, clubPlacesGivenUp, carePlacesGivenUp, placesKept: inClubs + inCare }
  })
}
