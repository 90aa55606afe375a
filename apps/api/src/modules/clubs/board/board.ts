import type { ClubCategory, ClubLevel, ClubState, ClubTeacherPart } from '@afterbell/db/client'

/** A pupil on the board. */
export interface BoardPupil {
  readonly pupilId: string
  readonly name: string
  readonly initials: string
  readonly pupilNumber: string
  readonly gradeNumber: number
  readonly classNumber: number
  readonly hasCareNote: boolean
}

/** A place or a waiting on the board; instants as ISO 8601 text. */
export interface BoardPlace extends BoardPupil {
  readonly id: string
  readonly position: number
  readonly pinned: boolean
  readonly clash: boolean
  readonly offeredAt: string | null
  readonly offerExpiresAt: string | null
  readonly updatedAt: string
}

export interface BoardSession {
  readonly weekday: number
  readonly period: number
  readonly startsAt: number
  readonly endsAt: number
  readonly venue: string | null
}

export interface BoardTeacher {
  readonly id: string
  readonly name: string
  readonly part: ClubTeacherPart
}

/** A club on the board. */
export interface BoardColumn {
  readonly id: string
  readonly name: string
  readonly category: ClubCategory
  readonly level: ClubLevel
  readonly state: ClubState
  readonly minimum: number
  readonly target: number
  readonly maximum: number
  readonly taken: number
  readonly waiting: number
  readonly rosterLockedAt: string | null
  readonly updatedAt: string
  readonly gradeNumbers: readonly number[]
  readonly sessions: readonly BoardSession[]
  readonly teachers: readonly BoardTeacher[]
  readonly enrolledPlaces: readonly BoardPlace[]
  readonly waitingPlaces: readonly BoardPlace[]
}

/** The roster board of a grade and weekday (ux.md 9.2), as one statement answers it. */
export interface Board {
  readonly termId: string
  readonly termName: string
  readonly gradeId: string
  readonly gradeNumber: number
  readonly weekday: number
  readonly columns: readonly BoardColumn[]
  readonly unplaced: readonly BoardPupil[]
}
