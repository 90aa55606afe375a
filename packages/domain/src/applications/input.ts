import { z } from 'zod'
import { distinct, idField, idsField, optionalProseField, proseField, unlessEmpty } from '../input-field.ts'
import { personNameField, phoneField } from '../people/input.ts'
import { schoolWeekdayField } from '../schools/input.ts'

/** How a pupil goes home (R45): collected 家长接, alone 自行, by bus 校车. */
export const PICK_UP_MODES = ['COLLECTED', 'ALONE', 'BUS'] as const
export type PickUpMode = (typeof PICK_UP_MODES)[number]

/** How a guardian said that this is what they want (R90). */
export const CONFIRMATIONS = ['PLATFORM', 'SYSTEM', 'SIGNED_SLIP', 'PHONE', 'IN_PERSON'] as const
export type Confirmation = (typeof CONFIRMATIONS)[number]

/** The ways that staff record; on the platform and in this system guardians confirm themselves. */
export const RECORDED_CONFIRMATIONS = ['SIGNED_SLIP', 'PHONE', 'IN_PERSON'] as const satisfies readonly Confirmation[]

/** As many choices as the city's platform takes. */
export const MOST_CHOICES = 5

/** The longest reason that guardians give, in characters. */
export const REASON_LIMIT = 200

const wishes = {
  weekdays: distinct(z.array(schoolWeekdayField).min(1).max(5)),
  clubIds: idsField(0, MOST_CHOICES),
  reason: optionalProseField(REASON_LIMIT),
  pickUpMode: unlessEmpty(z.enum(PICK_UP_MODES)),
  pickUpName: unlessEmpty(personNameField),
  pickUpPhone: unlessEmpty(phoneField),
}

/** An application entered by staff for a guardian (R10, R90). */
export const createApplicationInput = z.object({
  termId: idField,
  pupilId: idField,
  ...wishes,
  confirmedHow: unlessEmpty(z.enum(RECORDED_CONFIRMATIONS)),
})

/** Changes to an application: its pupil and term stay. */
export const updateApplicationInput = z.object(wishes).partial()

/** Why applications were returned or withdrawn; guardians read it. */
const reasonField = proseField(REASON_LIMIT)

/** The most applications that one decision is about: more than a school has pupils. */
export const MOST_DECIDED_AT_ONCE = 5000

/** Which applications a decision is about: named one by one as they were read, or all that match a filter. */
const scope = {
  items: distinct(
    z.array(z.object({ id: idField, expectedUpdatedAt: z.date() })).max(MOST_DECIDED_AT_ONCE),
    ({ id }) => id,
  ).nullish(),
  filter: z.record(z.string(), z.unknown()).nullish(),
  expectedCount: z.int().min(0).nullish(),
  idempotencyKey: z.string().min(8).max(64),
}

export const approveApplicationsInput = z.object(scope)
export const returnApplicationsInput = z.object({ ...scope, reason: reasonField })

/** A withdrawal (R90). Places already given are given up only when that is asked for. */
export const withdrawApplicationInput = z.object({ id: idField, reason: reasonField, givePlacesUp: z.boolean() })

/** The mark of a family in hardship, set or taken away; the reason is read by few. */
export const markHardshipInput = z.object({
  id: idField,
  expectedUpdatedAt: z.date(),
  hardship: z.boolean(),
  reason: proseField(REASON_LIMIT),
})

/** A guardian's confirmation, recorded by staff (R90). */
export const confirmApplicationInput = z.object({
  id: idField,
  expectedUpdatedAt: z.date(),
  how: z.enum(RECORDED_CONFIRMATIONS),
})
