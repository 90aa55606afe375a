import { isUniqueViolation } from '@afterbell/db/driver-errors'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { inTransaction, type Transaction } from '../../../database.ts'
import { ConflictError } from '../../../graphql/errors.ts'
import { once } from '../../../idempotency.ts'
import { recordAction } from '../../actions/record.ts'
import { ImportHasInvalidLinesError, ImportOutdatedError } from '../errors.ts'
import { lineDeeds } from '../sealing.ts'
import { type Batch, judgeAgain, laterThan, openBatch, openLines } from './batch.ts'
import { columnText } from './column-text.ts'
import { listKindOf } from './kinds.ts'
import type { WrittenLine } from './list-kind.ts'
import { undoImportKind } from './undo.ts'

interface ToCommit {
  readonly batchId: string
  readonly expectedUpdatedAt: Date
  readonly idempotencyKey: string
}

/** What a commit came to, as the idempotency key keeps it. */
type Outcome = { committed: true } | { committed: false; invalid: number; changed: number }

/** A whole school is written within this time, or not at all. */
const seconds = 60

/** Somebody may add a person of the same number by hand in the moment of the commit: the lists are then judged once more. */
const attempts = 3

/**
 * Takes a checked list over: every line or none, in one transaction with one action, which can be undone.
 * The lines are judged once more, under a lock, as the school is now; when that changes a verdict, the new verdicts are
 * kept and nothing is written, so that nothing is ever written that nobody has seen.
 * Throws NotFoundError, ImportClosedError, ConflictError, ImportHasInvalidLinesError, ImportOutdatedError, IdempotencyKeyReusedError.
 */
export async function commitImport(viewer: SchoolViewer, { batchId, expectedUpdatedAt, idempotencyKey }: ToCommit) {
  const request = { mutation: 'commitImport', batchId, expectedUpdatedAt: expectedUpdatedAt.toISOString() }
  const outcome = await retryingTaken(() =>
    inTransaction(
      (tx) =>
        once(tx, viewer, { key: idempotencyKey, request }, () => attempt(tx, viewer, { batchId, expectedUpdatedAt })),
      { seconds },
    ),
  )
  if (outcome.committed) return { schoolId: viewer.schoolId, id: batchId }
  throw outcome.invalid > 0 ? new ImportHasInvalidLinesError(outcome.invalid) : new ImportOutdatedError(outcome.changed)
}

async function retryingTaken<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work()
    } catch (error) {
      if (tried === attempts || !isUniqueViolation(error)) throw error
    }
  }
}

async function attempt(
  tx: Transaction,
  viewer: SchoolViewer,
  { batchId, expectedUpdatedAt }: Omit<ToCommit, 'idempotencyKey'>,
): Promise<Outcome> {
  const batch = await openBatch(tx, viewer, batchId)
  if (batch.updatedAt.getTime() !== expectedUpdatedAt.getTime()) throw new ConflictError(batch.updatedAt)
  const kind = listKindOf(batch.kind)
  await kind.lock(tx, viewer)
  const { judgement, invalid, changed } = await judgeAgain(tx, viewer, batch, await openLines(tx, batch))
  const at = laterThan(batch)
  if (invalid > 0 || changed > 0) {
    await stamp(tx, batch, { updatedAt: at })
    return { committed: false, invalid, changed }
  }
  const { lines, effect } = await judgement.write(at)
  await keepDeeds(tx, batch, lines)
  await stamp(tx, batch, { updatedAt: at, committedAt: at, state: 'COMMITTED' })
  await recordAction(tx, viewer, {
    kind: kind.action,
    permission: kind.permission,
    resource: kind.resource,
    recordIds: effect.recordIds,
    inverse: { kind: undoImportKind, data: { batchId } },
    touches: [...effect.touches, { resource: 'importBatches', ids: [batchId] }],
  })
  return { committed: true }
}

function stamp(tx: Transaction, { schoolId, id }: Batch, data: Partial<Batch>) {
  return tx.importBatch.update({ where: { schoolId_id: { schoolId, id } }, data: data as object })
}

/** Each line keeps what it did, sealed, for the undo. */
async function keepDeeds(tx: Transaction, { schoolId, id }: Batch, lines: readonly WrittenLine[]): Promise<void> {
  const rows = lines.map(({ row, recordId, deeds }) => ({ row, recordId, before: lineDeeds.seal(schoolId, deeds) }))
  await tx.$executeRaw`
    UPDATE "import_line" AS l
    SET "record_id" = v."recordId", "before" = v."before"
    FROM jsonb_to_recordset(${columnText(rows)}::jsonb) AS v("row" int, "recordId" uuid, "before" bytea)
    WHERE l."school_id" = ${schoolId}::uuid AND l."batch_id" = ${id}::uuid AND l."row" = v."row"`
}
