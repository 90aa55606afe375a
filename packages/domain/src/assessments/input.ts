import { z } from 'zod'
import { dateField, idField, optionalProseField, proseField, refuse, unlessEmpty, wholeField } from '../input-field.ts'
import { INSPECTED_ORDERS, sawForbidden } from './inspection.ts'
import { TASK_STEPS } from './task-lifecycle.ts'

const mostPupils = 500

const finding = z.object({
  detail: proseField(300),
  ownerId: unlessEmpty(idField),
  dueOn: unlessEmpty(dateField),
})

/** What was seen in a class (R80). A forbidden practice is told with what was seen (R91). */
export const recordInspectionInput = z
  .object({
    sessionId: idField,
    date: dateField,
    homeworkDone: wholeField(0, mostPupils).nullish(),
    homeworkTotal: wholeField(0, mostPupils).nullish(),
    order: z.enum(INSPECTED_ORDERS),
    teacherPresent: z.boolean(),
    collectiveLesson: z.boolean(),
    corporalPunishment: z.boolean(),
    remarks: optionalProseField(500),
    findings: z.array(finding).max(10),
    idempotencyKey: z.uuid(),
  })
  .check((context) => {
    const { homeworkDone: done = null, homeworkTotal: total = null, remarks } = context.value
    if (done !== null && total === null) refuse(context, { code: 'required' }, ['homeworkTotal'])
    if (total !== null && done === null) refuse(context, { code: 'required' }, ['homeworkDone'])
    if (done !== null && total !== null && done > total) refuse(context, { code: 'moreThanAll' }, ['homeworkDone'])
    if (sawForbidden(context.value) && !remarks) refuse(context, { code: 'required' }, ['remarks'])
  })

/** A task that is entered by hand. */
export const createTaskInput = z.object({
  subject: proseField(80),
  detail: proseField(300),
  ownerId: unlessEmpty(idField),
  dueOn: dateField,
  urgent: z.boolean().nullish(),
})

/** Whose a task is, and until when. */
export const updateTaskInput = z.object({
  ownerId: unlessEmpty(idField),
  dueOn: dateField.optional(),
  detail: proseField(300).optional(),
})

/** A step of a task; that it is done is said with what was done, and that it is returned with why. */
export const stepTaskInput = z.object({ step: z.enum(TASK_STEPS), note: optionalProseField(300) }).check((context) => {
  const { step, note } = context.value
  if ((step === 'FINISH' || step === 'RETURN') && !note) refuse(context, { code: 'required' }, ['note'])
})
