import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { columnDate, type Transaction } from '../../../database.ts'
import { heldSessions } from '../../timetable/service/held-sessions.ts'
import { mayInspect } from '../access.ts'

/** The term in which a date lies; null when none does, or it is still being prepared. */
export const termOn = (db: Pick<Transaction, 'term'>, { schoolId }: SchoolViewer, date: SchoolDate) =>
  db.term.findFirst({
    where: {
      schoolId,
      state: { not: 'DRAFT' },
      startsOn: { lte: columnDate(date) },
      endsOn: { gte: columnDate(date) },
    },
    select: { id: true, name: true },
    orderBy: { startsOn: 'desc' },
  })

/** The sessions that are held on each of some dates and that the viewer may inspect, in two statements (R80). */
export const inspectableSessions = (
  db: Pick<Transaction, '$queryRaw'>,
  viewer: SchoolViewer,
  termId: string,
  dates: readonly [SchoolDate, ...SchoolDate[]],
) => heldSessions(db, { schoolId: viewer.schoolId, termId }, dates, (grades) => mayInspect(viewer, grades))
