import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { inputHashOf } from '@afterbell/domain/placement/commit-reveal'
import { publishDrawInput } from '@afterbell/domain/placement/input'
import { inTransaction, type Transaction } from '../../../database.ts'
import { ConflictError, NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { once } from '../../../idempotency.ts'
import { recordAction } from '../../actions/record.ts'
import { lockTermRosters, rewriteRosters } from '../../clubs/service/term-rosters.ts'
import { changeableTerm } from '../../schools/service/terms.ts'
import { DrawInputsChangedError, DrawStateError, OtherDrawPublishedError, RehearsalError } from '../errors.ts'
import { bytesOf } from './canonical-columns.ts'
import { inputAsItStands, type WholeDraw, wholeDraw } from './input-now.ts'
import { opened } from './opened-draw.ts'
import { publicationInverse } from './undo.ts'

/** A whole school's rosters are written in it. */
const longestPublication = 60

interface PublishedAt {
  readonly expectedUpdatedAt?: Date | null | undefined
  readonly notifyAt?: Date | null | undefined
}

/**
 * Makes the result of an official run the rosters of the term, in one transaction: all of it, or nothing (D5). The inputs must be
 * those that were frozen, and the changes by hand those that were looked at, if it is said when that was. Throws InvalidInputError,
 * ConflictError, NotFoundError, IdempotencyKeyReusedError, DrawStateError, RehearsalError, DrawInputsChangedError, OtherDrawPublishedError,
 * RosterLockedError, TermClosedError.
 */
export function publishDraw(
  viewer: SchoolViewer,
  { expectedUpdatedAt = null, notifyAt, ...input }: PublishedAt & object,
): Promise<{ id: string }> {
  const { drawId: id, expectedInputHash, idempotencyKey: key } = parseInput(publishDrawInput, input)
  const expected = { inputHash: expectedInputHash, updatedAt: expectedUpdatedAt, notifyAt: notifyAt ?? null }
  return inTransaction(
    (tx) =>
      once(tx, viewer, { key, request: { operation: 'publishDraw', id, ...expected } }, async () => {
        await publish(tx, viewer, id, expected)
        return { id }
      }),
    { seconds: longestPublication },
  )
}

interface Expected {
  readonly inputHash: string
  readonly updatedAt: Date | null
  /** From when teachers and guardians are told; null: at once. */
  readonly notifyAt: Date | null
}

async function publish(tx: Transaction, viewer: SchoolViewer, id: string, expected: Expected): Promise<void> {
  const { schoolId } = viewer
  await tx.$executeRaw`SELECT FROM draw WHERE school_id = ${schoolId}::uuid AND id = ${id}::uuid FOR UPDATE`
  const draw = await tx.draw.findFirst({ where: { schoolId, id }, include: wholeDraw })
  if (!draw) throw new NotFoundError()
  if (draw.state !== 'READY') throw new DrawStateError(draw.state)
  if (!draw.official) throw new RehearsalError()
  // What was changed by hand since is not what whoever publishes has looked at.
  const { updatedAt } = expected
  if (updatedAt && draw.updatedAt.getTime() !== updatedAt.getTime()) throw new ConflictError(draw.updatedAt)
  await changeableTerm(tx, viewer, draw.termId)
  await refuseOtherInput(tx, viewer, draw, expected.inputHash)
  await refuseOther(tx, draw)
  const { rosters, closing } = (await opened(tx, draw)).wanted
  const rewritten = await rewriteRosters(tx, viewer, rosters, {
    ...{ reason: '按编排结果调整', closing },
    toldFrom: expected.notifyAt,
  })
  await tx.draw.update({
    where: { schoolId_id: { schoolId, id } },
    data: {
      state: 'PUBLISHED',
      publishedAt: new Date(),
      publishedById: viewer.accountId,
      notifyAt: expected.notifyAt,
      before: bytesOf(JSON.stringify(rewritten)),
    },
  })
  await recordAction(tx, viewer, {
    kind: 'placement:publish-draw',
    permission: 'placement:publish',
    resource: 'draws',
    recordIds: [id],
    changes: [
      { recordId: id, field: 'state', from: 'READY', to: 'PUBLISHED' },
      ...(expected.notifyAt
        ? [{ recordId: id, field: 'notifyAt', from: null, to: expected.notifyAt.toISOString() }]
        : []),
    ],
    inverse: publicationInverse(id),
    touches: [
      { resource: 'clubs', ids: rosters.map(({ clubId }) => clubId) },
      { resource: 'enrolments', ids: [] },
    ],
  })
}

/**
 * The inputs as they stand, held until the end of the transaction: rosters by their locks, applications so that none is decided or
 * withdrawn meanwhile.
 */
async function refuseOtherInput(
  tx: Transaction,
  viewer: SchoolViewer,
  draw: WholeDraw,
  expectedInputHash: string,
): Promise<void> {
  const { schoolId, termId } = draw
  await tx.$executeRaw`
    SELECT FROM application WHERE school_id = ${schoolId}::uuid AND term_id = ${termId}::uuid ORDER BY id FOR SHARE`
  const applicants = await tx.application.findMany({ where: { schoolId, termId }, select: { pupilId: true } })
  await lockTermRosters(tx, viewer, { termId, pupilIds: applicants.map(({ pupilId }) => pupilId) })
  const frozen = await inputAsItStands(tx, viewer, draw)
  const hash = inputHashOf(frozen.input)
  if (hash !== draw.inputHash || hash !== expectedInputHash) throw new DrawInputsChangedError()
}

async function refuseOther(tx: Transaction, { schoolId, termId }: WholeDraw): Promise<void> {
  const other = await tx.draw.findFirst({ where: { schoolId, termId, state: 'PUBLISHED' }, select: { name: true } })
  if (other) throw new OtherDrawPublishedError(other.name)
}
