import type { AbsenceOutcome, AttendanceStatus, HomeworkHelp, HomeworkState } from '@afterbell/db/client'

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
