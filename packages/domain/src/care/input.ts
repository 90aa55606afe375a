import { z } from 'zod'
import { distinct, idField, idsField, lineField, proseField, refuse, unlessEmpty, wholeField } from '../input-field.ts'
import { SCHOOL_WEEKDAYS } from '../schools/school-day.ts'

/** From how few to how many pupils a school may want a home class to have before it has care by itself. */
export const CARE_MINIMUM = { least: 1, most: 60 } as const

const keyField = z.string().min(8).max(100)
const nameField = lineField(40)
const versionField = z.date()

/** For which grades and weekdays care classes are proposed (R20). */
export const careQuestionInput = z.object({
  termId: idField,
  gradeIds: idsField(1, 6),
  weekdays: distinct(
    z
      .array(z.literal([...SCHOOL_WEEKDAYS]))
      .min(1)
      .max(5),
  ),
  minimum: wholeField(CARE_MINIMUM.least, CARE_MINIMUM.most),
})

/** A proposal that is made true, by the inputs that were looked at. */
export const formCareClassesInput = careQuestionInput.extend({
  expectedInputHash: z.string().length(64),
  idempotencyKey: keyField,
})

/** Pupils who go to another care class of their weekday. */
export const moveCarePupilsInput = z.object({
  pupilIds: idsField(1, 200),
  /** Where they were seen; empty: in none. */
  fromId: unlessEmpty(idField),
  toId: idField,
  confirmed: z.boolean().nullish(),
})

/** A care class whose pupils all go into another. */
export const mergeCareClassesInput = z
  .object({
    id: idField,
    expectedUpdatedAt: versionField,
    intoId: idField,
    intoExpectedUpdatedAt: versionField,
    confirmed: z.boolean().nullish(),
  })
  .check((context) => {
    if (context.value.id === context.value.intoId) refuse(context, { code: 'listedTwice' }, ['intoId'])
  })

/** Some of the pupils of a care class, who are to have one of their own. */
export const splitCareClassInput = z.object({
  id: idField,
  expectedUpdatedAt: versionField,
  pupilIds: idsField(1, 200),
  name: nameField,
  venueId: unlessEmpty(idField),
  confirmed: z.boolean().nullish(),
  idempotencyKey: keyField,
})

/** A care class's own data; what is not sent stays. */
export const updateCareClassInput = z
  .object({
    id: idField,
    expectedUpdatedAt: versionField,
    name: nameField.optional(),
    venueId: unlessEmpty(idField),
    pinned: z.boolean().optional(),
    pinReason: unlessEmpty(proseField(200)),
    confirmed: z.boolean().nullish(),
  })
  .check((context) => {
    const { pinned, pinReason } = context.value
    if (pinned && !pinReason) refuse(context, { code: 'required' }, ['pinReason'])
  })
