import { Prisma } from '@afterbell/db/client'
import type { Permission } from '@afterbell/domain/access/permissions'
import { reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { parseHeldSessionId } from '@afterbell/domain/registers/held-session-id'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { database } from '../../database.ts'
import { readHeldSession } from './held/held-session.sql.ts'

/** What of a session decides who may see or take it. */
export interface SessionReach {
  readonly sessionId: string
  readonly date: SchoolDate
  readonly gradeNumbers: readonly number[]
  readonly adults: readonly { readonly staffId: string }[]
}

const toRead: ReadonlySet<Permission> = new Set(['registers:read', 'registers:sheet'])

/**
 * Whether a session on a date is within the viewer's reach: of the school; of the grades led (to read, one of its grades; to
 * take, all of them, A6); the one in which the viewer stands on that date; the one of a substitute's link.
 */
export function reachesSession(
  viewer: SchoolViewer,
  permission: Permission,
  { sessionId, date, gradeNumbers, adults }: SessionReach,
): boolean {
  const reach = reachOf(viewer, permission)
  if (!reach) return false
  if (viewer.pass) return viewer.pass.sessionId === sessionId && viewer.pass.date === date
  if (reach.school || adults.some(({ staffId }) => reach.staffIds.includes(staffId))) return true
  const isLed = (grade: number) => reach.grades.includes(grade)
  return toRead.has(permission) ? gradeNumbers.some(isLed) : gradeNumbers.length > 0 && gradeNumbers.every(isLed)
}

/** The persons of staff that the viewer is. */
const selvesOf = (viewer: SchoolViewer): string[] => viewer.grants.flatMap(({ staffId }) => staffId ?? [])

/**
 * Whether a pupil in `pupil`, `home_class` and `grade` may be let go by the viewer on a date, as SQL: anybody of the school or
 * of the grades led; one's own class; whoever is in a session in which one stands that day; everybody for who is on duty.
 */
export function isReleasable(viewer: SchoolViewer, date: SchoolDate): Prisma.Sql {
  const reach = reachOf(viewer, 'registers:release')
  if (!reach) return Prisma.sql`false`
  if (reach.school) return Prisma.sql`true`
  const own = [...reach.staffIds]
  return Prisma.sql`(grade.number = ANY(${[...reach.grades]}::int[])
    OR home_class.head_teacher_id = ANY(${own}::uuid[])
    OR EXISTS (SELECT FROM duty_turn AS turn
                WHERE turn.school_id = pupil.school_id AND turn.date = ${date}::date AND turn.staff_id = ANY(${own}::uuid[]))
    OR EXISTS (SELECT FROM dismissal_leader AS leader
                 JOIN dismissal ON dismissal.school_id = leader.school_id AND dismissal.id = leader.dismissal_id
                WHERE leader.school_id = pupil.school_id AND dismissal.grade_id = grade.id
                  AND leader.weekday = extract(isodow FROM ${date}::date) AND leader.staff_id = ANY(${own}::uuid[]))
    OR EXISTS (SELECT FROM attendance
                 JOIN register_adult AS adult ON adult.school_id = attendance.school_id AND adult.register_id = attendance.register_id
                WHERE attendance.school_id = pupil.school_id AND attendance.date = ${date}::date
                  AND attendance.pupil_id = pupil.id AND adult.staff_id = ANY(${own}::uuid[])))`
}

/** Whether the viewer is on duty on a date, or answers for the whole school: whom an unresolved absence alerts. */
export const isAlerted = (viewer: SchoolViewer, onDuty: readonly string[]): boolean =>
  reachOf(viewer, 'registers:read')?.school === true || selvesOf(viewer).some((staffId) => onDuty.includes(staffId))

/** A session on a date by its name; null when there is none within the viewer's reach. */
export async function sessionInReach(viewer: SchoolViewer, permission: Permission, id: string) {
  const held = parseHeldSessionId(id)
  const session = held && (await readHeldSession(database, viewer.schoolId, held))
  return session && reachesSession(viewer, permission, session) ? session : null
}
