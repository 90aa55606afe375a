import type { Permission } from '@afterbell/domain/access/permissions'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { HeldSession } from '@afterbell/domain/registers/held-session-id'
import { todayIn } from '@afterbell/domain/schools/school-day'
import { v7 } from 'uuid'
import { columnDate, type Transaction } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { TermClosedError } from '../../schools/errors.ts'
import { reachesSession } from '../access.ts'
import { NotYetError } from '../errors.ts'
import { enterRoster } from '../sheet/roster.sql.ts'
import { readHeldSession } from './held-session.sql.ts'
import type { HeldSessionFacts, RegisteredSession } from './held-session.ts'

/**
 * The session for which the viewer asks to write, with its register: opened now when nobody has before, which takes down what
 * is expected on that date. Without a permission the caller has found the viewer entitled by something else. Throws NotFoundError, TermClosedError, NotYetError.
 */
export async function takeRegisterInHand(
  tx: Transaction,
  viewer: SchoolViewer,
  permission: Permission | null,
  held: HeldSession,
  now: Date,
): Promise<RegisteredSession> {
  const session = await readHeldSession(tx, viewer.schoolId, held)
  if (!session || (permission && !reachesSession(viewer, permission, session))) throw new NotFoundError()
  if (session.termState === 'CLOSED') throw new TermClosedError()
  if (held.date > todayIn(session.timeZone, now)) throw new NotYetError()
  if (isRegistered(session)) return session
  await open(tx, viewer, session, now)
  const opened = await readHeldSession(tx, viewer.schoolId, held)
  if (!opened || !isRegistered(opened)) throw new NotFoundError()
  return opened
}

const isRegistered = (session: HeldSessionFacts): session is RegisteredSession => session.registerId !== null

/** Of two who open at once the second waits here for the first, and finds its register. */
async function open(tx: Transaction, viewer: SchoolViewer, session: HeldSessionFacts, now: Date): Promise<void> {
  const { schoolId, accountId, name: openedByName } = viewer
  const { sessionId, termId, name, startsAt, endsAt, venueId, careClassId, clubId, adults } = session
  const id = v7()
  const { count } = await tx.sessionRegister.createMany({
    data: {
      ...{ id, schoolId, termId, date: columnDate(session.date), sessionId, careClassId, clubId },
      ...{ name, gradeNumbers: [...session.gradeNumbers], venueId, startsAt, endsAt },
      ...{ openedAt: now, openedById: accountId, openedByName },
    },
    skipDuplicates: true,
  })
  if (count === 0) return
  await tx.registerAdult.createMany({ data: adults.map((adult) => ({ schoolId, registerId: id, ...adult })) })
  await enterRoster(tx, schoolId, { ...session, registerId: id })
}
