import { mayInGrades, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { clashingWeekday } from '@afterbell/domain/clubs/roster'
import { isGrade } from '@afterbell/domain/schools/grade'
import { SCHOOL_WEEKDAYS } from '@afterbell/domain/schools/school-day'
import type { Transaction } from '../../../database.ts'
import { invalidField } from '../../../graphql/errors.ts'
import { GradeHasPupilsError, OtherGradesClubError, PlacesTakenError, SessionsClashError } from '../errors/clubs.ts'
import { lockDesk, readDesk } from '../roster/desk.sql.ts'
import { clashOf } from '../roster/refusals.ts'
import { checkAdults } from './adults.ts'
import type { ClubContent, KeptSession, WholeClub } from './content.ts'
import { checkVenues } from './venues.ts'

/** Whatever the content names must be there. Throws InvalidInputError at what is not. */
export async function checkReferences(
  tx: Transaction,
  { schoolId }: SchoolViewer,
  content: ClubContent,
): Promise<void> {
  const { courseId, gradeIds, sessions, teachers } = content
  if (courseId && !(await tx.course.count({ where: { schoolId, id: courseId } }))) {
    throw invalidField(['courseId'], 'unknown')
  }
  const grades = await tx.grade.count({ where: { schoolId, id: { in: [...gradeIds] } } })
  if (grades < gradeIds.length) throw invalidField(['gradeIds'], 'unknown')
  const venueIds = new Set(sessions.flatMap(({ venueId }) => venueId ?? []))
  const venues = await tx.venue.findMany({ where: { schoolId, id: { in: [...venueIds] } }, select: { id: true } })
  const missing = sessions.findIndex(({ venueId }) => venueId && !venues.some(({ id }) => id === venueId))
  if (missing >= 0) throw invalidField(['sessions', String(missing), 'venueId'], 'unknown')
  const serving = await tx.staff.findMany({
    where: { schoolId, id: { in: teachers.map(({ staffId }) => staffId) }, archivedAt: null },
    select: { id: true },
  })
  const absent = teachers.findIndex(({ staffId }) => !serving.some(({ id }) => id === staffId))
  if (absent >= 0) throw invalidField(['teachers', String(absent), 'staffId'], 'unknown')
}

/** All the grades must be the viewer's (A6). Throws OtherGradesClubError. */
export async function checkOwnGrades(
  tx: Transaction,
  viewer: SchoolViewer,
  { gradeIds }: Pick<ClubContent, 'gradeIds'>,
): Promise<void> {
  const { schoolId } = viewer
  const grades = await tx.grade.findMany({ where: { schoolId, id: { in: [...gradeIds] } }, select: { number: true } })
  const numbers = grades.map(({ number }) => number)
  if (!mayInGrades(viewer, 'clubs:edit', numbers)) throw new OtherGradesClubError()
}

/** Roster and venues must fit the new content. Throws PlacesTakenError, GradeHasPupilsError, SessionsClashError, VenueTakenError, AdultElsewhereError. */
export async function checkRoster(
  tx: Transaction,
  viewer: SchoolViewer,
  { id, schoolId, termId, taken, state }: WholeClub,
  from: ClubContent,
  to: ClubContent,
): Promise<void> {
  if (to.maximum < taken) throw new PlacesTakenError(taken, to.maximum)
  const dropped = from.gradeIds.filter((gradeId) => !to.gradeIds.includes(gradeId))
  if (dropped.length > 0) await checkNoPupils(tx, viewer, id, dropped)
  // A closed club takes up nobody's time and no room.
  const isTimed = state !== 'CLOSED' && JSON.stringify(from.sessions) !== JSON.stringify(to.sessions)
  if (!isTimed) return
  await checkTimes(tx, viewer, id, to.sessions)
  await checkVenues(tx, { schoolId, termId, id }, to.sessions)
  await checkAdults(tx, { schoolId, termId, id }, to.sessions)
}

async function checkNoPupils(tx: Transaction, { schoolId }: SchoolViewer, clubId: string, gradeIds: readonly string[]) {
  const places = await tx.enrolment.findMany({
    where: {
      schoolId,
      clubId,
      state: { in: ['ENROLLED', 'WAITING'] },
      pupil: { homeClass: { gradeId: { in: [...gradeIds] } } },
    },
    select: { pupil: { select: { homeClass: { select: { grade: { select: { number: true } } } } } } },
  })
  const grades = new Set(places.map(({ pupil }) => pupil.homeClass.grade.number))
  if (places.length > 0) throw new GradeHasPupilsError([...grades].filter(isGrade).sort(), places.length)
}

/**
 * The enrolled pupils must be free at the times, each locked before it is asked what else he does. The club is locked already.
 * Throws SessionsClashError.
 */
export async function checkTimes(
  tx: Transaction,
  { schoolId }: SchoolViewer,
  clubId: string,
  sessions: readonly KeptSession[],
): Promise<void> {
  const enrolled = await tx.enrolment.findMany({
    where: { schoolId, clubId, state: 'ENROLLED' },
    select: { pupilId: true },
  })
  if (enrolled.length === 0) return
  const asked = { schoolId, clubIds: [clubId], pupilIds: enrolled.map(({ pupilId }) => pupilId) }
  await lockDesk(tx, asked)
  const { clubs, places } = await readDesk(tx, asked)
  const times = sessions.flatMap(({ weekday, startsAt, endsAt }) =>
    SCHOOL_WEEKDAYS.filter((day) => day === weekday).map((day) => ({ weekday: day, start: startsAt, end: endsAt })),
  )
  const clashes = places
    .filter((place) => place.clubId !== clubId && place.state === 'ENROLLED')
    .flatMap(({ pupilId, clubId: otherId }) => {
      const other = clubs.find(({ id }) => id === otherId)
      if (!other || clashingWeekday(times, other.sessions) === undefined) return []
      return [{ pupilId, ...clashOf({ sessions: times }, other) }]
    })
  if (clashes.length > 0) throw new SessionsClashError(clashes)
}
