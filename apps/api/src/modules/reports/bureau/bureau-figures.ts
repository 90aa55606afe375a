import type { Fraction } from '@afterbell/domain/reports/figure'
import { type Period, wholeMonths } from '@afterbell/domain/reports/period'
import type { ReleaseLevel } from '@afterbell/domain/reports/released-cells'
import type { SchoolMonth } from '@afterbell/domain/schools/month-weeks'
import { columnDate } from '../../../database.ts'
import { invalidField, NotFoundError } from '../../../graphql/errors.ts'
import type { Sentence } from '../../../locale.ts'
import { dictionary } from '../figures/dictionary.ts'
import { classLabel, gradeLabel, plainLabel, weekLabel } from '../figures/labels.ts'
import type { Breakdown, BreakdownGroup, BreakdownRow, FigureScope, FigureSet } from '../figures/value.ts'
import { asBureau, type BureauViewer } from './as-bureau.ts'
import { type ReleasedRow, readCells, readPlaces, readReleases } from './released.sql.ts'

/** Throws NotFoundError for a grade or a class of no school: there is none. */
const levelOf = ({ districtId, schoolId, grade, homeClassId }: FigureScope): ReleaseLevel => {
  if ((grade || homeClassId) && !schoolId) throw new NotFoundError()
  if (homeClassId) return 'CLASS'
  if (grade) return 'GRADE'
  if (schoolId) return 'SCHOOL'
  return districtId ? 'DISTRICT' : 'BUREAU'
}

/** The months of a period. Throws InvalidInputError when it cuts one: what leaves schools is asked by whole months (E). */
function monthsOf(period: Period): readonly SchoolMonth[] {
  const months = wholeMonths(period)
  if (!months || months.length > 24) throw invalidField(['period'], 'wholeMonths')
  return months
}

/**
 * Several released numbers as one: of days the sum, of how a term stands the newest. One that is hidden hides all of them, so
 * that nothing is said here that was not released already.
 */
function together(
  rows: readonly ReleasedRow[],
  source: 'PERIOD' | 'STANDING',
): { fraction: Fraction | null; hidden: boolean } {
  const taken = source === 'PERIOD' ? rows : rows.slice(-1)
  if (taken.length === 0) return { fraction: null, hidden: false }
  if (taken.some(({ hidden }) => hidden)) return { fraction: null, hidden: true }
  const sum = (of: (row: ReleasedRow) => number | null) => taken.reduce((all, row) => all + (of(row) ?? 0), 0)
  return {
    fraction: { numerator: sum(({ numerator }) => numerator), denominator: sum(({ denominator }) => denominator) },
    hidden: false,
  }
}

/** The figures that were released of a part of the bureau. Throws InvalidInputError. */
export async function bureauFigures(
  viewer: BureauViewer,
  scope: FigureScope,
  period: Period,
  names: readonly string[] | null,
): Promise<FigureSet> {
  const months = monthsOf(period)
  const wanted = dictionary.filter(({ name }) => names === null || names.includes(name))
  const figures = wanted.map(({ name }) => name)
  return asBureau(viewer, async (tx) => {
    const releases = (await readReleases(tx)).filter(({ month }) => months.includes(month))
    const rows = await readCells(tx, { figures, level: levelOf(scope), scope, months })
    return {
      ...{ from: columnDate(period.from), to: columnDate(period.to), months: releases.length },
      asOf: releases[0]?.releasedAt ?? columnDate(period.to),
      values: wanted.map((figure) => ({
        figure,
        ...together(
          rows.filter((row) => row.figure === figure.name),
          figure.source,
        ),
      })),
    }
  })
}

const levels: Partial<Record<BreakdownGroup, ReleaseLevel>> = {
  DISTRICT: 'DISTRICT',
  SCHOOL: 'SCHOOL',
  GRADE: 'GRADE',
  CLASS: 'CLASS',
  WEEK: 'WEEK',
}

/**
 * A figure that was released, part by part. A grade or a class is of one school, so these need a school; weeks of several
 * schools are put together from the weeks that were published. Throws InvalidInputError.
 */
export async function bureauBreakdown(
  viewer: BureauViewer,
  { figure, by, scope, period }: Pick<Breakdown, 'figure' | 'by'> & { scope: FigureScope; period: Period },
): Promise<BreakdownRow[]> {
  const months = monthsOf(period)
  const level = by === 'MONTH' ? levelOf(scope) : levels[by]
  if (!level || ((by === 'GRADE' || by === 'CLASS') && !scope.schoolId)) return []
  return asBureau(viewer, async (tx) => {
    const rows = await readCells(tx, { figures: [figure.name], level, scope, months })
    const places = by === 'DISTRICT' || by === 'SCHOOL' ? await readPlaces(tx) : null
    const names = new Map([...(places?.districts ?? []), ...(places?.schools ?? [])].map(({ id, name }) => [id, name]))
    const published = by === 'WEEK' && !scope.schoolId ? rows.filter(({ hidden }) => !hidden) : rows
    return [...Map.groupBy(published, (row) => keyOf(by, row))].map(([key, group]) => {
      const [first] = group
      return { key, label: first ? labelOf(by, first, names) : plainLabel(key), ...together(group, figure.source) }
    })
  })
}

function keyOf(by: BreakdownGroup, { month, districtId, schoolId, grade, homeClassId, week }: ReleasedRow): string {
  const keys = { DISTRICT: districtId, SCHOOL: schoolId, GRADE: grade, CLASS: homeClassId, WEEK: week, MONTH: month }
  return String(keys[by as keyof typeof keys] ?? '')
}

function labelOf(by: BreakdownGroup, row: ReleasedRow, names: ReadonlyMap<string, string>): Sentence {
  if (by === 'GRADE') return gradeLabel(row.grade ?? 0)
  if (by === 'CLASS') return classLabel(row.grade ?? 0, row.classNumber ?? 0)
  if (by === 'WEEK') return weekLabel(row.week ?? '')
  const key = keyOf(by, row)
  return plainLabel(names.get(key) ?? key)
}
