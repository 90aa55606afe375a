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
import type { WrittenMark } from '../marks/marks.sql.ts'
import { enterRoster } from '../sheet/roster.sql.ts'
import { readHeldSession } from './held-session.sql.ts'
import type { HeldSessionFacts, RegisteredSession } from './held-session.ts'

/** A session whose register is in hand, with the pupils whose marks were taken down as it was opened. */
export type RegisterInHand = RegisteredSession & { readonly markedOnOpening: readonly string[] }

/**
 * The session for which the viewer asks to write, with its register: opened now when nobody has before, which takes down what
 * is expected on that date, and with it the marks that come first. Without a permission the caller has found the viewer
 * entitled by something else. Throws NotFoundError, TermClosedError, NotYetError.
 */
export async function takeRegisterInHand(
  tx: Transaction,
  viewer: SchoolViewer,
  permission: Permission | null,
  held: HeldSession,
  now: Date,
  first: readonly WrittenMark[] = [],
): Promise<RegisterInHand> {
  const session = await readHeldSession(tx, viewer.schoolId, held)
  if (!session || (permission && !reachesSession(viewer, permission, session))) throw new NotFoundError()
  if (session.termState === 'CLOSED') throw new TermClosedError()
  if (held.date > todayIn(session.timeZone, now)) throw new NotYetError()
  if (isRegistered(session)) return { ...session, markedOnOpening: [] }
  const opened = await open(tx, viewer, session, now, first)
  if (opened) return { ...session, ...opened }
  const other = await readHeldSession(tx, viewer.schoolId, held)
  if (!other || !isRegistered(other)) throw new NotFoundError()
  return { ...other, markedOnOpening: [] }
}

const isRegistered = (session: HeldSessionFacts): session is RegisteredSession => session.registerId !== null

/** Null for the second of two who open at once: it waited here for the first, whose register stands. */
async function open(
  tx: Transaction,
  viewer: SchoolViewer,
  session: HeldSessionFacts,
  now: Date,
  first: readonly WrittenMark[],
): Promise<Pick<RegisterInHand, 'registerId' | 'state' | 'markedOnOpening'> | null> {
  const { schoolId, accountId, name: openedByName } = viewer
  const { sessionId, termId, name, startsAt, endsAt, venueId, careClassId, clubId, adults } = session
  const registerId = v7()
  const { count } = await tx.sessionRegister.createMany({
    data: {
      ...{ id: registerId, schoolId, termId, date: columnDate(session.date), sessionId, careClassId, clubId },
      ...{ name, gradeNumbers: [...session.gradeNumbers], venueId, startsAt, endsAt },
      ...{ openedAt: now, openedById: accountId, openedByName },
    },
    skipDuplicates: true,
  })
  if (count === 0) return null
  if (adults.length > 0)
    await tx.registerAdult.createMany({ data: adults.map((adult) => ({ schoolId, registerId, ...adult })) })
  const maker = { accountId, name: openedByName, receivedAt: now }
  const markedOnOpening = await enterRoster(tx, schoolId, { ...session, registerId }, { marks: first, maker })
  return { registerId, state: 'OPEN', markedOnOpening }
}
