import type { Question } from '../../http-comparison.ts'
import type { Lab } from '../../lab.ts'

interface BoardRow {
  readonly school: number
  readonly schoolId: string
  readonly termId: string
  readonly gradeId: string
  readonly weekday: number
}

/** The boards of the grades 3 to 6 of every school whose grades meet on one day. */
export async function boardQuestions({ query, plan }: Lab): Promise<readonly Question[]> {
  const schools = plan.flatMap(({ onOneDay }, index) => (onOneDay ? [index + 1] : []))
  const rows = await query<BoardRow>(
    `SELECT split_part(school.name, ' ', 2)::int AS school, school.id AS "schoolId", term.id AS "termId",
            grade.id AS "gradeId", grade.number - 1 AS weekday
       FROM school JOIN term ON term.school_id = school.id JOIN grade ON grade.school_id = school.id
      WHERE school.name = ANY($1) AND grade.number >= 3 ORDER BY grade.number, school.id`,
    [schools.map((n) => `示范小学 ${n}`)],
  )
  return rows.map(({ school, schoolId, termId, gradeId, weekday }) => ({
    school,
    api: { termId, gradeId, weekday },
    limit: [schoolId, termId, gradeId, weekday],
    peer: { school: schoolId, grade: gradeId },
  }))
}
