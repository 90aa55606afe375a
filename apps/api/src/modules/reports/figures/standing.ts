import type { Standing } from '@afterbell/domain/reports/figure'
import { isGrade } from '@afterbell/domain/schools/grade'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { columnDate, database } from '../../../database.ts'
import { readTermFacts } from '../service/term-facts.ts'

/** The term that a date belongs to, or the last one before it; null before the school's first. */
export const termAt = (schoolId: string, date: SchoolDate) =>
  database.term.findFirst({
    where: { schoolId, state: { not: 'DRAFT' }, startsOn: { lte: columnDate(date) } },
    select: { id: true, name: true, startsOn: true, endsOn: true, firstServiceOn: true },
    orderBy: { startsOn: 'desc' },
  })

/** How a term stands now, in a constant number of statements; null without such a term. */
export async function readStanding(schoolId: string, termId: string): Promise<Standing | null> {
  const [term, pupils] = await Promise.all([
    readTermFacts(schoolId, termId),
    database.pupil.findMany({
      where: { schoolId, archivedAt: null },
      select: { id: true, homeClassId: true, homeClass: { select: { grade: { select: { number: true } } } } },
    }),
  ])
  return (
    term && {
      term,
      pupils: pupils.flatMap(({ id, homeClassId, homeClass: { grade } }) =>
        isGrade(grade.number) ? [{ id, homeClassId, grade: grade.number }] : [],
      ),
    }
  )
}
