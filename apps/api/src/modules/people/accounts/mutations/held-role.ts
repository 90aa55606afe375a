import type { InputFieldBuilder } from '@pothos/core'
import type { builder } from '../../../../graphql/builder.ts'
import { SchoolRoleEnum } from '../type/role.ts'

type Fields = InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>

/** The fields by which a role is asked for. */
export const heldRoleFields = (t: Fields) => ({
  role: t.field({ type: SchoolRoleEnum, required: true, description: '角色。 The role.' }),
  grades: t.intList({
    description: '年级组长所管年级的序号，至少一个。 Of a grade lead: numbers of the grades, at least one.',
  }),
  officeId: t.id({ description: '处室人员所在处室。 Of a member of an office: the office.' }),
  guardianId: t.id({ description: '家长记录。 Of a guardian: the record among the guardians.' }),
})
