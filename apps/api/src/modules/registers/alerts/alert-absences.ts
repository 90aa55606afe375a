import { ABSENCE_MINUTES } from '@afterbell/domain/registers/session-clock'
import { inTransaction } from '../../../database.ts'
import { announce } from '../../../live/announce.ts'

/**
 * Alerts about every absence that nobody has cleared up ten minutes after it was marked: notes when, and lets the open
 * screens read again, on which the duty person sees it. Of several processes one notes each; how many there were.
 */
export function alertAbsences(now = new Date()): Promise<number> {
  const due = new Date(now.getTime() - ABSENCE_MINUTES * 60_000)
  return inTransaction(async (tx) => {
    const alerted = await tx.$queryRaw<{ schoolId: string; registerId: string }[]>`
UPDATE attendance SET alerted_at = ${now}::timestamptz
  FROM (SELECT school_id, date, register_id, pupil_id FROM attendance
         WHERE status = 'ABSENT' AND outcome IS NULL AND alerted_at IS NULL AND marked_at <= ${due}::timestamptz
           FOR NO KEY UPDATE SKIP LOCKED) AS due
 WHERE attendance.school_id = due.school_id AND attendance.date = due.date
   AND attendance.register_id = due.register_id AND attendance.pupil_id = due.pupil_id
RETURNING attendance.school_id AS "schoolId", attendance.register_id AS "registerId"`
    const schools = Map.groupBy(alerted, ({ schoolId }) => schoolId)
    for (const [schoolId, rows] of [...schools].sort()) {
      await announce(tx, {
        schoolId,
        resource: 'registers',
        ids: [...new Set(rows.map(({ registerId }) => registerId))],
      })
    }
    return alerted.length
  })
}
