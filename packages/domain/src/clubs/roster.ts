import type { Grade } from '../schools/grade.ts'
import type { SchoolWeekday } from '../schools/school-day.ts'
import { spansOverlap, type TimeSpan } from '../schools/time-of-day.ts'
import { type ClubState, takesPupils } from './lifecycle.ts'

/** When a club meets in a week. */
export interface SessionTime extends TimeSpan {
  readonly weekday: SchoolWeekday
}

/** A club as far as its roster depends on it. */
export interface RosterClub {
  readonly id: string
  readonly state: ClubState
  readonly gradesAdmitted: readonly Grade[]
  readonly maximum: number
  /** Pupils enrolled. */
  readonly enrolled: number
  /** Pupils on the waiting list. */
  readonly waiting: number
  readonly sessions: readonly SessionTime[]
}

/** A pupil as far as a place depends on it. */
export interface RosterPupil {
  readonly id: string
  readonly grade: Grade
}

/** What a pupil is on a club's list as. Those who withdrew are on none. */
export const PLACE_STATES = ['ENROLLED', 'WAITING'] as const
export type PlaceState = (typeof PLACE_STATES)[number]

/** A place of one pupil in one club, or anything else that he does at set times. */
export interface Commitment {
  readonly clubId: string
  readonly state: PlaceState
  readonly sessions: readonly SessionTime[]
}

/** What becomes of a wish to enrol. FULL tells how many wait already; the pupil could join behind them. */
export type EnrolmentDecision =
  | { readonly kind: 'ENROL' }
  | { readonly kind: 'ALREADY'; readonly state: PlaceState }
  | { readonly kind: 'CLUB_CLOSED'; readonly state: ClubState }
  | { readonly kind: 'GRADE_NOT_ADMITTED'; readonly grade: Grade; readonly gradesAdmitted: readonly Grade[] }
  | { readonly kind: 'TIME_CLASH'; readonly withClubId: string; readonly weekday: SchoolWeekday }
  | { readonly kind: 'FULL'; readonly maximum: number; readonly waitingLength: number }

/** A refusal; everything but ENROL. */
export type EnrolmentRefusal = Exclude<EnrolmentDecision, { readonly kind: 'ENROL' }>

/** What an enrolment is decided on. */
export interface EnrolmentQuestion {
  readonly club: RosterClub
  readonly pupil: RosterPupil
  /** Everything the pupil is enrolled in or waits for. */
  readonly commitments: readonly Commitment[]
}

/**
 * Decides whether a pupil can take a place: the club takes pupils, admits his grade (R18), meets when he is free, and has a place.
 * FULL is the last of the refusals, because only it can be answered by the waiting list. Waiting for another club blocks no time.
 */
export function decideEnrolment(question: EnrolmentQuestion): EnrolmentDecision {
  const { club } = question
  const refusal = obstacleToAnyPlace(question)
  if (refusal) return refusal
  return club.enrolled < club.maximum
    ? { kind: 'ENROL' }
    : { kind: 'FULL', maximum: club.maximum, waitingLength: club.waiting }
}

/** Whether a pupil can join the waiting list: all that an enrolment needs but the free place. */
export function decideWaiting(question: EnrolmentQuestion): EnrolmentDecision {
  return obstacleToAnyPlace(question) ?? { kind: 'ENROL' }
}

/** The first weekday on which two timetables overlap, or undefined. */
export function clashingWeekday(one: readonly SessionTime[], other: readonly SessionTime[]): SchoolWeekday | undefined {
  return one.find((session) => other.some((each) => each.weekday === session.weekday && spansOverlap(each, session)))
    ?.weekday
}

function obstacleToAnyPlace({ club, pupil, commitments }: EnrolmentQuestion): EnrolmentRefusal | undefined {
  const place = commitments.find(({ clubId }) => clubId === club.id)
  if (place) return { kind: 'ALREADY', state: place.state }
  if (!takesPupils(club.state)) return { kind: 'CLUB_CLOSED', state: club.state }
  if (!club.gradesAdmitted.includes(pupil.grade)) {
    return { kind: 'GRADE_NOT_ADMITTED', grade: pupil.grade, gradesAdmitted: club.gradesAdmitted }
  }
  for (const commitment of commitments) {
    const weekday = clashingWeekday(club.sessions, commitment.sessions)
    if (commitment.state === 'ENROLLED' && weekday !== undefined) {
      return { kind: 'TIME_CLASH', withClubId: commitment.clubId, weekday }
    }
  }
  return undefined
}
