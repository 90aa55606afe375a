import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { FIGURE_LEVELS, type Figure, type Fraction, type Within } from '@afterbell/domain/reports/figure'
import type { Period } from '@afterbell/domain/reports/period'
import { isGrade } from '@afterbell/domain/schools/grade'
import { database } from '../../../database.ts'
import type { Sentence } from '../../../locale.ts'
import { classLabel, gradeLabel, plainLabel, weekdayLabel, weekLabel } from './labels.ts'
import { readPeriodSums, type SumGroup, sumGroups } from './period-sums.sql.ts'
import { readStanding, termAt } from './standing.ts'
import type { BreakdownGroup, BreakdownRow } from './value.ts'

interface Asked {
  readonly figure: Figure
  readonly by: BreakdownGroup
  readonly within: Within
  readonly period: Period
}

interface Part {
  readonly key: string
  readonly label: Sentence
  readonly within: Within
}

/** A figure of a part of the viewer's school, part by part or as a series; nothing where it has no such parts (R05). */
export async function schoolBreakdown(viewer: SchoolViewer, asked: Asked): Promise<BreakdownRow[]> {
  const { figure, by, within, period } = asked
  const { schoolId } = viewer
  if (isTooFine(figure, by)) return []
  const parts = by === 'GRADE' || by === 'CLASS' ? await partsOf(schoolId, within, by) : null
  if (figure.source === 'STANDING') {
    const term = parts && (await termAt(schoolId, period.to))
    const standing = term && (await readStanding(schoolId, term.id))
    if (!standing) return []
    return parts.map(({ key, label, within: part }) => row(key, label, figure.count(standing, part)))
  }
  const group = sumGroups.find((each): each is SumGroup => each === by)
  if (!group) return []
  const sums = await readPeriodSums(database, { schoolId, ...period, within, by: group })
  if (parts) return parts.map(({ key, label }) => row(key, label, counted(figure, sums.get(key))))
  return [...sums]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, each]) => row(key, seriesLabel(by, key), figure.count(each)))
}

const isTooFine = ({ finest }: Figure, by: BreakdownGroup) => {
  const level = by === 'CLASS' ? 'CLASS' : by === 'GRADE' || by === 'GRADE_WEEKDAY' ? 'GRADE' : 'SCHOOL'
  return FIGURE_LEVELS.indexOf(level) > FIGURE_LEVELS.indexOf(finest)
}

const counted = (
  figure: Extract<Figure, { source: 'PERIOD' }>,
  sums: Parameters<typeof figure.count>[0] | undefined,
) => (sums ? figure.count(sums) : null)

const row = (key: string, label: Sentence, fraction: Fraction | null): BreakdownRow => ({
  ...{ key, label, fraction, hidden: false },
})

async function partsOf(schoolId: string, within: Within, by: 'GRADE' | 'CLASS'): Promise<Part[]> {
  const classes = await database.homeClass.findMany({
    where: {
      ...{ schoolId, archivedAt: null },
      ...(within.homeClassId && { id: within.homeClassId }),
      ...(within.grade && { grade: { number: within.grade } }),
    },
    select: { id: true, number: true, grade: { select: { number: true } } },
    orderBy: [{ grade: { number: 'asc' } }, { number: 'asc' }],
  })
  if (by === 'CLASS') {
    return classes.map(({ id, number, grade }) => ({
      ...{ key: id, label: classLabel(grade.number, number), within: { homeClassId: id } },
    }))
  }
  return [...new Set(classes.map(({ grade }) => grade.number))]
    .filter(isGrade)
    .map((grade) => ({ key: String(grade), label: gradeLabel(grade), within: { ...within, grade } }))
}

function seriesLabel(by: BreakdownGroup, key: string): Sentence {
  if (by === 'WEEK') return weekLabel(key)
  if (by === 'WEEKDAY') return weekdayLabel(Number(key))
  if (by !== 'GRADE_WEEKDAY') return plainLabel(key)
  const [grade = '', weekday = ''] = key.split(' ')
  const [one, other] = [gradeLabel(Number(grade)), weekdayLabel(Number(weekday))]
  return { zh: `${one.zh} ${other.zh}`, en: `${one.en} ${other.en}` }
}
