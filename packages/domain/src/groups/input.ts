import { z } from 'zod'
import { GROUP_KINDS, GROUP_POSITIONS } from './seat.ts'

const name = z.string().trim().min(1).max(40)

/** A new group (R40, R41): a grade department names its grade, no other kind does. */
export const createGroupInput = z
  .object({ kind: z.enum(GROUP_KINDS), name, gradeId: z.string().nullish() })
  .check(({ value, issues }) => {
    const isDepartment = value.kind === 'GRADE_DEPARTMENT'
    if (isDepartment === Boolean(value.gradeId)) return
    const code = isDepartment ? 'required' : 'unknown'
    issues.push({ code: 'custom', input: value.gradeId, path: ['gradeId'], params: { code } })
  })

export const updateGroupInput = z.object({ name: name.optional() })

const termOrder = (term: { startsOn?: Date | null; endsOn?: Date | null }) =>
  !term.startsOn || !term.endsOn || term.startsOn <= term.endsOn

const endsBeforeStart = { path: ['endsOn'], params: { code: 'endBeforeStart' } }

/** A new seat (R40): a member of staff, or a guardian together with the pupil for whom the guardian speaks. */
export const addMembershipInput = z
  .object({
    groupId: z.string(),
    staffId: z.string().nullish(),
    guardianId: z.string().nullish(),
    pupilId: z.string().nullish(),
    position: z.enum(GROUP_POSITIONS),
    startsOn: z.date(),
    endsOn: z.date().nullish(),
  })
  .refine(termOrder, endsBeforeStart)
  .check(({ value, issues }) => {
    const refuse = (field: string, code: string) =>
      issues.push({ code: 'custom', input: null, path: [field], params: { code } })
    if (Boolean(value.staffId) === Boolean(value.guardianId)) refuse('staffId', 'onePersonOnly')
    if (value.guardianId && !value.pupilId) refuse('pupilId', 'representativeNeedsPupil')
    if (value.staffId && value.pupilId) refuse('pupilId', 'unknown')
  })

export const updateMembershipInput = z
  .object({
    position: z.enum(GROUP_POSITIONS).optional(),
    startsOn: z.date().optional(),
    endsOn: z.date().nullish(),
  })
  .refine(termOrder, endsBeforeStart)

export const endMembershipInput = z.object({ endsOn: z.date() })

const duty = z.object({
  title: z.string().trim().min(1).max(60),
  description: z.string().trim().max(500).nullish(),
  part: z.enum(['LEADS', 'ASSISTS']),
  policyId: z.string().nullish(),
})

/** A new duty of a group (R41). */
export const createDutyInput = duty.extend({ groupId: z.string() })

export const updateDutyInput = duty.partial()
