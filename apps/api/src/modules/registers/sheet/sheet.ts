import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { type AttendanceCounts, countAttendance } from '@afterbell/domain/registers/attendance'
import { database } from '../../../database.ts'
import { sessionInReach } from '../access.ts'
import type { HeldSessionFacts } from '../held/held-session.ts'
import { readSheetPupils } from './sheet.sql.ts'
import type { SheetPupil } from './sheet-pupil.ts'

/** A session's sheet: who is expected, and what is marked. */
export interface Sheet {
  readonly session: HeldSessionFacts
  readonly pupils: readonly SheetPupil[]
  readonly counts: AttendanceCounts
}

/** The sheet of a session on a date, in two statements; null when there is none within the viewer's reach. */
export async function readSheet(viewer: SchoolViewer, id: string): Promise<Sheet | null> {
  const session = await sessionInReach(viewer, 'registers:sheet', id)
  if (!session) return null
  const pupils = await readSheetPupils(database, viewer.schoolId, session)
  return { session, pupils, counts: countAttendance(pupils) }
}
