import type { Figure, Fraction, PeriodSums } from '@afterbell/domain/reports/figure'
import { monthPeriod } from '@afterbell/domain/reports/period'
import type { CountedClass, CountedSchool } from '@afterbell/domain/reports/released-cells'
import type { SchoolMonth } from '@afterbell/domain/schools/month-weeks'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { database } from '../../../database.ts'
import { dictionary } from '../figures/dictionary.ts'
import { readPeriodSums } from '../figures/period-sums.sql.ts'
import { readStanding, termAt } from '../figures/standing.ts'

interface SchoolOfBureau {
  readonly id: string
  readonly districtId: string
}

/** Counts every figure of a bureau's schools for a month, class by class; school after school, so that no memory is full of pupils. */
export async function countBureau(bureauId: string, month: SchoolMonth): Promise<CountedSchool[]> {
  const schools = await database.school.findMany({
    where: { bureauId },
    select: { id: true, districtId: true },
    orderBy: [{ districtId: 'asc' }, { id: 'asc' }],
  })
  const counted: CountedSchool[] = []
  for (const school of schools) counted.push(await countSchool(school, month))
  return counted
}

async function countSchool({ id: schoolId, districtId }: SchoolOfBureau, month: SchoolMonth): Promise<CountedSchool> {
  const period = monthPeriod(month)
  const question = { schoolId, ...period, within: {} }
  const term = await termAt(schoolId, period.to)
  const standing = term && (await readStanding(schoolId, term.id))
  const homeClasses = await database.homeClass.findMany({
    where: { schoolId },
    select: { id: true, number: true, grade: { select: { number: true } } },
    orderBy: [{ grade: { number: 'asc' } }, { number: 'asc' }],
  })
  const byClass = await readPeriodSums(database, { ...question, by: 'CLASS' })
  const byWeek = await readPeriodSums(database, { ...question, by: 'WEEK' })
  const whole = (await readPeriodSums(database, { ...question, by: 'ALL' })).get('')
  const pupilFigures = dictionary.filter(({ countsPupils }) => countsPupils)
  const openFigures = dictionary.filter(({ countsPupils }) => !countsPupils)
  const count = (figures: readonly Figure[], sums: PeriodSums | undefined, homeClassId: string | null) =>
    Object.fromEntries(
      figures.flatMap((figure): [string, Fraction][] => {
        if (figure.source === 'PERIOD') return sums ? [[figure.name, figure.count(sums)]] : []
        return standing ? [[figure.name, figure.count(standing, { homeClassId })]] : []
      }),
    )
  return {
    ...{ districtId, schoolId },
    classes: homeClasses.map(
      ({ id, number, grade }): CountedClass => ({
        ...{ homeClassId: id, grade: grade.number, number },
        counts: count(pupilFigures, byClass.get(id), id),
      }),
    ),
    weeks: [...byWeek]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([week, sums]) => ({
        week: week as SchoolDate,
        counts: count(
          pupilFigures.filter(({ source }) => source === 'PERIOD'),
          sums,
          null,
        ),
      })),
    counts: count(openFigures, whole, null),
  }
}
