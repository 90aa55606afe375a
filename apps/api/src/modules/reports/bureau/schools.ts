import { type AttentionReason, attentionTo, compareAttention } from '@afterbell/domain/reports/attention'
import { shareOf } from '@afterbell/domain/reports/figure'
import type { SchoolMonth } from '@afterbell/domain/schools/month-weeks'
import { dictionary } from '../figures/dictionary.ts'
import type { FigureValue } from '../figures/value.ts'
import { asBureau, type BureauViewer } from './as-bureau.ts'
import {
  type ReleasedRow,
  type ReportHead,
  readCells,
  readPlaces,
  readReleases,
  readReportHeads,
} from './released.sql.ts'

/** A school as its bureau sees it for a month. */
export interface BureauSchool {
  readonly schoolId: string
  readonly name: string
  readonly districtId: string
  readonly districtName: string
  readonly values: readonly FigureValue[]
  readonly report: ReportHead | null
  /** Why it should be looked at, the most urgent first. */
  readonly reasons: readonly AttentionReason[]
}

/** The bureau's home: the months that were released, and its schools, what needs attention first. */
export interface BureauOverview {
  readonly months: readonly SchoolMonth[]
  readonly month: SchoolMonth | null
  readonly schools: readonly BureauSchool[]
}

const shown = dictionary.filter(({ name }) =>
  ['participation', 'attendance', 'homeworkDone', 'inspection', 'handOver'].includes(name),
)

const fractionOf = (row: ReleasedRow | undefined) =>
  row && row.numerator !== null && row.denominator !== null
    ? { numerator: row.numerator, denominator: row.denominator }
    : null

/** The bureau's schools for a month, the newest released unless said; in a constant number of statements. */
export function bureauOverview(viewer: BureauViewer, wanted: SchoolMonth | null): Promise<BureauOverview> {
  return asBureau(viewer, async (tx) => {
    const months = (await readReleases(tx)).map(({ month }) => month)
    const month = months.find((each) => each === wanted) ?? (wanted === null ? months[0] : undefined) ?? null
    const { districts, schools } = await readPlaces(tx)
    const question = { figures: shown.map(({ name }) => name), scope: {}, months: month ? [month] : [] }
    const cells = await readCells(tx, { ...question, level: 'SCHOOL' })
    const [whole] = (await readCells(tx, { ...question, level: 'BUREAU' })).filter(
      ({ figure }) => figure === 'attendance',
    )
    const reports = month ? await readReportHeads(tx, month) : []
    const districtNames = new Map(districts.map(({ id, name }) => [id, name]))
    const bySchool = Map.groupBy(cells, ({ schoolId }) => schoolId ?? '')
    const found = schools.map(({ id, districtId, name }): BureauSchool => {
      const own = bySchool.get(id) ?? []
      const values = shown.map((figure): FigureValue => {
        const cell = own.find((each) => each.figure === figure.name)
        return { figure, fraction: fractionOf(cell), hidden: cell?.hidden ?? false }
      })
      const report = reports.find(({ schoolId }) => schoolId === id) ?? null
      const glance = {
        attendance: values.find(({ figure }) => figure.name === 'attendance')?.fraction ?? null,
        aims: values.flatMap(({ figure: { target }, fraction }) =>
          target === null ? [] : [{ share: fraction && shareOf(fraction), target }],
        ),
        report: report?.state ?? null,
        hasData: own.length > 0,
      }
      const reasons = month ? attentionTo(glance, fractionOf(whole)) : []
      return {
        schoolId: id,
        name,
        districtId,
        districtName: districtNames.get(districtId) ?? '',
        values,
        report,
        reasons,
      }
    })
    return { months, month, schools: found.toSorted((one, other) => compareAttention(one.reasons, other.reasons)) }
  })
}
