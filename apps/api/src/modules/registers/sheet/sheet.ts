import type { AbsenceOutcome, AttendanceStatus, HomeworkHelp, HomeworkState } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { type AttendanceCounts, countAttendance } from '@afterbell/domain/registers/attendance'
import { database } from '../../../database.ts'
import { sessionInReach } from '../access.ts'
import type { HeldSessionFacts } from '../held/held-session.ts'
import { readSheetPupils } from './sheet.sql.ts'

/** Where else a pupil of a care class is meanwhile: a club lets him come later, or calls him away. */
export interface Elsewhere {
  readonly name: string
  readonly startsAt: number
  readonly endsAt: number
}

/** A pupil of a sheet. Instants are ISO 8601 text. */
export interface SheetPupil {
  readonly pupilId: string
  readonly name: string
  readonly gradeNumber: number
  readonly classNumber: number
  readonly order: number
  readonly expected: boolean
  readonly status: AttendanceStatus | null
  readonly markedAt: string | null
  readonly markedByName: string | null
  readonly reason: string | null
  readonly outcome: AbsenceOutcome | null
  readonly outcomeNote: string | null
  readonly outcomeByName: string | null
  readonly alertedAt: string | null
  /** How many marks of this pupil do not stand any more. */
  readonly changes: number
  readonly homework: HomeworkState | null
  readonly help: HomeworkHelp | null
  readonly helpNote: string | null
  readonly releasedAt: string | null
  readonly elsewhere: readonly Elsewhere[]
}

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
