import { z } from 'zod'
import {
  dateField,
  distinct,
  idField,
  lineField,
  optionalProseField,
  proseField,
  refuse,
  unlessEmpty,
  wholeField,
} from '../input-field.ts'
import { phoneField } from '../people/input.ts'
import { ATTENDANCE_STATUSES } from './attendance.ts'
import { parseHeldSessionId } from './held-session-id.ts'
import { PICK_UP_KINDS } from './release.ts'
import { ABSENCE_OUTCOMES } from './session-clock.ts'

/** How far a pupil's homework is done (R04). */
export const HOMEWORK_STATES = ['FINISHED', 'UNFINISHED', 'NONE'] as const
/** The help given (R17). */
export const HOMEWORK_HELPS = ['ANSWERED', 'SUPPORTED', 'STRETCHED', 'TUTORED'] as const
/** What was done in care (R17). */
export const CARE_ACTIVITIES = ['SELF_STUDY', 'HOMEWORK', 'REVISION', 'PREVIEW', 'READING', 'CLUB_ACTIVITY'] as const
/** How guardians agreed to something. */
export const CONFIRMATIONS = ['PLATFORM', 'SYSTEM', 'SIGNED_SLIP', 'PHONE', 'IN_PERSON'] as const

/** The most pupils that one sheet holds, with room for visitors. */
export const LARGEST_SHEET = 200

/** A key of the client's, one for each thing that it wants done (D5). */
export const keyField = z.string().min(8).max(100)
const reasonField = proseField(200)
const noteField = optionalProseField(200)
const countField = wholeField(0, 999)

/** A session on a date, by its name. */
export const heldSessionField = z.string().transform((text, context) => {
  const held = parseHeldSessionId(text)
  if (held) return held
  refuse(context, { code: 'unknown' })
  return z.NEVER
})

/** A pupil's mark, with the time of the phone on which it was made. */
const markFields = z.object({ pupilId: idField, status: z.enum(ATTENDANCE_STATUSES), at: z.date() })

/** Marks of one sheet, carried out together and once (R57). */
export const markInput = z.object({
  sessionId: heldSessionField,
  marks: distinct(z.array(markFields).min(1).max(LARGEST_SHEET), ({ pupilId }) => pupilId),
  key: keyField,
})

/** Closes a register (提交点名). */
export const closeInput = z.object({ sessionId: heldSessionField, key: keyField })

/** A correction after closing: with a reason, and kept in the history (R57, R92). */
export const correctInput = z.object({
  sessionId: heldSessionField,
  pupilId: idField,
  status: z.enum(ATTENDANCE_STATUSES),
  reason: reasonField,
  key: keyField,
})

/** Where an absent pupil turned out to be. */
export const settleInput = z
  .object({
    sessionId: heldSessionField,
    pupilId: idField,
    outcome: z.enum(ABSENCE_OUTCOMES),
    note: noteField,
    key: keyField,
  })
  .check((context) => {
    if (context.value.outcome === 'OTHER' && !context.value.note) refuse(context, { code: 'required' }, ['note'])
  })

/** A class, or another session's pupils, handed over with a count (R57). */
export const handOverInput = z
  .object({
    sessionId: heldSessionField,
    fromHomeClassId: unlessEmpty(idField),
    fromSessionId: unlessEmpty(heldSessionField),
    count: countField,
    note: noteField,
    key: keyField,
  })
  .check((context) => {
    const { fromHomeClassId, fromSessionId } = context.value
    if (!fromHomeClassId === !fromSessionId) refuse(context, { code: 'required' }, ['fromHomeClassId'])
  })

/** The taking over, with a count of one's own; a difference is explained (R57). */
export const takeOverInput = z.object({ id: idField, count: countField, explanation: noteField, key: keyField })

/** A pupil who leaves: with an authorisation, or by a named person's decision with a note (R57). */
export const releaseInput = z
  .object({
    date: dateField,
    pupilId: idField,
    authorisationId: unlessEmpty(idField),
    decidedById: unlessEmpty(idField),
    note: noteField,
    at: z.date(),
    key: keyField,
  })
  .check((context) => {
    const { authorisationId, decidedById, note } = context.value
    if (!authorisationId === !decidedById) refuse(context, { code: 'required' }, ['authorisationId'])
    if (decidedById && !note) refuse(context, { code: 'required' }, ['note'])
  })

const homeworkFields = z.object({
  pupilId: idField,
  state: z.enum(HOMEWORK_STATES),
  help: z.enum(HOMEWORK_HELPS).nullish(),
  helpNote: noteField,
})

/** Homework of a sheet's pupils, with the help given (R04, R17). */
export const homeworkInput = z.object({
  sessionId: heldSessionField,
  entries: distinct(z.array(homeworkFields).min(1).max(LARGEST_SHEET), ({ pupilId }) => pupilId),
  key: keyField,
})

/** The daily record of a class (课后服务记载, R57). */
export const dailyRecordInput = z.object({
  sessionId: heldSessionField,
  activities: distinct(z.array(z.enum(CARE_ACTIVITIES)).max(CARE_ACTIVITIES.length)),
  content: proseField(2000),
  incident: optionalProseField(1000),
  expectedUpdatedAt: z.date().nullish(),
})

/** A pupil's leave, from one day to another. */
export const leaveInput = z
  .object({ pupilId: idField, fromDate: dateField, toDate: dateField, reason: noteField })
  .check((context) => {
    if (context.value.toDate < context.value.fromDate) refuse(context, { code: 'endBeforeStart' }, ['toDate'])
  })

/** Who may collect a pupil, or that he leaves alone (R45). */
export const pickUpInput = z
  .object({
    pupilId: idField,
    kind: z.enum(PICK_UP_KINDS),
    guardianId: unlessEmpty(idField),
    name: unlessEmpty(lineField(40)),
    relation: unlessEmpty(lineField(20)),
    phone: unlessEmpty(phoneField),
    validFrom: dateField,
    validTo: unlessEmpty(dateField),
    confirmedHow: z.enum(CONFIRMATIONS),
  })
  .check((context) => {
    const { kind, guardianId, name, relation, validFrom, validTo } = context.value
    if (kind === 'GUARDIAN' && !guardianId) refuse(context, { code: 'required' }, ['guardianId'])
    if (kind === 'NAMED_PERSON' && !name) refuse(context, { code: 'required' }, ['name'])
    if (kind === 'NAMED_PERSON' && !relation) refuse(context, { code: 'required' }, ['relation'])
    if (validTo && validTo < validFrom) refuse(context, { code: 'endBeforeStart' }, ['validTo'])
  })

/** The end of an authorisation, with a reason. */
export const revokeInput = z.object({ id: idField, expectedUpdatedAt: z.date(), reason: reasonField })

/** A substitute's link for one session on one date. */
export const passInput = z.object({ sessionId: heldSessionField, name: lineField(40) })
