import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { hasDataOf, type PeriodSums, type Within } from '@afterbell/domain/reports/figure'
import type { Period } from '@afterbell/domain/reports/period'
import { isGrade } from '@afterbell/domain/schools/grade'
import { columnDate, database } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { dictionary } from './dictionary.ts'
import { readPeriodSums } from './period-sums.sql.ts'
import { readStanding, termAt } from './standing.ts'
import type { FigureScope, FigureSet } from './value.ts'

/** The part of the viewer's own school that is asked for. Throws NotFoundError for another's, and for a class that is none. */
export async function ownPart(viewer: SchoolViewer, scope: FigureScope): Promise<Within> {
  const { districtId, schoolId, grade = null, homeClassId = null } = scope
  if (districtId || (schoolId && schoolId !== viewer.schoolId)) throw new NotFoundError()
  if (grade !== null && !isGrade(grade)) throw new NotFoundError()
  if (homeClassId === null) return { grade }
  const where = { schoolId: viewer.schoolId, id: homeClassId, ...(grade && { grade: { number: grade } }) }
  if ((await database.homeClass.count({ where })) === 0) throw new NotFoundError()
  return { grade, homeClassId }
}

/** The figures of a part of the viewer's school, each by the one definition; in a constant number of statements (R05). */
export async function schoolFigures(
  viewer: SchoolViewer,
  within: Within,
  { from, to }: Period,
  names: readonly string[] | null,
): Promise<FigureSet> {
  const { schoolId } = viewer
  const wanted = dictionary.filter(
    (figure) => (names === null || names.includes(figure.name)) && hasDataOf(figure, within),
  )
  const term = wanted.some(({ source }) => source === 'STANDING') ? await termAt(schoolId, to) : null
  const [sums, standing] = await Promise.all([
    readPeriodSums(database, { schoolId, from, to, within, by: 'ALL' }),
    term && readStanding(schoolId, term.id),
  ])
  const period: PeriodSums | undefined = sums.get('')
  return {
    ...{ from: columnDate(from), to: columnDate(to), asOf: new Date(), months: null },
    values: wanted.map((figure) => ({
      figure,
      hidden: false,
      fraction:
        figure.source === 'PERIOD'
          ? period
            ? figure.count(period)
            : null
          : standing && figure.count(standing, within),
    })),
  }
}
