import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { releaseInput } from '@afterbell/domain/registers/input'
import { holdsOn, isBeforeDismissal, wayOf } from '@afterbell/domain/registers/release'
import { schoolMoment } from '@afterbell/domain/registers/session-clock'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { v7 } from 'uuid'
import { columnDate, database, inTransaction, schoolDateOf, type Transaction } from '../../../database.ts'
import { NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { once } from '../../../idempotency.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { recordAction } from '../../actions/record.ts'
import { checkServing } from '../../timetable/service/session-at-hand.ts'
import { sessionInReach } from '../access.ts'
import { AlreadyReleasedError, BeforeDismissalError, NotYetError, PickUpRefusedError } from '../errors.ts'
import type { HeldSessionFacts } from '../held/held-session.ts'
import { refuseClosedDays } from '../held/open-days.ts'
import { holdPickUp, type ReleasePupil, readLeavingPupil, readReleasePupils } from './release.sql.ts'

const ofRegisters = { permission: 'registers:release', resource: 'registers' } as const
const inverseKind = 'registers:withdraw-release'

type Input = ReturnType<typeof releaseInput.parse>

/**
 * Lets a pupil go (R57): with an authorisation that holds now, read in the same transaction (D11), or by the decision of a
 * named member of staff with a note. Before the dismissal of the grade (R15) only with a note. Once a day, whoever tries.
 * Throws InvalidInputError, NotFoundError, TermClosedError, NotYetError, PickUpRefusedError, BeforeDismissalError, AlreadyReleasedError.
 */
export function releasePupil(viewer: SchoolViewer, input: unknown, now = new Date()): Promise<{ id: string }> {
  const asked = parseInput(releaseInput, input)
  const { key, ...request } = asked
  return inTransaction((tx) =>
    once(tx, viewer, { key, request: { operation: 'releasePupil', ...request } }, async () => {
      const pupil = await readLeavingPupil(tx, viewer, asked)
      if (!pupil) throw new NotFoundError()
      const clock = schoolMoment(pupil.timeZone, now)
      await refuseClosedDays(tx, viewer, { from: asked.date, to: asked.date })
      if (asked.date > clock.date) throw new NotYetError()
      const leaving = asked.authorisationId
        ? await collected(tx, viewer, asked, asked.authorisationId)
        : await decided(tx, viewer, asked)
      if (!asked.note && isBeforeDismissal({ date: asked.date, leavesAt: pupil.leavesAt }, clock)) {
        throw new BeforeDismissalError(pupil.leavesAt ?? 0)
      }
      const id = await writeRelease(tx, viewer, { ...asked, ...leaving, registerId: pupil.registerId }, now)
      await recordAction(tx, viewer, {
        ...{ kind: 'registers:release', ...ofRegisters, recordIds: [asked.pupilId, id], reason: asked.note ?? null },
        changes: [{ recordId: asked.pupilId, field: 'released', from: null, to: leaving.way }],
        inverse: { kind: inverseKind, data: { id } },
      })
      return { id }
    }),
  )
}

async function collected(tx: Transaction, { schoolId }: SchoolViewer, { pupilId, date }: Input, id: string) {
  const held = await holdPickUp(tx, { schoolId, pupilId, id })
  if (!held) throw new NotFoundError()
  const { kind, validFrom, validTo, revokedAt, personName } = held
  const span = { validFrom: schoolDateOf(validFrom), validTo: validTo && schoolDateOf(validTo) }
  if (!holdsOn({ kind, ...span, revoked: revokedAt !== null }, date)) throw new PickUpRefusedError()
  return { way: wayOf({ kind }), authorisationId: id, personName, decidedById: null }
}

async function decided(tx: Transaction, viewer: SchoolViewer, { decidedById = null }: Input) {
  await checkServing(tx, viewer, [decidedById])
  return { way: 'STAFF_DECISION' as const, authorisationId: null, personName: null, decidedById }
}

interface Leaving extends Awaited<ReturnType<typeof collected>> {
  readonly date: SchoolDate
  readonly pupilId: string
  readonly registerId: string | null
  readonly note?: string | null | undefined
  readonly at: Date
}

type Written = Omit<Leaving, 'way' | 'authorisationId' | 'decidedById'> & {
  readonly way: Leaving['way'] | 'STAFF_DECISION'
  readonly authorisationId: string | null
  readonly decidedById: string | null
}

/** Of two who let the same pupil go, the second is told of the first. */
async function writeRelease(tx: Transaction, viewer: SchoolViewer, leaving: Written, now: Date): Promise<string> {
  const { schoolId, accountId, name } = viewer
  const { pupilId, date, registerId, way, authorisationId, personName, decidedById, note = null, at } = leaving
  const id = v7()
  const { count } = await tx.release.createMany({
    data: {
      ...{
        id,
        schoolId,
        date: columnDate(date),
        pupilId,
        registerId,
        way,
        authorisationId,
        personName,
        decidedById,
        note,
      },
      ...{ releasedAt: at > now ? now : at, receivedAt: now, releasedById: accountId, releasedByName: name },
    },
    skipDuplicates: true,
  })
  if (count === 1) return id
  const standing = await tx.release.findFirst({
    where: { schoolId, date: columnDate(date), pupilId, withdrawnAt: null },
    select: { releasedByName: true },
  })
  throw new AlreadyReleasedError(standing?.releasedByName ?? '')
}

/** Takes a release back: the pupil had not left. Throws NotFoundError, TermClosedError. */
export function withdrawRelease(viewer: SchoolViewer, id: string, now = new Date()): Promise<{ id: string }> {
  return inTransaction(async (tx) => {
    const release = await tx.release.findFirst({ where: { schoolId: viewer.schoolId, id, withdrawnAt: null } })
    const pupil = release && { pupilId: release.pupilId, date: schoolDateOf(release.date) }
    if (!pupil || !(await readLeavingPupil(tx, viewer, pupil))) throw new NotFoundError()
    await refuseClosedDays(tx, viewer, { from: pupil.date, to: pupil.date })
    const changes = await takeBack(tx, viewer, id, now)
    await recordAction(tx, viewer, { kind: inverseKind, ...ofRegisters, recordIds: [pupil.pupilId, id], changes })
    return { id }
  })
}

async function takeBack(tx: Transaction, { schoolId, accountId }: SchoolViewer, id: string, now: Date) {
  const { count } = await tx.release.updateMany({
    where: { schoolId, id, withdrawnAt: null },
    data: { withdrawnAt: now, withdrawnById: accountId },
  })
  if (count === 0) {
    throw new CannotUndoError({
      zh: '无法撤销：这次放行已经撤回。',
      en: 'This cannot be undone: the release has been taken back already.',
    })
  }
  return [{ recordId: id, field: 'withdrawn', from: null, to: true }]
}

defineInverse<{ id: string }>(inverseKind, async (tx, viewer, { id }) => ({
  changes: await takeBack(tx, viewer, id, new Date()),
}))

/** The pupils of a session and who may collect them. */
export interface ReleaseSheet {
  readonly session: HeldSessionFacts
  readonly pupils: readonly ReleasePupil[]
}

/** The release list of a session, in two statements; null when there is none within the viewer's reach. */
export async function readReleaseSheet(viewer: SchoolViewer, id: string): Promise<ReleaseSheet | null> {
  const session = await sessionInReach(viewer, 'registers:release', id)
  return session && { session, pupils: await readReleasePupils(database, viewer.schoolId, session) }
}
