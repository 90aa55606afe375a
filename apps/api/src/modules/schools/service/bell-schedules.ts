import { isDeepStrictEqual } from 'node:util'
import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { bellScheduleInput } from '@afterbell/domain/schools/input'
import type { z } from 'zod'
import { inTransaction, type Transaction } from '../../../database.ts'
import { updateUnchanged } from '../../../expected-version.ts'
import { invalidField, NotFoundError, parseInput, refusingTaken } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { recordAction } from '../../actions/record.ts'
import { ownSchool } from '../access.ts'
import { changeableTerm } from './terms.ts'

/** A schedule whole: its times make sense together only, so it is written, logged and put back whole. */
type Times = z.output<typeof bellScheduleInput>

const whole = { periods: { orderBy: { ordinal: 'asc' } }, grades: { orderBy: { gradeId: 'asc' } } } as const
type Schedule = Prisma.BellScheduleGetPayload<{ include: typeof whole }>

const timesOf = ({ name, startsAt, endsAt, periods, grades }: Schedule): Times => ({
  name,
  startsAt,
  endsAt,
  gradeIds: grades.map(({ gradeId }) => gradeId),
  periods: periods.map((period) => ({ startsAt: period.startsAt, endsAt: period.endsAt, half: period.half })),
})

/** Adds a bell schedule to a term (R13, R14). Throws InvalidInputError, NotFoundError, TermClosedError. */
export function createBellSchedule(viewer: SchoolViewer, { termId, ...input }: { termId: string }) {
  const times = parseInput(bellScheduleInput, input)
  return refusingTaken('gradeIds', () =>
    inTransaction(async (tx) => {
      await changeableTerm(tx, viewer, termId)
      await refuseUnknownGrades(tx, viewer, times.gradeIds)
      const { schoolId } = viewer
      const { name, startsAt, endsAt } = times
      const schedule = await tx.bellSchedule.create({ data: { schoolId, termId, name, startsAt, endsAt } })
      await writeParts(tx, schedule, times)
      await recordAction(tx, viewer, {
        kind: 'schools:create-bell-schedule',
        permission: 'schools:edit',
        resource: 'terms',
        recordIds: [termId],
        changes: [{ recordId: schedule.id, field: 'bellSchedule', from: null, to: times }],
      })
      return schedule
    }),
  )
}

interface NewTimes extends Version {
  readonly gradeIds?: unknown
}

/** Changes a bell schedule (R13, R14). Throws InvalidInputError, ConflictError, NotFoundError, TermClosedError. */
export function updateBellSchedule(viewer: SchoolViewer, { id, expectedUpdatedAt, ...input }: NewTimes) {
  const times = parseInput(bellScheduleInput, input)
  return refusingTaken('gradeIds', () =>
    inTransaction(async (tx) => {
      const former = await found(tx, viewer, id)
      await refuseUnknownGrades(tx, viewer, times.gradeIds)
      await rewrite(tx, former, expectedUpdatedAt, times)
      await recordAction(tx, viewer, {
        kind: 'schools:update-bell-schedule',
        permission: 'schools:edit',
        resource: 'terms',
        recordIds: [former.termId],
        changes: [{ recordId: id, field: 'bellSchedule', from: timesOf(former), to: times }],
        inverse: { kind: 'terms:put-bells-back', data: { id, replaced: times, times: timesOf(former) } },
      })
      return former
    }),
  )
}

async function found(tx: Transaction, viewer: SchoolViewer, id: string): Promise<Schedule> {
  const schedule = await tx.bellSchedule.findFirst({ where: { ...ownSchool(viewer), id }, include: whole })
  if (!schedule) throw new NotFoundError()
  await changeableTerm(tx, viewer, schedule.termId)
  return schedule
}

async function refuseUnknownGrades(tx: Transaction, viewer: SchoolViewer, gradeIds: readonly string[]) {
  const known = await tx.grade.count({ where: { ...ownSchool(viewer), id: { in: [...gradeIds] } } })
  if (known !== gradeIds.length) throw invalidField(['gradeIds'], 'unknown')
}

async function rewrite(tx: Transaction, schedule: Schedule, expectedUpdatedAt: Date, times: Times) {
  const { name, startsAt, endsAt } = times
  await updateUnchanged(tx.bellSchedule, schedule, expectedUpdatedAt, { name, startsAt, endsAt })
  const parts = { schoolId: schedule.schoolId, scheduleId: schedule.id }
  await tx.bellPeriod.deleteMany({ where: parts })
  await tx.bellScheduleGrade.deleteMany({ where: parts })
  await writeParts(tx, schedule, times)
}

async function writeParts(
  tx: Transaction,
  { schoolId, id, termId }: { schoolId: string; id: string; termId: string },
  { periods, gradeIds }: Times,
) {
  await tx.bellPeriod.createMany({
    data: periods.map((period, index) => ({ schoolId, scheduleId: id, ordinal: index + 1, ...period })),
  })
  await tx.bellScheduleGrade.createMany({
    data: gradeIds.map((gradeId) => ({ schoolId, scheduleId: id, termId, gradeId })),
  })
}

interface PutBellsBack {
  readonly id: string
  readonly replaced: Times
  readonly times: Times
}

const inOrder = (times: Times) => ({ ...times, gradeIds: times.gradeIds.toSorted() })

defineInverse<PutBellsBack>('terms:put-bells-back', async (tx, viewer, { id, replaced, times }) => {
  const schedule = await found(tx, viewer, id)
  // The log is kept as jsonb, which orders keys its own way.
  if (!isDeepStrictEqual(inOrder(timesOf(schedule)), inOrder(replaced))) {
    throw new CannotUndoError({
      zh: '无法撤销：之后作息时间又有改动。请直接修改。',
      en: 'This cannot be undone: the bell schedule was changed again since. Edit it instead.',
    })
  }
  await rewrite(tx, schedule, schedule.updatedAt, times)
  return {
    changes: [{ recordId: id, field: 'bellSchedule', from: replaced, to: times }],
    inverse: { kind: 'terms:put-bells-back', data: { id, replaced: times, times: replaced } },
  }
})
