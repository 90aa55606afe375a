import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { database } from '../../../database.ts'

/** What stands before a draw can be made, in counts. */
export interface Preparation {
  readonly termId: string
  readonly applicants: number
  readonly undecided: number
  readonly unconfirmed: number
  readonly withoutChoices: number
  readonly places: number
  readonly clubs: number
  readonly clubsWithoutTeacher: number
  readonly clubsWithoutVenue: number
  readonly pinned: number
  readonly lockedRosters: number
}

/** Counts what a draw of the term would rest on, and what is missing; null when there is no such term. */
export async function preparation({ schoolId }: SchoolViewer, termId: string): Promise<Preparation | null> {
  if (!(await database.term.count({ where: { schoolId, id: termId } }))) return null
  const applied = { schoolId, termId, pupil: { archivedAt: null } }
  const ready = { ...applied, state: 'APPROVED' as const, confirmedAt: { not: null } }
  const open = { schoolId, termId, archivedAt: null, state: { in: ['OPEN' as const, 'RUNNING' as const] } }
  const [applicants, undecided, unconfirmed, withoutChoices, places, clubsWithoutTeacher, clubsWithoutVenue] =
    await Promise.all([
      database.application.count({ where: ready }),
      database.application.count({ where: { ...applied, state: 'SUBMITTED' } }),
      database.application.count({
        where: { ...applied, state: { in: ['SUBMITTED', 'APPROVED'] }, confirmedAt: null },
      }),
      database.application.count({ where: { ...ready, choices: { none: {} } } }),
      database.club.aggregate({ where: open, _sum: { maximum: true }, _count: true }),
      database.club.count({ where: { ...open, teachers: { none: {} } } }),
      database.club.count({ where: { ...open, sessions: { some: { venueId: null } } } }),
    ])
  const [pinned, lockedRosters] = await Promise.all([
    database.enrolment.count({ where: { schoolId, state: 'ENROLLED', pinned: true, club: open } }),
    database.club.count({ where: { ...open, rosterLockedAt: { not: null } } }),
  ])
  return {
    termId,
    applicants,
    undecided,
    unconfirmed,
    withoutChoices,
    places: places._sum.maximum ?? 0,
    clubs: places._count,
    clubsWithoutTeacher,
    clubsWithoutVenue,
    pinned,
    lockedRosters,
  }
}
