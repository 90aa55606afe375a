import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { columnDate, type Transaction } from '../../../database.ts'
import { TermClosedError } from '../../schools/errors.ts'

/** Refuses what is entered for days of a term that has been closed (R92). Throws TermClosedError. */
export async function refuseClosedDays(
  tx: Transaction,
  { schoolId }: SchoolViewer,
  { from, to }: { readonly from: SchoolDate; readonly to: SchoolDate },
): Promise<void> {
  const closed = await tx.term.count({
    where: { schoolId, state: 'CLOSED', startsOn: { lte: columnDate(to) }, endsOn: { gte: columnDate(from) } },
  })
  if (closed > 0) throw new TermClosedError()
}
