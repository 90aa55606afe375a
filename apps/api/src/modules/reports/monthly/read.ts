import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { differencesOf, type FigureDifference, type ReportContent } from '@afterbell/domain/reports/monthly-report'
import type { SchoolMonth } from '@afterbell/domain/schools/month-weeks'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { columnDate, database } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { asBureau, type BureauViewer } from '../bureau/as-bureau.ts'
import { type ReportHead, readPlaces, readReportHeads } from '../bureau/released.sql.ts'
import { draftContent, hashOf } from './content.ts'
import { contentOf } from './sign.ts'

/** What a report says, with the hash of it. */
export interface ReportBody {
  readonly hash: string
  readonly content: ReportContent
}

/** A signed version, with what it says for its own school. */
export interface ReportVersion extends Omit<ReportHead, 'schoolId' | 'month'> {
  readonly signedByName: string | null
  readonly body: ReportBody | null
  readonly differences: readonly FigureDifference[]
}

/** The report of a month: as it would be signed now, and the versions that were. */
export interface MonthlyReport {
  readonly month: SchoolMonth
  readonly schoolId: string
  readonly schoolName: string
  readonly draft: ReportBody | null
  readonly versions: readonly ReportVersion[]
}

/** The report of a month of the viewer's own school, the newest version first. */
export async function schoolReport(viewer: SchoolViewer, month: SchoolMonth): Promise<MonthlyReport> {
  const { schoolId } = viewer
  const content = await draftContent(viewer, month)
  const reports = await database.schoolReport.findMany({
    where: { schoolId, month: columnDate(`${month}-01` as SchoolDate) },
    orderBy: { version: 'desc' },
  })
  return {
    ...{ month, schoolId, schoolName: content.school },
    draft: { hash: hashOf(content), content },
    versions: reports.map((report, index) => {
      const before = reports[index + 1]
      const said = contentOf(report)
      const { id, version, state, hash, signedAt, returnedAt, returnedReason, updatedAt, signedByName } = report
      return {
        ...{ id, version, state, hash, signedAt, returnedAt, returnedReason, updatedAt, signedByName },
        body: { hash, content: said },
        differences: before ? differencesOf(contentOf(before), said) : [],
      }
    }),
  }
}

/** That a school of the bureau has signed its report of a month, and how it stands; its numbers are those of the release. Throws NotFoundError. */
export function reportForBureau(viewer: BureauViewer, schoolId: string, month: SchoolMonth): Promise<MonthlyReport> {
  return asBureau(viewer, async (tx) => {
    const school = (await readPlaces(tx)).schools.find(({ id }) => id === schoolId)
    if (!school) throw new NotFoundError()
    const heads = (await readReportHeads(tx, month)).filter((head) => head.schoolId === schoolId)
    return {
      ...{ month, schoolId, schoolName: school.name, draft: null },
      versions: heads.map((head) => ({ ...head, signedByName: null, body: null, differences: [] })),
    }
  })
}
