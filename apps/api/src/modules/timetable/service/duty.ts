import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { daysFrom, type SchoolDate } from '@afterbell/domain/schools/school-day'
import { termDay } from '@afterbell/domain/schools/term-calendar'
import { isFree, type Use } from '@afterbell/domain/timetable/clashes'
import { proposeRota } from '@afterbell/domain/timetable/duty-rota'
import { LONGEST_ROTA_DAYS, proposeRotaInput, saveRotaInput, swapDutyInput } from '@afterbell/domain/timetable/input'
import { heldOf, sessionsOn } from '@afterbell/domain/timetable/sessions-on'
import { v7 } from 'uuid'
import { columnDate, database, inTransaction, type Transaction } from '../../../database.ts'
import { ConflictError, invalidField, NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { mayEditDuty } from '../access.ts'
import { applyEdit } from '../changes/apply.ts'
import type { RowChange } from '../changes/row-change.ts'
import { readDated, readPattern } from '../week/pattern.sql.ts'
import type { NamedTurn } from '../week/pattern.ts'
import { checkServing } from './session-at-hand.ts'

/** Who is on duty from one day to another (R55), at most half a year. Null when the school has no such term. */
export async function readDutyRoster(
  { schoolId }: SchoolViewer,
  asked: { readonly termId: string; readonly from: SchoolDate; readonly to: SchoolDate },
) {
  const pattern = await readPattern(database, { schoolId, termId: asked.termId })
  if (!pattern) return null
  const { turns } = await readDated(database, { schoolId, ...asked })
  const dates = [...daysFrom(asked.from, asked.to)].slice(0, LONGEST_ROTA_DAYS)
  return {
    termId: asked.termId,
    schoolId,
    turns,
    days: dates.filter((date) => termDay(pattern.calendar, date)?.service),
  }
}

/** A turn that is proposed, with the names that the editor needs. */
export interface ProposedTurn {
  readonly postId: string
  readonly date: SchoolDate
  readonly staffId: string
  readonly staffName: string
}

/**
 * Proposes a fair rota for the service days of a span (R55); nothing is written. Turns inside the span are given anew; those
 * outside count as served. Throws InvalidInputError, NotFoundError.
 */
export async function proposeDutyRota(viewer: SchoolViewer, input: unknown) {
  const { termId, from, to, postIds, staffIds } = parseInput(proposeRotaInput, input)
  const { schoolId } = viewer
  if (!mayEditDuty(viewer)) throw new NotFoundError()
  const pattern = await readPattern(database, { schoolId, termId })
  if (!pattern) throw new NotFoundError()
  const { start, end } = pattern.calendar
  const { exceptions, turns } = await readDated(database, { schoolId, termId, from: start, to: end })
  const posts = await database.dutyPost.findMany({
    where: { schoolId, termId, id: { in: postIds }, archivedAt: null },
    orderBy: [{ startsAt: 'asc' }, { name: 'asc' }],
  })
  const people = await database.staff.findMany({ where: { schoolId, id: { in: staffIds }, archivedAt: null } })
  if (posts.length < postIds.length || people.length < staffIds.length) throw new NotFoundError()
  const dates = [...daysFrom(from, to)].filter((date) => termDay(pattern.calendar, date)?.service)
  if (dates.length > LONGEST_ROTA_DAYS) throw invalidField(['to'], 'outsideTerm')
  const others = turns.filter(({ date, postId }) => date < from || date > to || !postIds.includes(postId))
  const usesOn = new Map(
    dates.map((date): [SchoolDate, Use[]] => [
      date,
      [
        ...heldOf(sessionsOn(date, { ...pattern, exceptions })).flatMap(({ session, startsAt, endsAt, adults }) =>
          adults.map(({ staffId }) => ({ of: staffId, by: session.id, startsAt, endsAt })),
        ),
        ...others.filter((turn) => turn.date === date).map((turn) => ({ ...turn, of: turn.staffId, by: turn.id })),
      ],
    ]),
  )
  const served = Map.groupBy(
    others.filter(({ date }) => date < from || date > to),
    ({ staffId }) => staffId,
  )
  const proposal = proposeRota({
    dates,
    posts,
    staffIds,
    served: new Map([...served].map(([staffId, own]) => [staffId, own.length])),
    isFree: (staffId, date, post) => isFree(usesOn.get(date) ?? [], staffId, post),
  })
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? ''
  return {
    turns: proposal.turns.map((turn): ProposedTurn => ({ ...turn, staffName: nameOf(turn.staffId) })),
    gaps: proposal.gaps,
  }
}

/**
 * Writes the turns of a span as they are to stand (R55). `replacing` are the turns that the editor saw there: when others
 * stand there by now, ConflictError. Throws InvalidInputError too, and what `applyEdit` throws.
 */
export function saveDutyRota(viewer: SchoolViewer, input: unknown): Promise<{ ids: string[] }> {
  const { termId, from, to, turns, replacing, reason = null } = parseInput(saveRotaInput, input)
  const { schoolId } = viewer
  if (!mayEditDuty(viewer)) throw new NotFoundError()
  return inTransaction(
    async (tx) => {
      const pattern = await readPattern(tx, { schoolId, termId })
      if (!pattern) throw new NotFoundError()
      const idle = turns.findIndex(({ date }) => !termDay(pattern.calendar, date)?.service)
      if (idle >= 0) throw invalidField(['turns', String(idle), 'date'], 'outsideTerm')
      await checkServing(
        tx,
        viewer,
        turns.map(({ staffId }) => staffId),
      )
      await checkPosts(tx, schoolId, termId, turns)
      const kept = await tx.dutyTurn.findMany({
        where: { schoolId, post: { termId }, date: { gte: columnDate(from), lte: columnDate(to) } },
      })
      const seen = new Set(replacing)
      const unseen = kept.find(({ id }) => !seen.has(id))
      if (unseen || kept.length < seen.size) throw new ConflictError(unseen?.updatedAt ?? new Date())
      const changes = differences(schoolId, kept, turns, reason)
      await applyEdit(tx, viewer, {
        ...{ kind: 'timetable:save-rota', termId, changes, confirmed: true, reason },
        recordIds: [...new Set([...turns, ...kept].map(({ postId }) => postId))],
      })
      return { ids: [...new Set(turns.map(({ postId }) => postId))] }
    },
    { seconds: 30 },
  )
}

async function checkPosts(tx: Transaction, schoolId: string, termId: string, turns: readonly { postId: string }[]) {
  const wanted = new Set(turns.map(({ postId }) => postId))
  const known = await tx.dutyPost.count({ where: { schoolId, termId, id: { in: [...wanted] }, archivedAt: null } })
  if (known < wanted.size) throw new NotFoundError()
}

interface WantedTurn {
  readonly postId: string
  readonly date: SchoolDate
  readonly staffId: string
}

type KeptTurn = Awaited<ReturnType<Transaction['dutyTurn']['findMany']>>[number]

/** Turns that stay are left alone; the others are removed and added. */
function differences(
  schoolId: string,
  kept: readonly KeptTurn[],
  wanted: readonly WantedTurn[],
  reason: string | null,
): RowChange[] {
  const keyOf = (turn: { postId: string; date: Date | string; staffId: string }) =>
    `${turn.postId} ${new Date(turn.date).toISOString().slice(0, 10)} ${turn.staffId}`
  const standing = new Map(kept.map((turn) => [keyOf(turn), turn]))
  const wantedKeys = new Set(wanted.map(keyOf))
  return [
    ...kept
      .filter((turn) => !wantedKeys.has(keyOf(turn)))
      .map((before): RowChange => ({ table: 'turn', before: { ...before }, after: null })),
    ...wanted
      .filter((turn) => !standing.has(keyOf(turn)))
      .map(
        (turn): RowChange => ({
          table: 'turn',
          before: null,
          after: { schoolId, id: v7(), ...turn, date: columnDate(turn.date), reason },
        }),
      ),
  ]
}

/**
 * Gives a turn to another person, or lets two turns change places, with a reason (R55).
 * Throws InvalidInputError and what `applyEdit` throws.
 */
export function swapDuty(viewer: SchoolViewer, input: unknown): Promise<{ ids: string[] }> {
  const asked = parseInput(swapDutyInput, input)
  const { reason } = asked
  return inTransaction(async (tx) => {
    const one = await turnAsSeen(tx, viewer, asked.turnId, asked.expectedUpdatedAt)
    const other = asked.withTurnId
      ? await turnAsSeen(tx, viewer, asked.withTurnId, asked.withExpectedUpdatedAt ?? null)
      : null
    const staffId = other?.staffId ?? asked.staffId ?? ''
    await checkServing(tx, viewer, [staffId])
    const given = (turn: KeptTurn, to: string): RowChange => ({
      table: 'turn',
      before: { ...turn },
      after: { ...turn, staffId: to, reason },
    })
    await applyEdit(tx, viewer, {
      kind: 'timetable:swap-duty',
      termId: one.post.termId,
      changes: [given(one, staffId), ...(other ? [given(other, one.staffId)] : [])],
      ...{ confirmed: true, reason, recordIds: [one.id, ...(other ? [other.id] : [])] },
    })
    return { ids: [one.id, ...(other ? [other.id] : [])] }
  })
}

async function turnAsSeen(tx: Transaction, { schoolId }: SchoolViewer, id: string, expectedUpdatedAt: Date | null) {
  const turn = await tx.dutyTurn.findUnique({
    where: { schoolId_id: { schoolId, id } },
    include: { post: { select: { termId: true } } },
  })
  if (!turn) throw new NotFoundError()
  if (turn.updatedAt.getTime() !== expectedUpdatedAt?.getTime()) throw new ConflictError(turn.updatedAt)
  return turn
}

/** A roster as the API shows it. */
export interface DutyRoster {
  readonly termId: string
  readonly schoolId: string
  readonly days: readonly SchoolDate[]
  readonly turns: readonly NamedTurn[]
}
