import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { dailyRecordInput } from '@afterbell/domain/registers/input'
import { database, inTransaction } from '../../../database.ts'
import { ConflictError, parseInput } from '../../../graphql/errors.ts'
import { recordAction } from '../../actions/record.ts'
import { sessionInReach } from '../access.ts'
import { takeRegisterInHand } from '../held/open-register.ts'

/**
 * Writes the daily record of a class (课后服务记载, R57), or changes it as the editor saw it. Throws InvalidInputError,
 * NotFoundError, TermClosedError, NotYetError, ConflictError.
 */
export function recordDaily(viewer: SchoolViewer, input: unknown, now = new Date()): Promise<{ registerId: string }> {
  const asked = parseInput(dailyRecordInput, input)
  const { sessionId: held, activities, content, incident = null, expectedUpdatedAt } = asked
  const { schoolId, accountId, name } = viewer
  return inTransaction(async (tx) => {
    const { registerId } = await takeRegisterInHand(tx, viewer, 'registers:record', held, now)
    const written = { activities, content, incident, recordedById: accountId, recordedByName: name, recordedAt: now }
    // Of two who write the first record at once, the second waits here and is told.
    const { count } = await tx.dailyRecord.createMany({
      data: { schoolId, registerId, ...written },
      skipDuplicates: true,
    })
    const where = { schoolId_registerId: { schoolId, registerId } }
    if (count === 0) {
      await tx.$queryRaw`SELECT FROM daily_record WHERE school_id = ${schoolId}::uuid AND register_id = ${registerId}::uuid FOR NO KEY UPDATE`
      const kept = await tx.dailyRecord.findUniqueOrThrow({ where })
      if (kept.updatedAt.getTime() !== expectedUpdatedAt?.getTime()) throw new ConflictError(kept.updatedAt)
      await tx.dailyRecord.update({ where, data: written })
    }
    await recordAction(tx, viewer, {
      ...{
        kind: 'registers:record-daily',
        permission: 'registers:record',
        resource: 'registers',
        recordIds: [registerId],
      },
      changes: [{ recordId: registerId, field: 'dailyRecord', from: null, to: activities }],
    })
    return { registerId }
  })
}

/** The daily record of a session on a date; null when there is none, or none within reach. */
export async function readDailyRecord(viewer: SchoolViewer, id: string) {
  const session = await sessionInReach(viewer, 'registers:read', id)
  if (!session?.registerId) return null
  const { schoolId } = viewer
  return database.dailyRecord.findUnique({
    where: { schoolId_registerId: { schoolId, registerId: session.registerId } },
  })
}
