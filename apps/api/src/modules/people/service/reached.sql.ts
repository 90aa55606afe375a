import { Prisma } from '@afterbell/db/client'
import type { Permission } from '@afterbell/domain/access/permissions'
import { type Reached, reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { waitsToBeTold } from '../access.ts'

/**
 * Whether the pupil of a row of `pupil`, `home_class` and `grade` is one over whom the viewer has `permission`: the same
 * pupils as `pupilsWithin`, for statements written by hand; tests compare the two.
 */
export function isWithin(viewer: SchoolViewer, permission: Permission): Prisma.Sql {
  return isReached(reachOf(viewer, permission), isTold(viewer, 'taught'))
}

/** The names by which statements know rows of `enrolment`. */
export type PlaceAlias = 'enrolment' | 'other' | 'taught'

/** Whether the viewer is told of a place by now; the same as `toldPlaces`. */
export function isTold(viewer: SchoolViewer, place: PlaceAlias): Prisma.Sql {
  if (!waitsToBeTold(viewer)) return Prisma.sql`true`
  const from = Prisma.raw(`${place}.told_from`)
  return Prisma.sql`(${from} IS NULL OR ${from} <= now())`
}

function isReached(reach: Reached | null, told: Prisma.Sql): Prisma.Sql {
  if (!reach) return Prisma.sql`false`
  if (reach.school) return Prisma.sql`true`
  const [grades, staffIds, guardianIds] = [[...reach.grades], [...reach.staffIds], [...reach.guardianIds]]
  return Prisma.sql`(grade.number = ANY(${grades}::int[])
    OR home_class.head_teacher_id = ANY(${staffIds}::uuid[])
    OR EXISTS (SELECT FROM enrolment AS taught
                 JOIN club_teacher USING (school_id, club_id)
                WHERE taught.school_id = pupil.school_id AND taught.pupil_id = pupil.id AND taught.state = 'ENROLLED'
                  AND ${told}
                  AND club_teacher.staff_id = ANY(${staffIds}::uuid[]))
    OR EXISTS (SELECT FROM guardianship
                WHERE guardianship.school_id = pupil.school_id AND guardianship.pupil_id = pupil.id
                  AND guardianship.guardian_id = ANY(${guardianIds}::uuid[])))`
}
