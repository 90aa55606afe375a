import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { Transaction } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'

/** Which term a session is of, and by which column rows refer to it. */
export interface SessionAtHand {
  readonly id: string
  readonly termId: string
  readonly careClassId: string | null
  readonly clubSessionId: string | null
}

/** Care classes and club sessions have ids of one kind; a session is found by its id in either. Throws NotFoundError. */
export async function sessionsAtHand(
  tx: Transaction,
  { schoolId }: SchoolViewer,
  ids: readonly string[],
): Promise<Map<string, SessionAtHand>> {
  const wanted = [...new Set(ids)]
  const clubSessions = await tx.clubSession.findMany({
    where: { schoolId, id: { in: wanted }, club: { archivedAt: null } },
    select: { id: true, club: { select: { termId: true } } },
  })
  const careClasses = await tx.careClass.findMany({
    where: { schoolId, id: { in: wanted }, archivedAt: null },
    select: { id: true, termId: true },
  })
  const found = [
    ...clubSessions.map(({ id, club }) => ({ id, termId: club.termId, careClassId: null, clubSessionId: id })),
    ...careClasses.map(({ id, termId }) => ({ id, termId, careClassId: id, clubSessionId: null })),
  ]
  if (found.length < wanted.length) throw new NotFoundError()
  return new Map(found.map((session) => [session.id, session]))
}

/** The people must be serving. Throws NotFoundError. */
export async function checkServing(
  tx: Transaction,
  { schoolId }: SchoolViewer,
  staffIds: readonly (string | null | undefined)[],
): Promise<void> {
  const wanted = new Set(staffIds.flatMap((id) => id ?? []))
  const serving = await tx.staff.count({ where: { schoolId, id: { in: [...wanted] }, archivedAt: null } })
  if (serving < wanted.size) throw new NotFoundError()
}
