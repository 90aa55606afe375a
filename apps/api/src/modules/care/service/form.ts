import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { formCareClassesInput } from '@afterbell/domain/care/input'
import { inTransaction, type Transaction } from '../../../database.ts'
import { parseInput } from '../../../graphql/errors.ts'
import { once } from '../../../idempotency.ts'
import { changeableTerm } from '../../schools/service/terms.ts'
import { CareInputsChangedError } from '../errors.ts'
import { applyCareChange, concernedBy } from './change.ts'
import { arrangementOf, changeOf } from './proposal.ts'
import { type CareQuestion, gatherCare } from './situation.ts'
import { lockCare } from './state.ts'

/** A whole school's care classes and places are written in it. */
const longestFormation = 60

/**
 * Forms care classes as proposed (R01, R20), in one transaction: all of it, or nothing. What they follow from must be what was looked at.
 * Throws InvalidInputError, NotFoundError, IdempotencyKeyReusedError, TermClosedError, CareInputsChangedError, CareTimesMissingError,
 * CareRoomTakenError.
 */
export function formCareClasses(viewer: SchoolViewer, input: unknown): Promise<{ ids: string[] }> {
  const { expectedInputHash, idempotencyKey: key, ...asked } = parseInput(formCareClassesInput, input)
  const request = { operation: 'formCareClasses', ...asked, expectedInputHash }
  return inTransaction((tx) => once(tx, viewer, { key, request }, () => form(tx, viewer, asked, expectedInputHash)), {
    seconds: longestFormation,
  })
}

async function form(tx: Transaction, viewer: SchoolViewer, asked: CareQuestion, expectedInputHash: string) {
  const { schoolId } = viewer
  const { termId } = asked
  await changeableTerm(tx, viewer, termId)
  await lockCare(tx, schoolId, termId)
  // Nobody is approved or withdrawn meanwhile: the classes would be without him, or with him.
  await tx.$executeRaw`
    SELECT FROM application WHERE school_id = ${schoolId}::uuid AND term_id = ${termId}::uuid ORDER BY id FOR SHARE`
  const gathered = await gatherCare(tx, viewer, asked)
  if (gathered.inputHash !== expectedInputHash) throw new CareInputsChangedError()
  const change = changeOf(termId, gathered, arrangementOf(gathered))
  await applyCareChange(tx, viewer, { kind: 'care:form-classes', change })
  return { ids: concernedBy(change) }
}
