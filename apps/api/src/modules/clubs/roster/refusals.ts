import type { MoveRefusal } from '@afterbell/domain/clubs/move-plan'
import { clashingWeekday } from '@afterbell/domain/clubs/roster'
import { spansOverlap } from '@afterbell/domain/schools/time-of-day'
import { NotFoundError, type UserError } from '../../../graphql/errors.ts'
import {
  AlreadyOnRosterError,
  type Clash,
  ClubClosedError,
  ClubFullError,
  GradeNotAdmittedError,
  PinnedPlaceError,
  TimeClashError,
} from '../errors/roster.ts'
import type { ClubRow } from './desk.sql.ts'
import type { Desk } from './desk.ts'

/** The domain's refusal of a wish for a place in `clubId` as the error that the client sees; `fromClubId`: the place given up. */
export function errorOf(desk: Desk, refusal: MoveRefusal, clubId: string, fromClubId?: string): UserError {
  switch (refusal.kind) {
    case 'PLACE_GONE':
    case 'CLUB_UNKNOWN':
    case 'PUPIL_UNKNOWN':
      return new NotFoundError()
    case 'PINNED':
      return new PinnedPlaceError(desk.club(fromClubId ?? clubId))
    case 'ALREADY':
      return new AlreadyOnRosterError(desk.club(clubId), refusal.state)
    case 'CLUB_CLOSED':
      return new ClubClosedError(desk.club(clubId), desk.club(clubId).state)
    case 'GRADE_NOT_ADMITTED':
      return new GradeNotAdmittedError(desk.club(clubId), refusal.grade, refusal.gradesAdmitted)
    case 'FULL':
      return new ClubFullError(desk.club(clubId), refusal.maximum, refusal.waitingLength)
    case 'TIME_CLASH':
      return new TimeClashError(clashOf(desk.club(clubId), desk.club(refusal.withClubId)))
    case 'MOVED_TWICE':
      throw new Error('The input names no place twice')
  }
}

/** Where two clubs that clash do so first. */
export function clashOf(wanted: Pick<ClubRow, 'sessions'>, other: ClubRow): Clash {
  const weekday = clashingWeekday(wanted.sessions, other.sessions)
  const held = other.sessions.find(
    (session) =>
      session.weekday === weekday &&
      wanted.sessions.some((each) => each.weekday === weekday && spansOverlap(each, session)),
  )
  if (!held) throw new Error('The clubs do not clash')
  return { club: { id: other.id, name: other.name }, weekday: held.weekday, startsAt: held.start, endsAt: held.end }
}
