import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { returnReportInput, signReportInput } from '@afterbell/domain/reports/input'
import { hindersSigning, type ReportContent } from '@afterbell/domain/reports/monthly-report'
import { isClosedMonth } from '@afterbell/domain/reports/period'
import type { SchoolMonth } from '@afterbell/domain/schools/month-weeks'
import { type SchoolDate, todayIn } from '@afterbell/domain/schools/school-day'
import { columnDate, database, inTransaction, rowKey } from '../../../database.ts'
import { updateUnchanged } from '../../../expected-version.ts'
import { NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { once } from '../../../idempotency.ts'
import { announce } from '../../../live/announce.ts'
import type { Version } from '../../actions/editing.ts'
import { recordAction } from '../../actions/record.ts'
import type { BureauViewer } from '../bureau/as-bureau.ts'
import { ReportChangedError, ReportNotInForceError, ReportNotReadyError } from '../errors.ts'
import { draftContent, hashOf } from './content.ts'

const firstOf = (month: SchoolMonth) => columnDate(`${month}-01` as SchoolDate)

/**
 * Signs the report of a month that is over: its figures are frozen with their hash, and the bureau sees it. What was signed
 * before is replaced by this correction. The same idempotency key signs once.
 * Throws InvalidInputError, ReportNotReadyError, ReportChangedError, IdempotencyKeyReusedError.
 */
export async function signReport(viewer: SchoolViewer, input: unknown): Promise<{ schoolId: string; id: string }> {
  const { month, hash, idempotencyKey } = parseInput(signReportInput, input)
  const { schoolId } = viewer
  const { timeZone } = await database.school.findUniqueOrThrow({ where: { id: schoolId }, select: { timeZone: true } })
  if (!isClosedMonth(month, todayIn(timeZone, new Date()))) throw new ReportNotReadyError('MONTH_NOT_OVER')
  const content = await draftContent(viewer, month)
  const { id } = await inTransaction((tx) =>
    once(tx, viewer, { key: idempotencyKey, request: { month, hash } }, async () => {
      if (hashOf(content) !== hash) throw new ReportChangedError()
      if (content.checks.some(hindersSigning)) throw new ReportNotReadyError('FACTS_DIFFER')
      // Of two who sign at once the second waits here, and finds the first's version.
      await tx.$queryRaw`SELECT 1 FROM school WHERE id = ${schoolId}::uuid FOR NO KEY UPDATE`
      const last = await tx.schoolReport.findFirst({
        where: { schoolId, month: firstOf(month) },
        orderBy: { version: 'desc' },
      })
      if (last?.state === 'SIGNED' && last.hash === hash) throw new ReportNotReadyError('NOTHING_CHANGED')
      if (last?.state === 'SIGNED') {
        await tx.schoolReport.update({ where: rowKey(last), data: { state: 'SUPERSEDED' } })
      }
      const report = await tx.schoolReport.create({
        data: {
          ...{ schoolId, month: firstOf(month), version: (last?.version ?? 0) + 1, hash },
          ...{ content: content as unknown as Prisma.InputJsonValue },
          ...{ signedById: viewer.accountId, signedByName: viewer.name },
        },
        select: { id: true },
      })
      await recordAction(tx, viewer, {
        kind: 'reports:sign-report',
        permission: 'reports:sign',
        resource: 'schoolReports',
        recordIds: [report.id],
      })
      return { id: report.id }
    }),
  )
  return { schoolId, id }
}

/**
 * Returns a signed report to its school with a reason. Throws InvalidInputError, NotFoundError, ConflictError,
 * ReportNotInForceError.
 */
export function returnReport(
  { bureauId, accountId }: BureauViewer,
  { id, expectedUpdatedAt, ...input }: Version & object,
): Promise<{ id: string }> {
  const { reason } = parseInput(returnReportInput, input)
  return inTransaction(async (tx) => {
    const report = await tx.schoolReport.findFirst({ where: { id, school: { bureauId } } })
    if (!report) throw new NotFoundError()
    if (report.state !== 'SIGNED') throw new ReportNotInForceError()
    await updateUnchanged(tx.schoolReport, report, expectedUpdatedAt, {
      ...{ state: 'RETURNED', returnedById: accountId, returnedAt: new Date(), returnedReason: reason },
    })
    // The log is the school's; who of the bureau returned it stands with the report.
    await announce(tx, { schoolId: report.schoolId, resource: 'schoolReports', ids: [id] })
    return { id }
  })
}

/** What a stored report says. */
export const contentOf = ({ content }: { readonly content: unknown }) => content as ReportContent
