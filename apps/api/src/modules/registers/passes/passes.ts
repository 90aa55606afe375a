import { createHash, randomBytes } from 'node:crypto'
import type { SchoolViewer, Viewer } from '@afterbell/domain/access/viewer'
import { heldSessionId } from '@afterbell/domain/registers/held-session-id'
import { passInput } from '@afterbell/domain/registers/input'
import { addDays, type SchoolDate, todayIn } from '@afterbell/domain/schools/school-day'
import { v7 } from 'uuid'
import { columnDate, database, inTransaction, schoolDateOf } from '../../../database.ts'
import { NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { recordAction } from '../../actions/record.ts'
import { TermClosedError } from '../../schools/errors.ts'
import { reachesSession } from '../access.ts'
import { NotYetError } from '../errors.ts'
import { readHeldSession } from '../held/held-session.sql.ts'

const ofPasses = { permission: 'registers:substitute', resource: 'registers' } as const

/** 256 random bits: it is kept as its hash alone, so that nobody reads a link out of the database. */
const tokenHash = (token: string) => createHash('sha256').update(token).digest()

/** A link that was given, with its token, which is shown this once. */
export interface GivenPass {
  readonly id: string
  /** Behind the `#`, so that it reaches no server's log: the phone sends it in a header. */
  readonly path: string
}

/**
 * Gives a substitute a link that takes the register of one session today, and nothing else. Throws InvalidInputError,
 * NotFoundError, TermClosedError, NotYetError.
 */
export function createPass(viewer: SchoolViewer, input: unknown, now = new Date()): Promise<GivenPass> {
  const { sessionId: held, name } = parseInput(passInput, input)
  const { schoolId, accountId } = viewer
  return inTransaction(async (tx) => {
    const session = await readHeldSession(tx, schoolId, held)
    if (!session || !reachesSession(viewer, 'registers:substitute', session)) throw new NotFoundError()
    if (session.termState === 'CLOSED') throw new TermClosedError()
    // One in advance would lie about for days.
    if (held.date > todayIn(session.timeZone, now)) throw new NotYetError()
    const id = v7()
    const token = randomBytes(32).toString('base64url')
    await tx.substitutePass.create({
      data: {
        ...{ id, schoolId, termId: session.termId, date: columnDate(held.date), sessionId: held.sessionId, name },
        ...{ tokenHash: tokenHash(token), expiresAt: endOfDate(held.date, session.timeZone), createdAt: now },
        ...{ createdById: accountId, createdByName: viewer.name },
      },
    })
    await recordAction(tx, viewer, { kind: 'registers:create-pass', ...ofPasses, recordIds: [id] })
    return { id, path: `/m/roll/${heldSessionId(held)}#pass=${token}` }
  })
}

/** The last moment of a date at the school: the midnight after it. */
export function endOfDate(date: SchoolDate, timeZone: string): Date {
  const next = addDays(date, 1)
  const midnight = new Date(`${next}T00:00:00Z`).getTime()
  // Time zones are whole quarters of an hour, at most 14 hours from UTC: the first of them that shows the next day.
  for (let quarter = -56; quarter <= 56; quarter += 1) {
    const instant = new Date(midnight + quarter * 900_000)
    if (todayIn(timeZone, instant) >= next) return instant
  }
  return new Date(midnight)
}

/** Ends a link at once. Throws NotFoundError. */
export function revokePass(viewer: SchoolViewer, id: string, now = new Date()): Promise<{ id: string }> {
  const { schoolId } = viewer
  return inTransaction(async (tx) => {
    const pass = await tx.substitutePass.findFirst({ where: { schoolId, id, revokedAt: null } })
    const held = pass && { sessionId: pass.sessionId, date: schoolDateOf(pass.date) }
    const session = held && (await readHeldSession(tx, schoolId, held))
    if (!session || !reachesSession(viewer, 'registers:substitute', session)) throw new NotFoundError()
    await tx.substitutePass.updateMany({ where: { schoolId, id }, data: { revokedAt: now } })
    await recordAction(tx, viewer, { kind: 'registers:revoke-pass', ...ofPasses, recordIds: [id] })
    return { id }
  })
}

/** The links of a session on a date; none outside the viewer's reach. */
export async function passesOf(viewer: SchoolViewer, held: { sessionId: string; date: SchoolDate }) {
  const { schoolId } = viewer
  const session = await readHeldSession(database, schoolId, held)
  if (!session || !reachesSession(viewer, 'registers:substitute', session)) return []
  return database.substitutePass.findMany({
    where: { schoolId, sessionId: held.sessionId, date: columnDate(held.date) },
    orderBy: { createdAt: 'desc' },
  })
}

/** The holder of a link, while it holds: not after its date, nor once it is revoked. */
export async function viewerByPass(token: string, now = new Date()): Promise<Viewer | null> {
  const pass = await database.substitutePass.findUnique({
    where: { tokenHash: tokenHash(token) },
    include: { term: { select: { school: { select: { timeZone: true } } } } },
  })
  if (!pass || pass.revokedAt || pass.expiresAt <= now) return null
  const { id, schoolId, name, sessionId, date } = pass
  const { timeZone } = pass.term.school
  await database.$executeRaw`
UPDATE substitute_pass SET last_used_at = ${now}::timestamptz
 WHERE school_id = ${schoolId}::uuid AND id = ${id}::uuid
   AND (last_used_at IS NULL OR last_used_at < ${now}::timestamptz - interval '1 minute')`
  return {
    ...{ accountId: id, name, schoolId, bureauId: null, timeZone, grants: [], mustChangePassword: false },
    pass: { sessionId, date: schoolDateOf(date) },
  }
}
