import type { AttendanceStatus, PickUpKind, ReleaseWay } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import type { Transaction } from '../../../database.ts'
import { isReleasable } from '../access.ts'
import type { HeldSessionFacts } from '../held/held-session.ts'
import { rosterSql } from '../sheet/roster.sql.ts'

type Reader = Pick<Transaction, '$queryRaw'>

/** What a release has to know of a pupil. */
export interface LeavingPupil {
  readonly leavesAt: number | null
  readonly timeZone: string
  /** The register in which the pupil was marked last on that date. */
  readonly registerId: string | null
}

/** A pupil whom the viewer may let go on a date; null otherwise. */
export async function readLeavingPupil(
  tx: Reader,
  viewer: SchoolViewer,
  { pupilId, date }: { readonly pupilId: string; readonly date: SchoolDate },
): Promise<LeavingPupil | null> {
  const [row] = await tx.$queryRaw<LeavingPupil[]>`
SELECT dismissal.leaves_at AS "leavesAt", school.time_zone AS "timeZone", (
    SELECT register.id FROM attendance
      JOIN session_register AS register ON register.school_id = attendance.school_id AND register.id = attendance.register_id
     WHERE attendance.school_id = pupil.school_id AND attendance.date = ${date}::date AND attendance.pupil_id = pupil.id
       AND attendance.status IN ('PRESENT', 'LATE') ORDER BY register.ends_at DESC, register.id LIMIT 1) AS "registerId"
  FROM pupil
  JOIN school ON school.id = pupil.school_id
  JOIN home_class ON home_class.school_id = pupil.school_id AND home_class.id = pupil.home_class_id
  JOIN grade ON grade.school_id = pupil.school_id AND grade.id = home_class.grade_id
  LEFT JOIN term ON term.school_id = pupil.school_id AND ${date}::date BETWEEN term.starts_on AND term.ends_on
  LEFT JOIN dismissal ON dismissal.school_id = pupil.school_id AND dismissal.grade_id = grade.id AND dismissal.term_id = term.id
 WHERE pupil.school_id = ${viewer.schoolId}::uuid AND pupil.id = ${pupilId}::uuid AND pupil.archived_at IS NULL
   AND ${isReleasable(viewer, date)}
 LIMIT 1`
  return row ?? null
}

/** An authorisation that nobody revokes until the transaction ends, and the name of the person. */
export interface HeldPickUp {
  readonly kind: PickUpKind
  readonly validFrom: Date
  readonly validTo: Date | null
  readonly revokedAt: Date | null
  readonly personName: string | null
}

/** Reads an authorisation `FOR SHARE` (D11): a revocation comes wholly before this, and is seen, or waits for its end. */
export async function holdPickUp(
  tx: Reader,
  { schoolId, pupilId, id }: { readonly schoolId: string; readonly pupilId: string; readonly id: string },
): Promise<HeldPickUp | null> {
  const [row] = await tx.$queryRaw<HeldPickUp[]>`
SELECT held.kind, held.valid_from AS "validFrom", held.valid_to AS "validTo", held.revoked_at AS "revokedAt",
       coalesce(held.name, (SELECT guardian.name FROM guardian
                             WHERE guardian.school_id = held.school_id AND guardian.id = held.guardian_id)) AS "personName"
  FROM pick_up_authorisation AS held
 WHERE held.school_id = ${schoolId}::uuid AND held.pupil_id = ${pupilId}::uuid AND held.id = ${id}::uuid FOR SHARE OF held`
  return row ?? null
}

/** Who may collect a pupil, as the release list shows it. */
export interface ListedPickUp {
  readonly id: string
  readonly kind: PickUpKind
  readonly name: string | null
  readonly relation: string | null
}

/** A pupil of a release list. Instants are ISO 8601 text. */
export interface ReleasePupil {
  readonly pupilId: string
  readonly name: string
  readonly gradeNumber: number
  readonly classNumber: number
  readonly status: AttendanceStatus | null
  readonly leavesAt: number | null
  readonly gate: string | null
  readonly pickUps: readonly ListedPickUp[]
  readonly release: {
    readonly id: string
    readonly way: ReleaseWay
    readonly personName: string | null
    readonly decidedByName: string | null
    readonly note: string | null
    readonly releasedAt: string
    readonly releasedByName: string
  } | null
}

/** The pupils of a session with who may collect them, in one statement: by the order in which their grades leave (R15). */
export async function readReleasePupils(
  db: Reader,
  schoolId: string,
  { registerId, termId, ...session }: HeldSessionFacts,
): Promise<readonly ReleasePupil[]> {
  const { date } = session
  const [row] = await db.$queryRaw<{ pupils: ReleasePupil[] }[]>`
WITH listed AS (
  SELECT pupil_id, "order", status FROM attendance
   WHERE school_id = ${schoolId}::uuid AND date = ${date}::date AND register_id = ${registerId}::uuid
  UNION ALL
  SELECT pupil_id, "order", NULL FROM (${rosterSql(schoolId, session)}) AS roster WHERE ${registerId}::uuid IS NULL
)
SELECT coalesce(json_agg(json_build_object(
    'pupilId', pupil.id, 'name', pupil.name, 'gradeNumber', grade.number, 'classNumber', home_class.number, 'status', listed.status,
    'leavesAt', dismissal.leaves_at, 'gate', dismissal.gate,
    'pickUps', coalesce((
      SELECT json_agg(json_build_object('id', held.id, 'kind', held.kind, 'name', coalesce(held.name, guardian.name),
               'relation', coalesce(held.relation, guardianship.relation::text)) ORDER BY held.kind, guardianship."order", held.created_at, held.id)
        FROM pick_up_authorisation AS held
        LEFT JOIN guardian ON guardian.school_id = held.school_id AND guardian.id = held.guardian_id
        LEFT JOIN guardianship ON guardianship.school_id = held.school_id AND guardianship.pupil_id = held.pupil_id
         AND guardianship.guardian_id = held.guardian_id
       WHERE held.school_id = ${schoolId}::uuid AND held.pupil_id = pupil.id AND held.revoked_at IS NULL
         AND held.valid_from <= ${date}::date AND (held.valid_to IS NULL OR ${date}::date <= held.valid_to)
         AND (held.kind <> 'GUARDIAN' OR guardianship.id IS NOT NULL)), '[]'),
    'release', (
      SELECT json_build_object('id', release.id, 'way', way, 'personName', person_name, 'decidedByName', decider.name, 'note', note,
               'releasedAt', released_at, 'releasedByName', released_by_name)
        FROM release LEFT JOIN staff AS decider ON decider.school_id = release.school_id AND decider.id = release.decided_by_id
       WHERE release.school_id = ${schoolId}::uuid AND release.date = ${date}::date AND release.pupil_id = pupil.id
         AND release.withdrawn_at IS NULL)
  ) ORDER BY dismissal."order", listed."order", pupil.id), '[]') AS pupils
  FROM listed
  JOIN pupil ON pupil.school_id = ${schoolId}::uuid AND pupil.id = listed.pupil_id
  JOIN home_class ON home_class.school_id = ${schoolId}::uuid AND home_class.id = pupil.home_class_id
  JOIN grade ON grade.school_id = ${schoolId}::uuid AND grade.id = home_class.grade_id
  LEFT JOIN dismissal ON dismissal.school_id = ${schoolId}::uuid AND dismissal.grade_id = grade.id AND dismissal.term_id = ${termId}::uuid`
  return row?.pupils ?? []
}
