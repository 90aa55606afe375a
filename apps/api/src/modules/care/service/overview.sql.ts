import type { Transaction } from '../../../database.ts'

/** Where the care of a grade stands on a weekday. */
export interface CareOverviewCell {
  readonly gradeId: string
  readonly gradeNumber: number
  readonly weekday: number
  readonly classes: number
  readonly pupils: number
  /** Pupils with an approved and confirmed application for the weekday (R01). */
  readonly applied: number
  /** How many of these have no care class. */
  readonly missing: number
}

/** The care of a term by grade and weekday, in one statement. */
export function readCareOverview(
  db: Pick<Transaction, '$queryRaw'>,
  { schoolId, termId }: { readonly schoolId: string; readonly termId: string },
): Promise<CareOverviewCell[]> {
  return db.$queryRaw<CareOverviewCell[]>`
WITH cell AS (
  SELECT grade.id AS grade_id, grade.number, day.weekday
    FROM grade CROSS JOIN generate_series(1, 5) AS day (weekday)
   WHERE grade.school_id = ${schoolId}::uuid
), held AS (
  SELECT care.grade_id, care.weekday, count(DISTINCT care.id)::int AS classes, count(place.pupil_id)::int AS pupils
    FROM care_class AS care
    LEFT JOIN care_place AS place ON place.school_id = care.school_id AND place.care_class_id = care.id
   WHERE care.school_id = ${schoolId}::uuid AND care.term_id = ${termId}::uuid AND care.archived_at IS NULL
   GROUP BY 1, 2
), wanted AS (
  SELECT home_class.grade_id, day.weekday, count(*)::int AS applied,
         count(*) FILTER (WHERE place.pupil_id IS NULL)::int AS missing
    FROM application
    JOIN pupil ON pupil.school_id = application.school_id AND pupil.id = application.pupil_id
    JOIN home_class ON home_class.school_id = pupil.school_id AND home_class.id = pupil.home_class_id
    CROSS JOIN unnest(application.weekdays) AS day (weekday)
    LEFT JOIN care_place AS place ON place.school_id = application.school_id AND place.term_id = application.term_id
     AND place.weekday = day.weekday AND place.pupil_id = application.pupil_id
   WHERE application.school_id = ${schoolId}::uuid AND application.term_id = ${termId}::uuid
     AND application.state = 'APPROVED' AND application.confirmed_at IS NOT NULL AND home_class.archived_at IS NULL
   GROUP BY 1, 2
)
SELECT cell.grade_id AS "gradeId", cell.number::int AS "gradeNumber", cell.weekday, coalesce(held.classes, 0) AS classes,
       coalesce(held.pupils, 0) AS pupils, coalesce(wanted.applied, 0) AS applied, coalesce(wanted.missing, 0) AS missing
  FROM cell
  LEFT JOIN held USING (grade_id, weekday)
  LEFT JOIN wanted USING (grade_id, weekday)
 ORDER BY cell.number, cell.weekday`
}
