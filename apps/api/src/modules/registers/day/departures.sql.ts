import type { Stay } from '@afterbell/domain/registers/departures'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import type { Transaction } from '../../../database.ts'
import { listedOn } from './listed.sql.ts'

type Reader = Pick<Transaction, '$queryRaw'>

interface Asked {
  readonly schoolId: string
  readonly date: SchoolDate
  /** All sessions of the day. */
  readonly sessionIds: readonly string[]
  /** Whose pupils: those of these home classes, and those listed in these sessions. */
  readonly own: { readonly homeClassIds: readonly string[]; readonly sessionIds: readonly string[] }
}

/** Where the pupils of some home classes and sessions are on a date, without those who are excused; in one statement. */
export function readStays(db: Reader, { schoolId, date, sessionIds, own }: Asked): Promise<Omit<Stay, 'startsAt'>[]> {
  return db.$queryRaw<Omit<Stay, 'startsAt'>[]>`
WITH ${listedOn(schoolId, date, sessionIds)}
SELECT listed.session_id AS "sessionId", pupil.id AS "pupilId", pupil.home_class_id AS "homeClassId"
  FROM listed JOIN pupil ON pupil.school_id = ${schoolId}::uuid AND pupil.id = listed.pupil_id
 WHERE listed.status IS DISTINCT FROM 'EXCUSED'
   AND (pupil.home_class_id = ANY(${[...own.homeClassIds]}::uuid[])
     OR pupil.id IN (SELECT pupil_id FROM listed AS mine WHERE mine.session_id = ANY(${[...own.sessionIds]}::uuid[])))
 ORDER BY listed.session_id, pupil.id`
}
