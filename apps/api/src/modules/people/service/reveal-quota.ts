import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { REVEALS_AN_HOUR } from '@afterbell/domain/people/reveal-quota'
import { inTransaction, type Transaction } from '../../../database.ts'
import { type ActionRecord, recordAction } from '../../actions/record.ts'
import { RevealQuotaError } from '../errors.ts'

/** What is shown in full: its kind is `room:reveal-what`, by which all of them are counted together. */
interface Reveal extends Pick<ActionRecord, 'permission' | 'resource'> {
  readonly kind: `${string}:reveal-${string}`
  readonly recordId: string
}

/** Writes down that the viewer sees what is otherwise masked (F7). Throws RevealQuotaError when he has seen too many. */
export type LogReveal = (reveal: Reveal) => Promise<void>

/**
 * Shows what is otherwise masked, of so many persons an hour and no more: a stolen password does not carry off a school's
 * phones (F4). Who is stopped stands in the log, once an hour. Throws RevealQuotaError, and what `show` throws.
 */
export async function revealing<Shown>(
  viewer: SchoolViewer,
  show: (tx: Transaction, log: LogReveal) => Promise<Shown>,
): Promise<Shown> {
  try {
    return await inTransaction((tx) => show(tx, (reveal) => logWithinQuota(tx, viewer, reveal)))
  } catch (error) {
    if (error instanceof RevealQuotaError) await raiseAlarm(viewer)
    throw error
  }
}

const anHourAgo = () => new Date(Date.now() - 3_600_000)

async function logWithinQuota(tx: Transaction, viewer: SchoolViewer, { recordId, ...reveal }: Reveal) {
  await waitForOwnReveals(tx, viewer)
  const { schoolId, accountId } = viewer
  const seen = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT unnest(record_ids) AS id FROM action
     WHERE school_id = ${schoolId}::uuid AND at > ${anHourAgo()}::timestamptz
       AND actor_id = ${accountId}::uuid AND kind LIKE '%:reveal-%'`
  if (seen.length >= REVEALS_AN_HOUR && !seen.some(({ id }) => id === recordId)) throw new RevealQuotaError()
  await recordAction(tx, viewer, { ...reveal, recordIds: [recordId] })
}

/** Of many requests of one account at once each counts those before it. */
async function waitForOwnReveals(tx: Transaction, { accountId }: SchoolViewer) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('reveals ' || ${accountId}, 0))`
}

function raiseAlarm(viewer: SchoolViewer): Promise<unknown> {
  const { schoolId, accountId } = viewer
  const kind = 'people:stop-reveals'
  return inTransaction(async (tx) => {
    await waitForOwnReveals(tx, viewer)
    const raised = await tx.action.count({ where: { schoolId, actorId: accountId, kind, at: { gt: anHourAgo() } } })
    if (raised > 0) return
    await recordAction(tx, viewer, {
      ...{ kind, permission: 'people:reveal', resource: 'accounts', recordIds: [accountId] },
    })
  })
}
