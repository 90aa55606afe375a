import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { homeworkInput } from '@afterbell/domain/registers/input'
import { inTransaction } from '../../../database.ts'
import { NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { once } from '../../../idempotency.ts'
import { recordAction } from '../../actions/record.ts'
import { takeRegisterInHand } from '../held/open-register.ts'

/**
 * Enters whether pupils finished their homework at school, and the help given, which is free (R04, R17), all in one
 * statement. Throws InvalidInputError, NotFoundError, TermClosedError, NotYetError, IdempotencyKeyReusedError.
 */
export function recordHomework(
  viewer: SchoolViewer,
  input: unknown,
  now = new Date(),
): Promise<{ registerId: string }> {
  const { key, sessionId: held, entries } = parseInput(homeworkInput, input)
  const { schoolId, accountId, name } = viewer
  return inTransaction((tx) =>
    once(tx, viewer, { key, request: { operation: 'recordHomework', held, entries } }, async () => {
      const { registerId } = await takeRegisterInHand(tx, viewer, 'registers:record', held, now)
      const written = await tx.$executeRaw`
INSERT INTO homework_record (school_id, date, register_id, pupil_id, state, help, help_note, recorded_at, recorded_by_id, recorded_by_name)
SELECT attendance.school_id, attendance.date, attendance.register_id, attendance.pupil_id, entry.state::homework_state,
       entry.help::homework_help, entry.note, ${now}::timestamptz, ${accountId}::uuid, ${name}
  FROM unnest(${entries.map(({ pupilId }) => pupilId)}::uuid[], ${entries.map(({ state }) => state)}::text[],
              ${entries.map(({ help }) => help ?? null)}::text[], ${entries.map(({ helpNote }) => helpNote ?? null)}::text[])
       AS entry(pupil_id, state, help, note)
  JOIN attendance ON attendance.school_id = ${schoolId}::uuid AND attendance.date = ${held.date}::date
   AND attendance.register_id = ${registerId}::uuid AND attendance.pupil_id = entry.pupil_id
 ORDER BY attendance.pupil_id
ON CONFLICT (school_id, date, register_id, pupil_id) DO UPDATE
   SET state = excluded.state, help = excluded.help, help_note = excluded.help_note, recorded_at = excluded.recorded_at,
       recorded_by_id = excluded.recorded_by_id, recorded_by_name = excluded.recorded_by_name`
      if (written < entries.length) throw new NotFoundError()
      await recordAction(tx, viewer, {
        ...{
          kind: 'registers:record-homework',
          permission: 'registers:record',
          resource: 'registers',
          recordIds: [registerId],
        },
        changes: entries.map(({ pupilId, state }) => ({ recordId: pupilId, field: 'homework', from: null, to: state })),
      })
      return { registerId }
    }),
  )
}
