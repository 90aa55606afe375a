import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { HeldSession } from '@afterbell/domain/registers/held-session-id'
import { handOverInput, takeOverInput } from '@afterbell/domain/registers/input'
import { v7 } from 'uuid'
import { inTransaction, schoolDateOf, type Transaction } from '../../../database.ts'
import { NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { once } from '../../../idempotency.ts'
import { recordAction } from '../../actions/record.ts'
import { TermClosedError } from '../../schools/errors.ts'
import { reachesSession } from '../access.ts'
import { AlreadyTakenError, DifferenceUnexplainedError } from '../errors.ts'
import { readHeldSession } from '../held/held-session.sql.ts'
import type { RegisteredSession } from '../held/held-session.ts'
import { takeRegisterInHand } from '../held/open-register.ts'

const ofRegisters = { permission: 'registers:record', resource: 'registers' } as const

/**
 * Hands a home class, or the pupils of another session, over to a session with a count (R57). While nobody has taken it, it
 * can be handed over again with another count. Who may: the head teacher of the class, and who stands in one of the sessions.
 * Throws InvalidInputError, NotFoundError, TermClosedError, NotYetError, AlreadyTakenError.
 */
export function handOver(viewer: SchoolViewer, input: unknown, now = new Date()): Promise<{ id: string }> {
  const { key, sessionId: held, fromHomeClassId, fromSessionId, count, note } = parseInput(handOverInput, input)
  const { schoolId, accountId, name } = viewer
  const request = { operation: 'handOver', held, fromHomeClassId, fromSessionId, count, note }
  return inTransaction((tx) =>
    once(tx, viewer, { key, request }, async () => {
      const source = await sourceOf(tx, viewer, { fromHomeClassId, fromSessionId }, now)
      const permission = source.mine ? null : 'registers:record'
      const { registerId } = await takeRegisterInHand(tx, viewer, permission, held, now)
      const from = { fromHomeClassId: fromHomeClassId ?? null, fromRegisterId: source.registerId }
      const said = { handedCount: count, handedAt: now, handedById: accountId, handedByName: name, note: note ?? null }
      const waiting = await tx.handOver.findFirst({ where: { schoolId, registerId, ...from } })
      if (waiting?.takenByName) throw new AlreadyTakenError(waiting.takenByName)
      const id = waiting?.id ?? v7()
      if (waiting) await tx.handOver.update({ where: { schoolId_id: { schoolId, id } }, data: said })
      else await tx.handOver.create({ data: { id, schoolId, registerId, ...from, ...said } })
      await recordAction(tx, viewer, {
        ...{ kind: 'registers:hand-over', ...ofRegisters, recordIds: [registerId, id], reason: note ?? null },
        changes: [{ recordId: id, field: 'handedCount', from: waiting?.handedCount ?? null, to: count }],
      })
      return { id }
    }),
  )
}

interface Asked {
  readonly fromHomeClassId: string | null | undefined
  readonly fromSessionId: HeldSession | null | undefined
}

/** From whom the pupils come, and whether they are the viewer's own to hand over. */
async function sourceOf(tx: Transaction, viewer: SchoolViewer, { fromHomeClassId, fromSessionId }: Asked, now: Date) {
  const { schoolId } = viewer
  if (fromSessionId) {
    const { registerId } = await takeRegisterInHand(tx, viewer, 'registers:record', fromSessionId, now)
    return { registerId, mine: true }
  }
  const homeClass = await tx.homeClass.findFirst({ where: { schoolId, id: fromHomeClassId ?? '', archivedAt: null } })
  if (!homeClass) throw new NotFoundError()
  const isHeadTeacher = viewer.grants.some(({ staffId }) => staffId !== null && staffId === homeClass.headTeacherId)
  return { registerId: null, mine: isHeadTeacher }
}

/**
 * Takes a hand-over with a count of one's own; where it differs from the one handed over, the difference is explained (R57).
 * Throws InvalidInputError, NotFoundError, TermClosedError, AlreadyTakenError, DifferenceUnexplainedError.
 */
export function takeOver(viewer: SchoolViewer, input: unknown, now = new Date()): Promise<{ id: string }> {
  const { key, id, count, explanation } = parseInput(takeOverInput, input)
  const { schoolId, accountId, name } = viewer
  return inTransaction((tx) =>
    once(tx, viewer, { key, request: { operation: 'takeOver', id, count, explanation } }, async () => {
      const [held] = await tx.$queryRaw<{ registerId: string; handedCount: number; takenByName: string | null }[]>`
SELECT register_id AS "registerId", handed_count AS "handedCount", taken_by_name AS "takenByName"
  FROM hand_over WHERE school_id = ${schoolId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`
      if (!held) throw new NotFoundError()
      await registerInReach(tx, viewer, held.registerId)
      if (held.takenByName) throw new AlreadyTakenError(held.takenByName)
      if (count !== held.handedCount && !explanation) throw new DifferenceUnexplainedError(held.handedCount, count)
      const taken = { takenCount: count, takenAt: now, takenById: accountId, takenByName: name }
      await tx.handOver.update({
        where: { schoolId_id: { schoolId, id } },
        data: { ...taken, explanation: explanation ?? null },
      })
      await recordAction(tx, viewer, {
        ...{
          kind: 'registers:take-over',
          ...ofRegisters,
          recordIds: [held.registerId, id],
          reason: explanation ?? null,
        },
        changes: [{ recordId: id, field: 'takenCount', from: null, to: count }],
      })
      return { id }
    }),
  )
}

/** The session of a register, within the viewer's reach to record. Throws NotFoundError, TermClosedError. */
export async function registerInReach(
  tx: Transaction,
  viewer: SchoolViewer,
  registerId: string,
): Promise<RegisteredSession> {
  const { schoolId } = viewer
  const register = await tx.sessionRegister.findUnique({
    where: { schoolId_id: { schoolId, id: registerId } },
    select: { sessionId: true, date: true, state: true },
  })
  if (!register) throw new NotFoundError()
  const { sessionId, date, state } = register
  const session = await readHeldSession(tx, schoolId, { sessionId, date: schoolDateOf(date) })
  if (!session || !reachesSession(viewer, 'registers:record', session)) throw new NotFoundError()
  if (session.termState === 'CLOSED') throw new TermClosedError()
  return { ...session, registerId, state }
}
