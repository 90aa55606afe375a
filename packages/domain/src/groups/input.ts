import { z } from 'zod'
import { dateField, idField, lineField, optionalProseField, refuse, unlessEmpty } from '../input-field.ts'

/** What a group is (R40, R41). */
export const GROUP_KINDS = ['LEADING_GROUP', 'OFFICE', 'GRADE_DEPARTMENT', 'PARENTS_COMMITTEE'] as const
/** What somebody is in a group. */
export const GROUP_POSITIONS = ['LEADER', 'DEPUTY', 'MEMBER', 'PARENT_REPRESENTATIVE'] as const
/** What a group has to do with a duty (R41). */
export const DUTY_PARTS = ['LEADS', 'ASSISTS'] as const

const groupFields = z.object({ kind: z.enum(GROUP_KINDS), name: lineField(40), gradeId: unlessEmpty(idField) })

const checkGroup = (context: z.core.ParsePayload<Partial<z.output<typeof groupFields>>>) => {
  const { kind, gradeId } = context.value
  if (kind === 'GRADE_DEPARTMENT' && !gradeId) refuse(context, { code: 'required' }, ['gradeId'])
}

/** A new group; a grade department names its grade. */
export const createGroupInput = groupFields.check(checkGroup)
/** Changes to a group. */
export const updateGroupInput = groupFields.partial().check(checkGroup)

const membershipFields = z.object({
  groupId: idField,
  staffId: unlessEmpty(idField),
  guardianId: unlessEmpty(idField),
  pupilId: unlessEmpty(idField),
  position: z.enum(GROUP_POSITIONS),
  startsOn: dateField,
  endsOn: unlessEmpty(dateField),
})

const checkTermOfOffice = (
  context: z.core.ParsePayload<{ startsOn?: string | undefined; endsOn?: string | null | undefined }>,
) => {
  const { startsOn, endsOn } = context.value
  if (startsOn && endsOn && endsOn < startsOn) refuse(context, { code: 'endBeforeStart' }, ['endsOn'])
}

/** A new membership (R40): of a member of staff, or of a guardian, who as a representative is one for a pupil. */
export const createMembershipInput = membershipFields.check((context) => {
  const { staffId, guardianId, pupilId, position } = context.value
  if (Boolean(staffId) === Boolean(guardianId)) refuse(context, { code: 'onePersonOnly' }, ['staffId'])
  if (position === 'PARENT_REPRESENTATIVE' && guardianId && !pupilId) {
    refuse(context, { code: 'representativeNeedsPupil' }, ['pupilId'])
  }
  checkTermOfOffice(context)
})
/** Changes to a membership: who is a member of what stays. */
export const updateMembershipInput = membershipFields
  .pick({ position: true, startsOn: true, endsOn: true })
  .partial()
  .check(checkTermOfOffice)

/** A new duty of a group (R41). */
export const createDutyInput = z.object({
  groupId: idField,
  policyId: unlessEmpty(idField),
  title: lineField(80),
  description: optionalProseField(2000),
  part: z.enum(DUTY_PARTS),
})
/** Changes to a duty: whose it is stays. */
export const updateDutyInput = createDutyInput.omit({ groupId: true }).partial()
