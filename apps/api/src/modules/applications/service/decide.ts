import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { approveApplicationsInput, returnApplicationsInput } from '@afterbell/domain/applications/input'
import { applicationStep } from '@afterbell/domain/applications/lifecycle'
import { inTransaction, type Transaction } from '../../../database.ts'
import { invalidField, NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { once } from '../../../idempotency.ts'
import { recordAction } from '../../actions/record.ts'
import { applicationsWithin } from '../access.ts'
import { ApplicationsRefusedError, type RefusedApplication, SelectionChangedError } from '../errors.ts'
import { type ApplicationConditions, matching } from './conditions.ts'
import { factsOf, laterThanAll, lockApplications, type WholeApplication, whole } from './rows.ts'
import { decisionColumns, putBackInverse } from './undo.ts'

/** What became of a decision; a type, not an interface, so that it can be kept as JSON. */
export type Decided = {
  readonly actionId: string
  readonly count: number
}

interface Decision {
  readonly step: 'APPROVE' | 'RETURN'
  readonly reason: string | null
}

interface Scope {
  readonly items?: readonly { readonly id: string; readonly expectedUpdatedAt: Date }[] | null
  readonly filter?: ApplicationConditions | null
  readonly expectedCount?: number | null
  readonly idempotencyKey: string
}

/**
 * Approves applications (R51), all of them or none, with who and when, as one action that can be undone. Throws
 * InvalidInputError, NotFoundError, ApplicationsRefusedError (with each refusal), SelectionChangedError,
 * IdempotencyKeyReusedError.
 */
export function approveApplications(viewer: SchoolViewer, input: unknown): Promise<Decided> {
  return decide(viewer, parseInput(approveApplicationsInput, input), { step: 'APPROVE', reason: null })
}

/** Returns applications to the guardians with the reason, which they read (R51); otherwise as {@link approveApplications}. */
export function returnApplications(viewer: SchoolViewer, input: unknown): Promise<Decided> {
  const { reason, ...scope } = parseInput(returnApplicationsInput, input)
  return decide(viewer, scope, { step: 'RETURN', reason })
}

/** A whole school is decided on within this time, or not at all. */
const seconds = 30

function decide(viewer: SchoolViewer, { idempotencyKey, ...scope }: Scope, decision: Decision): Promise<Decided> {
  const request = { operation: `applications:${decision.step}`, ...scope, ...decision }
  return inTransaction(
    (tx) =>
      once(tx, viewer, { key: idempotencyKey, request }, async () => {
        const rows = await applicationsOf(tx, viewer, scope)
        const refused = rows.flatMap((row) => refusalOf(row, decision, scope))
        if (refused.length > 0) throw new ApplicationsRefusedError(refused)
        return write(tx, viewer, rows, decision)
      }),
    { seconds },
  )
}

type Named = Omit<Scope, 'idempotencyKey'>

async function applicationsOf(tx: Transaction, viewer: SchoolViewer, scope: Named): Promise<WholeApplication[]> {
  const { items, filter, expectedCount } = scope
  if (items ? items.length === 0 || filter : !filter) throw invalidField(['items'], 'required')
  const within = applicationsWithin(viewer, 'applications:decide')
  const where: Prisma.ApplicationWhereInput = {
    AND: [within, ...(items ? [{ id: { in: items.map(({ id }) => id) } }] : matching(viewer, filter ?? {}))],
  }
  const found = await tx.application.findMany({ where, select: { id: true } })
  const ids = found.map(({ id }) => id)
  await lockApplications(tx, viewer.schoolId, ids)
  const rows = await tx.application.findMany({
    where: { AND: [where, { id: { in: ids } }] },
    include: whole,
    orderBy: { id: 'asc' },
  })
  if (items && rows.length !== items.length) throw new NotFoundError()
  // What nobody saw is not decided: the list must be as long as it was on the screen.
  if (!items && (rows.length !== expectedCount || rows.length === 0)) throw new SelectionChangedError(rows.length)
  return rows
}

function refusalOf(row: WholeApplication, { step }: Decision, { items }: Named): RefusedApplication[] {
  const seen = items?.find(({ id }) => id === row.id)?.expectedUpdatedAt
  const isChanged = seen !== undefined && seen.getTime() !== row.updatedAt.getTime()
  const decided = applicationStep(step, factsOf(row))
  const reasons = isChanged ? (['CHANGED'] as const) : decided.allowed ? [] : decided.reasons
  return reasons.length > 0 ? [{ applicationId: row.id, pupilName: row.pupil.name, reasons }] : []
}

async function write(
  tx: Transaction,
  viewer: SchoolViewer,
  rows: readonly WholeApplication[],
  { step, reason }: Decision,
): Promise<Decided> {
  const at = laterThanAll(rows)
  const ids = rows.map(({ id }) => id)
  const state = step === 'APPROVE' ? 'APPROVED' : 'RETURNED'
  await tx.application.updateMany({
    where: { schoolId: viewer.schoolId, id: { in: ids } },
    data: {
      state,
      decidedAt: at,
      decidedById: viewer.accountId,
      decidedByName: viewer.name,
      decisionReason: reason,
      updatedAt: at,
    },
  })
  const actionId = await recordAction(tx, viewer, {
    kind: step === 'APPROVE' ? 'applications:approve' : 'applications:return',
    permission: 'applications:decide',
    resource: 'applications',
    recordIds: ids,
    reason,
    changes: rows.map((row) => ({ recordId: row.id, field: 'state', from: row.state, to: state })),
    inverse: putBackInverse(rows, at, decisionColumns),
  })
  return { actionId, count: ids.length }
}
