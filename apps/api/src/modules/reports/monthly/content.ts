import { createHash } from 'node:crypto'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { canonicalJson } from '@afterbell/domain/placement/canonical'
import type { ReportCheck, ReportContent } from '@afterbell/domain/reports/monthly-report'
import { monthPeriod, type Period } from '@afterbell/domain/reports/period'
import type { SchoolMonth } from '@afterbell/domain/schools/month-weeks'
import { columnDate, database } from '../../../database.ts'
import { figureNamed } from '../figures/dictionary.ts'
import { schoolBreakdown } from '../figures/school-breakdown.ts'
import { schoolFigures } from '../figures/school-figures.ts'
import type { BreakdownGroup } from '../figures/value.ts'

/** The tables of a report: figures over the weeks of the month, and compared by grade. */
const tables: readonly (readonly [figure: string, by: BreakdownGroup])[] = [
  ['attendance', 'WEEK'],
  ['participation', 'GRADE'],
  ['attendance', 'GRADE_WEEKDAY'],
  ['homeworkDone', 'GRADE'],
  ['inspection', 'WEEK'],
]

/** The SHA-256 of what a report says. */
export const hashOf = (content: ReportContent): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex')

/** Everything that the report of a month would say if it were signed now. */
export async function draftContent(viewer: SchoolViewer, month: SchoolMonth): Promise<ReportContent> {
  const period = monthPeriod(month)
  const { name: school } = await database.school.findUniqueOrThrow({
    where: { id: viewer.schoolId },
    select: { name: true },
  })
  const { values } = await schoolFigures(viewer, {}, period, null)
  const breakdowns = await Promise.all(
    tables.map(async ([name, by]) => {
      const figure = figureNamed(name)
      if (!figure) throw new Error(`The dictionary has no figure ${name}`)
      const rows = await schoolBreakdown(viewer, { figure, by, within: {}, period })
      return {
        ...{ figure: name, by },
        rows: rows.flatMap(({ key, label, fraction }) =>
          fraction && fraction.denominator > 0 ? [{ key, label, fraction }] : [],
        ),
      }
    }),
  )
  return {
    ...{ school, month },
    figures: values.flatMap(({ figure: { name }, fraction }) => (fraction ? [{ name, fraction }] : [])),
    tables: breakdowns,
    checks: await checksOf(viewer.schoolId, period),
  }
}

/** What is looked at before a report is signed. */
async function checksOf(schoolId: string, { from, to }: Period): Promise<ReportCheck[]> {
  const days = { gte: columnDate(from), lte: columnDate(to) }
  const [open, different, numberless, uninspected, urgent] = await Promise.all([
    database.sessionRegister.count({ where: { schoolId, date: days, state: 'OPEN' } }),
    countDifferences(schoolId, { from, to }),
    database.pupil.count({ where: { schoolId, archivedAt: null, rollNumberIndex: null } }),
    countUninspected(schoolId, { from, to }),
    database.task.count({
      where: { schoolId, archivedAt: null, urgent: true, state: { in: ['OPEN', 'IN_HAND'] }, dueOn: days },
    }),
  ])
  return [
    { code: 'FACTS_DIFFER', count: different },
    { code: 'REGISTERS_OPEN', count: open },
    { code: 'NOT_INSPECTED', count: uninspected },
    { code: 'URGENT_TASKS', count: urgent },
    { code: 'ROLL_NUMBERS_MISSING', count: numberless },
  ]
}

async function countDifferences(schoolId: string, { from, to }: Period): Promise<number> {
  const [row] = await database.$queryRaw<{ count: number }[]>`
    WITH kept AS (
      SELECT * FROM day_fact WHERE school_id = ${schoolId}::uuid AND date BETWEEN ${from}::date AND ${to}::date
    ), counted AS (
      SELECT said.*
        FROM (SELECT date, array_agg(DISTINCT home_class_id) AS classes FROM attendance
               WHERE school_id = ${schoolId}::uuid AND date BETWEEN ${from}::date AND ${to}::date GROUP BY 1) AS day,
             LATERAL class_day_facts(${schoolId}::uuid, day.date, day.classes) AS said
    )
    SELECT (SELECT count(*) FROM (SELECT * FROM kept EXCEPT ALL SELECT * FROM counted) AS wrong)::int
         + (SELECT count(*) FROM (SELECT * FROM counted EXCEPT ALL SELECT * FROM kept) AS missing)::int AS count`
  return row?.count ?? 0
}

async function countUninspected(schoolId: string, { from, to }: Period): Promise<number> {
  const [row] = await database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM session_register AS register
     WHERE school_id = ${schoolId}::uuid AND date BETWEEN ${from}::date AND ${to}::date AND state = 'CLOSED'
       AND NOT EXISTS (
         SELECT FROM inspection WHERE inspection.school_id = register.school_id AND inspection.date = register.date
            AND inspection.session_id = register.session_id AND withdrawn_at IS NULL)`
  return row?.count ?? 0
}
