import type { RegisterState } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { closeInput } from '@afterbell/domain/registers/input'
import { inTransaction } from '../../../database.ts'
import { parseInput } from '../../../graphql/errors.ts'
import { once } from '../../../idempotency.ts'
import { recordAction } from '../../actions/record.ts'
import { UnmarkedPupilsError } from '../errors.ts'
import { takeRegisterInHand } from '../held/open-register.ts'

/**
 * Closes a register (提交点名): from then on a mark changes only by a correction with a reason. Closing it again is no
 * change. Throws InvalidInputError, NotFoundError, TermClosedError, NotYetError, UnmarkedPupilsError.
 */
export function closeRegister(viewer: SchoolViewer, input: unknown, now = new Date()): Promise<{ registerId: string }> {
  const { key, sessionId: held } = parseInput(closeInput, input)
  const { schoolId } = viewer
  return inTransaction((tx) =>
    once(tx, viewer, { key, request: { operation: 'closeRegister', held } }, async () => {
      const { registerId } = await takeRegisterInHand(tx, viewer, 'registers:take', held, now)
      // Whoever is marking ends first; whoever marks later finds the register closed.
      const [register] = await tx.$queryRaw<{ state: RegisterState }[]>`
SELECT state FROM session_register WHERE school_id = ${schoolId}::uuid AND id = ${registerId}::uuid FOR NO KEY UPDATE`
      if (register?.state === 'OPEN') {
        const unmarked = await tx.attendance.count({ where: { schoolId, registerId, expected: true, status: null } })
        if (unmarked > 0) throw new UnmarkedPupilsError(unmarked)
        await tx.sessionRegister.update({
          where: { schoolId_id: { schoolId, id: registerId } },
          data: { state: 'CLOSED', closedAt: now, closedById: viewer.accountId, closedByName: viewer.name },
        })
        await recordAction(tx, viewer, {
          kind: 'registers:close',
          permission: 'registers:take',
          resource: 'registers',
          recordIds: [registerId],
        })
      }
      return { registerId }
    }),
  )
}
