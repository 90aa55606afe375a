import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { versionFields } from '../../../graphql/version.ts'
import { AlreadyMemberError, LeaderSeatTakenError, NotGuardianOfPupilError, SeatNotSuitableError } from '../errors.ts'
import { addMembership, endMembership, updateMembership } from '../service/memberships.ts'
import { GroupPositionEnum } from '../type/membership.ts'

const AddMembershipInput = builder.inputType('AddMembershipInput', {
  description:
    '新增成员：一名教职工，或一名家长及其孩子。 A new member: staff, or a guardian with the pupil spoken for.',
  fields: (t) => ({
    groupId: t.id({ required: true, description: '组织。 The group.' }),
    staffId: t.id({ description: '教职工。 The member of staff.' }),
    guardianId: t.id({ description: '家长。 The guardian.' }),
    pupilId: t.id({ description: '家长的孩子，与家长同填。 The guardian’s pupil, given with the guardian.' }),
    position: t.field({ type: GroupPositionEnum, required: true, description: '职务。 Position.' }),
    startsOn: t.field({ type: 'Date', required: true, description: '任期开始。 First day of office.' }),
    endsOn: t.field({ type: 'Date', description: '任期结束，可不填。 Last day of office; may be left open.' }),
  }),
})

const UpdateMembershipInput = builder.inputType('UpdateMembershipInput', {
  description: '修改任期；未给出的字段不变。 Changes to a seat; fields left out stay as they are.',
  fields: (t) => ({
    ...versionFields(t),
    position: t.field({ type: GroupPositionEnum, description: '职务。 Position.' }),
    startsOn: t.field({ type: 'Date', description: '任期开始。 First day of office.' }),
    endsOn: t.field({
      type: 'Date',
      description: '任期结束；null 表示未定。 Last day of office; null leaves it open.',
    }),
  }),
})

const EndMembershipInput = builder.inputType('EndMembershipInput', {
  description: '结束任期。 The end of a term of office.',
  fields: (t) => ({
    ...versionFields(t),
    endsOn: t.field({ type: 'Date', required: true, description: '任期最后一天。 Last day of office.' }),
  }),
})

const seatErrors = [
  InvalidInputError,
  NotFoundError,
  NotGuardianOfPupilError,
  SeatNotSuitableError,
  LeaderSeatTakenError,
  AlreadyMemberError,
]

builder.mutationField('addMembership', (t) =>
  t.prismaField({
    type: 'GroupMembership',
    description: '新增成员及其任期（R40）。 Seats a person in a group for a term of office (R40). For school admins.',
    authScopes: { can: 'groups:edit' },
    errors: { types: seatErrors },
    args: { input: t.arg({ type: AddMembershipInput, required: true, description: '内容。 The seat.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await addMembership(schoolViewer(context), input)
      return database.groupMembership.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)

builder.mutationField('updateMembership', (t) =>
  t.prismaField({
    type: 'GroupMembership',
    description: '修改职务或任期。 Changes position or term of office. For school admins.',
    authScopes: { can: 'groups:edit' },
    errors: { types: [...seatErrors, ConflictError] },
    args: { input: t.arg({ type: UpdateMembershipInput, required: true, description: '内容。 The changes.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await updateMembership(schoolViewer(context), input)
      return database.groupMembership.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)

builder.mutationField('endMembership', (t) =>
  t.prismaField({
    type: 'GroupMembership',
    description: '结束任期，记录保留。 Ends a term of office; the record stays. For school admins.',
    authScopes: { can: 'groups:edit' },
    errors: { types: [...seatErrors, ConflictError] },
    args: { input: t.arg({ type: EndMembershipInput, required: true, description: '内容。 When it ends.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await endMembership(schoolViewer(context), input)
      return database.groupMembership.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)
