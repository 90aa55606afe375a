import { z } from 'zod'
import {
  dateField,
  distinct,
  idField,
  idsField,
  lineField,
  minuteField,
  proseField,
  refuse,
  unlessEmpty,
  wholeField,
} from '../input-field.ts'
import { SCHOOL_WEEKDAYS } from '../schools/school-day.ts'
import { ASSIGNMENT_PARTS, EXCEPTION_KINDS } from './sessions-on.ts'

/** Why something of the timetable was changed: the log keeps it. */
const reasonField = proseField(200)
const versionField = z.date()
const weekdayField = z.literal([...SCHOOL_WEEKDAYS])

const staffChange = z
  .object({
    assignmentId: unlessEmpty(idField),
    expectedUpdatedAt: versionField.nullish(),
    sessionId: unlessEmpty(idField),
    staffId: unlessEmpty(idField),
    part: z.enum(ASSIGNMENT_PARTS).nullish(),
    pinned: z.boolean().nullish(),
  })
  .check((context) => {
    const { assignmentId, expectedUpdatedAt, sessionId, staffId } = context.value
    if (assignmentId && !expectedUpdatedAt) refuse(context, { code: 'required' }, ['expectedUpdatedAt'])
    if (!assignmentId && !sessionId) refuse(context, { code: 'required' }, ['sessionId'])
    if (!assignmentId && !staffId) refuse(context, { code: 'required' }, ['staffId'])
  })

/** Adults assigned, replaced, removed or pinned, all together or none (R16, R21). */
export const assignStaffInput = z
  .object({
    changes: distinct(
      z.array(staffChange).min(1).max(100),
      ({ assignmentId, sessionId, staffId }) => assignmentId ?? `${sessionId} ${staffId}`,
    ),
    reason: unlessEmpty(reasonField),
    confirmed: z.boolean().nullish(),
  })
  .check((context) => {
    const isPinning = context.value.changes.some(({ pinned }) => pinned)
    if (isPinning && !context.value.reason) refuse(context, { code: 'required' }, ['reason'])
  })

/** Whose adults stand in the same classes and clubs of another weekday. */
export const copyStaffingInput = z
  .object({
    termId: idField,
    fromWeekday: weekdayField,
    toWeekday: weekdayField,
    confirmed: z.boolean().nullish(),
  })
  .check((context) => {
    const { fromWeekday, toWeekday } = context.value
    if (fromWeekday === toWeekday) refuse(context, { code: 'listedTwice' }, ['toWeekday'])
  })

/** The most sessions that a week is allocated at once. */
export const MOST_SESSIONS_A_WEEK = 1_000

const chosenAdults = distinct(
  z.array(z.object({ sessionId: idField, staffId: idField })).max(MOST_SESSIONS_A_WEEK),
  ({ sessionId }) => sessionId,
)

/** For which term adults are proposed, around whom the reader has chosen (R21). */
export const proposeStaffingInput = z.object({ termId: idField, chosen: chosenAdults })

/** Who is to stand where, by the inputs that were looked at (R16, R21). */
export const commitStaffingInput = z.object({
  termId: idField,
  expectedInputHash: z.string().length(64),
  assignments: chosenAdults,
  confirmed: z.boolean().nullish(),
  idempotencyKey: z.string().min(8).max(100),
})

/** When a person can serve in a term (R21). */
export const availabilityInput = z.object({
  termId: idField,
  staffId: idField,
  weekdays: distinct(z.array(weekdayField).max(5)),
  daysAWeek: wholeField(0, 5).nullish(),
  expectedUpdatedAt: versionField.nullish(),
})

/** What differs on one date in a session: what each kind needs, and nothing else. */
export const exceptionInput = z
  .object({
    sessionId: idField,
    date: dateField,
    kind: z.enum(EXCEPTION_KINDS),
    absentId: unlessEmpty(idField),
    coverId: unlessEmpty(idField),
    venueId: unlessEmpty(idField),
    startsAt: minuteField.nullish(),
    endsAt: minuteField.nullish(),
    reason: reasonField,
    confirmed: z.boolean().nullish(),
    id: unlessEmpty(idField),
    expectedUpdatedAt: versionField.nullish(),
  })
  .check((context) => {
    const { kind, absentId, coverId, startsAt, endsAt, id, expectedUpdatedAt } = context.value
    if (id && !expectedUpdatedAt) refuse(context, { code: 'required' }, ['expectedUpdatedAt'])
    if (kind === 'COVER' && !coverId) refuse(context, { code: 'required' }, ['coverId'])
    if (kind === 'COVER' && coverId && coverId === absentId) refuse(context, { code: 'listedTwice' }, ['coverId'])
    if (kind !== 'MOVE') return
    if (startsAt == null) refuse(context, { code: 'required' }, ['startsAt'])
    if (endsAt == null) refuse(context, { code: 'required' }, ['endsAt'])
    if (startsAt != null && endsAt != null && startsAt >= endsAt)
      refuse(context, { code: 'endBeforeStart' }, ['endsAt'])
  })

const postFields = z.object({
  name: lineField(40),
  gate: unlessEmpty(lineField(40)),
  startsAt: minuteField,
  endsAt: minuteField,
  needed: wholeField(1, 20),
})

/** A duty post (R55). */
export const createPostInput = postFields.check((context) => {
  if (context.value.startsAt >= context.value.endsAt) refuse(context, { code: 'endBeforeStart' }, ['endsAt'])
})

/** Changes to a duty post; the service compares times that were not sent with those kept. */
export const updatePostInput = postFields.partial()

/** The most days that a rota is proposed or written for at once. */
export const LONGEST_ROTA_DAYS = 200

const spanFields = z.object({ termId: idField, from: dateField, to: dateField })
const checkSpan = (context: z.core.ParsePayload<z.output<typeof spanFields>>) => {
  if (context.value.to < context.value.from) refuse(context, { code: 'endBeforeStart' }, ['to'])
}

/** For which days, posts and people a rota is proposed (R55). */
export const proposeRotaInput = spanFields
  .extend({ postIds: idsField(1, 40), staffIds: idsField(1, 200) })
  .check(checkSpan)

/** A rota as it is to stand from one day to another: every turn of those days (R55). */
export const saveRotaInput = spanFields
  .extend({
    turns: distinct(
      z.array(z.object({ postId: idField, date: dateField, staffId: idField })).max(2_000),
      ({ postId, date, staffId }) => `${postId} ${date} ${staffId}`,
    ),
    replacing: z.array(idField).max(2_000),
    reason: unlessEmpty(reasonField),
  })
  .check(checkSpan)
  .check((context) => {
    const { from, to, turns } = context.value
    turns.forEach(({ date }, index) => {
      if (date < from || date > to) refuse(context, { code: 'outsideTerm' }, ['turns', index, 'date'])
    })
  })

/** A turn of duty that goes to another person, or changes places with another turn (R55). */
export const swapDutyInput = z
  .object({
    turnId: idField,
    expectedUpdatedAt: versionField,
    withTurnId: unlessEmpty(idField),
    withExpectedUpdatedAt: versionField.nullish(),
    staffId: unlessEmpty(idField),
    reason: reasonField,
  })
  .check((context) => {
    const { turnId, withTurnId, withExpectedUpdatedAt, staffId } = context.value
    if (withTurnId && !withExpectedUpdatedAt) refuse(context, { code: 'required' }, ['withExpectedUpdatedAt'])
    if (withTurnId && withTurnId === turnId) refuse(context, { code: 'listedTwice' }, ['withTurnId'])
    if (!withTurnId === !staffId) refuse(context, { code: 'required' }, ['staffId'])
  })

/** Who leads a grade out on a weekday (R15); nobody when empty. */
export const dismissalLeaderInput = z.object({
  dismissalId: idField,
  expectedUpdatedAt: versionField,
  weekday: weekdayField,
  staffId: unlessEmpty(idField),
})
