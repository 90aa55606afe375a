import type { Permission } from '@afterbell/domain/access/permissions'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import {
  confirmApplicationInput,
  markHardshipInput,
  updateApplicationInput,
} from '@afterbell/domain/applications/input'
import { type ApplicationStep, afterEdit, applicationStep } from '@afterbell/domain/applications/lifecycle'
import { inTransaction, type Transaction } from '../../../database.ts'
import { ConflictError, NotFoundError, parseInput } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { recordAction } from '../../actions/record.ts'
import { applicationsWithin } from '../access.ts'
import { ApplicationStepRefusedError } from '../errors.ts'
import { openPickUp, type PickUp, sealPickUp } from '../sealing.ts'
import { factsOf, laterThanAll, lockApplications, type WholeApplication, whole } from './rows.ts'
import { contentColumns, loggedChanges, putBackInverse, writeChoices } from './undo.ts'
import { checkChoices } from './wishes.ts'

const permission = 'applications:edit'

/**
 * Changes an application; fields left out stay. Changed weekdays or choices are decided and confirmed anew (R51, R90).
 * Throws InvalidInputError, NotFoundError, ConflictError, ApplicationStepRefusedError.
 */
export function updateApplication(
  viewer: SchoolViewer,
  { id, expectedUpdatedAt, ...input }: Version & object,
): Promise<{ id: string }> {
  const changes = parseInput(updateApplicationInput, input)
  return inTransaction(async (tx) => {
    const before = await taken(tx, viewer, { id, expectedUpdatedAt }, 'EDIT')
    const keptClubs = before.choices.map(({ clubId }) => clubId)
    const clubIds = changes.clubIds ?? keptClubs
    const weekdays = changes.weekdays?.toSorted((one, other) => one - other) ?? before.weekdays
    const wishes = !isSame(weekdays, before.weekdays) || !isSame(clubIds, keptClubs)
    if (wishes) {
      await checkChoices(tx, { ...before, grade: before.pupil.homeClass.grade.number, clubIds })
    }
    const columns = {
      weekdays,
      ...(changes.reason !== undefined && { reason: changes.reason }),
      ...(changes.pickUpMode !== undefined && { pickUpMode: changes.pickUpMode }),
      ...pickUpColumn(before, changes),
      ...decisionAfter(before, wishes),
    }
    const logged = loggedChanges(before, columns, clubIds)
    if (logged.length === 0) return { id }
    const at = laterThanAll([before])
    await tx.application.updateMany({ where: { schoolId: viewer.schoolId, id }, data: { ...columns, updatedAt: at } })
    if (!isSame(clubIds, keptClubs)) await writeChoices(tx, before, clubIds)
    await recordAction(tx, viewer, {
      kind: 'applications:update',
      permission,
      resource: 'applications',
      recordIds: [id],
      changes: logged,
      inverse: putBackInverse([before], at, contentColumns),
    })
    return { id }
  })
}

/** Records that a guardian confirmed, and how (R90). Throws InvalidInputError, NotFoundError, ConflictError, ApplicationStepRefusedError. */
export function confirmApplication(viewer: SchoolViewer, input: unknown): Promise<{ id: string }> {
  const { id, expectedUpdatedAt, how } = parseInput(confirmApplicationInput, input)
  return inTransaction(async (tx) => {
    const before = await taken(tx, viewer, { id, expectedUpdatedAt }, 'CONFIRM')
    const at = laterThanAll([before])
    const columns = { confirmedAt: at, confirmedHow: how }
    await tx.application.updateMany({ where: { schoolId: viewer.schoolId, id }, data: { ...columns, updatedAt: at } })
    await recordAction(tx, viewer, {
      kind: 'applications:confirm',
      permission,
      resource: 'applications',
      recordIds: [id],
      changes: loggedChanges(before, columns),
      inverse: putBackInverse([before], at, ['confirmedAt', 'confirmedHow']),
    })
    return { id }
  })
}

/**
 * Marks an application as one of a family in hardship, or takes the mark away, with a reason. The mark counts only in draws whose rules
 * say so. Throws InvalidInputError, NotFoundError, ConflictError, ApplicationStepRefusedError.
 */
export function markHardship(viewer: SchoolViewer, input: unknown): Promise<{ id: string }> {
  const { id, expectedUpdatedAt, hardship, reason } = parseInput(markHardshipInput, input)
  return inTransaction(async (tx) => {
    const before = await taken(tx, viewer, { id, expectedUpdatedAt }, 'EDIT', 'applications:hardship')
    const at = laterThanAll([before])
    await tx.application.updateMany({ where: { schoolId: viewer.schoolId, id }, data: { hardship, updatedAt: at } })
    await recordAction(tx, viewer, {
      kind: 'applications:mark-hardship',
      permission: 'applications:hardship',
      resource: 'applications',
      recordIds: [id],
      reason,
      changes: loggedChanges(before, { hardship }),
      inverse: putBackInverse([before], at, ['hardship']),
    })
    return { id }
  })
}

/** The application, locked, as the editor saw it, when the step may be taken. */
async function taken(
  tx: Transaction,
  viewer: SchoolViewer,
  { id, expectedUpdatedAt }: Version,
  step: ApplicationStep,
  needed: Permission = permission,
): Promise<WholeApplication> {
  await lockApplications(tx, viewer.schoolId, [id])
  const row = await tx.application.findFirst({
    where: { AND: [applicationsWithin(viewer, needed), { id }] },
    include: whole,
  })
  if (!row) throw new NotFoundError()
  if (row.updatedAt.getTime() !== expectedUpdatedAt.getTime()) throw new ConflictError(row.updatedAt)
  const decision = applicationStep(step, factsOf(row))
  if (!decision.allowed) throw new ApplicationStepRefusedError(row.state, decision.reasons)
  return row
}

/** A decision and a confirmation that no longer hold are taken away. */
function decisionAfter({ state, confirmedAt }: WholeApplication, wishes: boolean) {
  const effect = afterEdit(state, { wishes })
  return {
    state: effect.state,
    ...(effect.decisionLapses && {
      decidedAt: null,
      decidedById: null,
      decidedByName: null,
      decisionReason: null,
    }),
    ...(effect.confirmationLapses && confirmedAt && { confirmedAt: null, confirmedHow: null }),
  }
}

/** A person who stays the same stays sealed as he is: sealing him anew would look like a change. */
function pickUpColumn(
  { schoolId, pickUpCipher }: WholeApplication,
  { pickUpName, pickUpPhone }: { pickUpName?: string | null; pickUpPhone?: string | null },
) {
  const kept: PickUp = openPickUp(schoolId, pickUpCipher) ?? { name: null, phone: null }
  const wanted = {
    name: pickUpName === undefined ? kept.name : pickUpName,
    phone: pickUpPhone === undefined ? kept.phone : pickUpPhone,
  }
  const isKept = wanted.name === kept.name && wanted.phone === kept.phone
  return isKept ? {} : { pickUpCipher: sealPickUp(schoolId, wanted) }
}

const isSame = (one: readonly unknown[], other: readonly unknown[]) => JSON.stringify(one) === JSON.stringify(other)
