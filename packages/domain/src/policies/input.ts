import { z } from 'zod'
import {
  dateField,
  distinct,
  idField,
  idsField,
  lineField,
  optionalProseField,
  proseField,
  refuse,
  unlessEmpty,
  wholeField,
} from '../input-field.ts'
import { structuredTextSchema, TEXT_LIMITS } from './structured-text.ts'

/** What a policy is. */
export const POLICY_KINDS = ['PLAN', 'REGULATION', 'LEGAL_BASIS'] as const
/** Who laid it down. */
export const POLICY_LEVELS = ['STATE', 'PROVINCE', 'CITY', 'DISTRICT', 'SCHOOL'] as const
/** The five managements (R03). */
export const MANAGEMENTS = ['HOMEWORK', 'SLEEP', 'PHONES', 'READING', 'FITNESS'] as const
/** What became of a comment (R30). */
export const COMMENT_REPLIES = ['ANSWERED', 'TAKEN_UP'] as const

/** A new policy; its text is written in its first version. */
export const createPolicyInput = z.object({
  kind: z.enum(POLICY_KINDS),
  level: z.enum(POLICY_LEVELS),
  title: lineField(100),
  documentNumber: unlessEmpty(lineField(60)),
  managements: distinct(z.array(z.enum(MANAGEMENTS)).max(MANAGEMENTS.length)).optional(),
  termId: unlessEmpty(idField),
  basisIds: idsField(0, 50).optional(),
})
/** Changes to a policy. */
export const updatePolicyInput = createPolicyInput.partial()

/** The text of a version, and when it is in force. */
export const policyVersionInput = z
  .object({
    body: structuredTextSchema,
    changeNote: optionalProseField(500),
    effectiveFrom: unlessEmpty(dateField),
    effectiveTo: unlessEmpty(dateField),
  })
  .partial()
  .check((context) => {
    const { effectiveFrom, effectiveTo } = context.value
    if (effectiveFrom && effectiveTo && effectiveTo < effectiveFrom)
      refuse(context, { code: 'endBeforeStart' }, ['effectiveTo'])
  })

/** The groups that are asked for comments (R30). */
export const startConsultationInput = z.object({ groupIds: idsField(1, 50) })

/** A comment on a version, or on one of its blocks, for one of the groups asked (R30). */
export const createCommentInput = z.object({
  groupId: idField,
  block: unlessEmpty(wholeField(0, TEXT_LIMITS.blocks - 1)),
  text: proseField(2000),
})

/** The answer to a comment. */
export const replyToCommentInput = z.object({ state: z.enum(COMMENT_REPLIES), reply: proseField(2000) })
