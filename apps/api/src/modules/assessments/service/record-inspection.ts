import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { recordInspectionInput } from '@afterbell/domain/assessments/input'
import { foundTasks } from '@afterbell/domain/assessments/inspection'
import { type SchoolDate, todayIn } from '@afterbell/domain/schools/school-day'
import { columnDate, inTransaction, type Transaction } from '../../../database.ts'
import { NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { once } from '../../../idempotency.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { recordAction } from '../../actions/record.ts'
import { holdingOn } from '../../groups/service/holding.ts'
import { NotHeldError } from '../../timetable/errors.ts'
import { checkServing, sessionsAtHand } from '../../timetable/service/session-at-hand.ts'
import { mayInspect } from '../access.ts'
import { NotYetHeldError } from '../errors.ts'
import { inspectableSessions } from './day-sessions.ts'

/**
 * Keeps what was seen in a class on a date, and makes tasks of what is to be mended; a forbidden practice is a task of the
 * leader at once, and open screens are told (R80, R91). The same idempotency key is kept once.
 * Throws InvalidInputError, NotFoundError, NotHeldError, NotYetHeldError, IdempotencyKeyReusedError.
 */
export function recordInspection(viewer: SchoolViewer, input: unknown): Promise<{ schoolId: string; id: string }> {
  const { idempotencyKey, findings, ...seen } = parseInput(recordInspectionInput, input)
  const { schoolId } = viewer
  return inTransaction(async (tx) => {
    const session = (await sessionsAtHand(tx, viewer, [seen.sessionId])).get(seen.sessionId)
    if (!session) throw new NotFoundError()
    const held = await heldThen(tx, viewer, session, seen.date)
    await checkServing(
      tx,
      viewer,
      findings.map(({ ownerId }) => ownerId),
    )
    const request = { ...seen, findings }
    const answer = await once(tx, viewer, { key: idempotencyKey, request }, async () => {
      const { date, ...columns } = seen
      const { id } = await tx.inspection.create({
        data: {
          ...columns,
          ...{ schoolId, termId: session.termId, date: columnDate(date) },
          ...{ careClassId: session.careClassId, clubId: held.session.clubId },
          ...{ sessionName: held.session.name, venueName: held.venueName },
          gradeNumbers: [...held.session.gradeNumbers],
          ...{ inspectorId: viewer.accountId, inspectorName: viewer.name },
        },
        select: { id: true },
      })
      const written = findings.map(({ detail, ownerId = null, dueOn = null }) => ({ detail, ownerId, dueOn }))
      const answerable = { inChargeId: held.adults[0]?.staffId ?? null, leaderId: await leaderOn(tx, schoolId, date) }
      const tasks = await tx.task.createManyAndReturn({
        data: foundTasks(seen, written, answerable).map(({ dueOn, ...task }) => ({
          ...task,
          ...{ schoolId, inspectionId: id, subject: held.session.name, dueOn: columnDate(dueOn) },
        })),
        select: { id: true },
      })
      await recordAction(tx, viewer, {
        kind: 'assessments:record-inspection',
        permission: 'assessments:inspect',
        resource: 'inspections',
        recordIds: [id],
        inverse: { kind: 'inspections:withdraw', data: { id } },
        touches: [{ resource: 'tasks', ids: tasks.map((task) => task.id) }],
      })
      return { id }
    })
    return { schoolId, id: answer.id }
  })
}

async function heldThen(
  tx: Transaction,
  viewer: SchoolViewer,
  { id, termId }: { readonly id: string; readonly termId: string },
  date: SchoolDate,
) {
  const { timeZone } = await tx.school.findUniqueOrThrow({
    where: { id: viewer.schoolId },
    select: { timeZone: true },
  })
  const onDate = (await inspectableSessions(tx, viewer, termId, [date])).get(date)
  const held = onDate?.find(({ session }) => session.id === id)
  if (!held) throw (await isInspectable(tx, viewer, id)) ? new NotHeldError() : new NotFoundError()
  if (date > todayIn(timeZone, new Date())) throw new NotYetHeldError()
  return held
}

/** Whether the viewer may inspect the session at all, on whatever date it is held. */
async function isInspectable(tx: Transaction, viewer: SchoolViewer, id: string): Promise<boolean> {
  const { schoolId } = viewer
  const [care, club] = await Promise.all([
    tx.careClass.findFirst({ where: { schoolId, id }, select: { grade: { select: { number: true } } } }),
    tx.clubSession.findFirst({
      where: { schoolId, id },
      select: { club: { select: { grades: { select: { grade: { select: { number: true } } } } } } },
    }),
  ])
  const grades = care ? [care.grade.number] : (club?.club.grades.map(({ grade }) => grade.number) ?? [])
  return mayInspect(viewer, grades)
}

/** Who leads the leading group on a date (R40); null when the seat is empty. */
async function leaderOn(tx: Transaction, schoolId: string, date: SchoolDate): Promise<string | null> {
  const seat = await tx.groupMembership.findFirst({
    where: {
      ...{ schoolId, position: 'LEADER', staffId: { not: null } },
      group: { kind: 'LEADING_GROUP', archivedAt: null },
      ...holdingOn(columnDate(date)),
    },
    select: { staffId: true },
    orderBy: { startsOn: 'desc' },
  })
  return seat?.staffId ?? null
}

defineInverse<{ id: string }>('inspections:withdraw', async (tx, viewer, { id }) => {
  const { schoolId } = viewer
  const inspection = await tx.inspection.findUniqueOrThrow({
    where: { schoolId_id: { schoolId, id } },
    include: { tasks: { where: { archivedAt: null } } },
  })
  if (inspection.collectiveLesson || inspection.corporalPunishment) throw new CannotUndoError(toldAlready)
  if (inspection.tasks.some(({ state }) => state !== 'OPEN')) throw new CannotUndoError(workedOn)
  const tasks = inspection.tasks.map((task) => task.id)
  const now = new Date()
  await tx.inspection.update({ where: { schoolId_id: { schoolId, id } }, data: { withdrawnAt: now } })
  await tx.task.updateMany({ where: { schoolId, id: { in: tasks } }, data: { archivedAt: now, updatedAt: now } })
  return {
    inverse: { kind: 'inspections:restore', data: { id, tasks } },
    touches: [{ resource: 'tasks', ids: tasks }],
  }
})

defineInverse<{ id: string; tasks: string[] }>('inspections:restore', async (tx, { schoolId }, { id, tasks }) => {
  await tx.inspection.update({ where: { schoolId_id: { schoolId, id } }, data: { withdrawnAt: null } })
  await tx.task.updateMany({
    where: { schoolId, id: { in: tasks } },
    data: { archivedAt: null, updatedAt: new Date() },
  })
  return {
    inverse: { kind: 'inspections:withdraw', data: { id } },
    touches: [{ resource: 'tasks', ids: tasks }],
  }
})

const toldAlready = {
  zh: '无法撤销：禁止行为已报告组长（R91）。请在任务中写明核实的结果。',
  en: 'This cannot be undone: the leader was told of a forbidden practice (R91). Say in its task what was found.',
}
const workedOn = {
  zh: '无法撤销：已有任务在处理。请在任务中写明情况。',
  en: 'This cannot be undone: a task of it is being worked on. Say in the task how it stands.',
}
