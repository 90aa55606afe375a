import { Role } from '@afterbell/db/client'
import { enumDocumentation } from '@afterbell/db/schema-documentation'
import { REACHES } from '@afterbell/domain/access/held-permissions'
import { SCHOOL_ROLES } from '@afterbell/domain/people/account-input'
import { builder } from '../../../../graphql/builder.ts'
import { prismaEnum } from '../../../../graphql/enum.ts'

export const RoleEnum = prismaEnum('Role', Role)

const described = enumDocumentation().get('Role')?.values ?? {}

/** What an admin can grant: a bureau's role cannot even be asked for. */
export const SchoolRoleEnum = builder.enumType('SchoolRole', {
  description: '学校可以授予的角色。 A role that a school can grant.',
  values: Object.fromEntries(SCHOOL_ROLES.map((role) => [role, { value: role, description: described[role] }])) as {
    [Name in (typeof SCHOOL_ROLES)[number]]: { value: Name; description: string }
  },
})

const reaches: Record<(typeof REACHES)[number], string> = {
  BUREAU: '教育局下辖各校。 Over the bureau’s schools.',
  SCHOOL: '全校。 Over the whole school.',
  GRADES: '所管年级。 Over the grades that one leads.',
  OWN: '本人的班级、社团、孩子或操作。 Over one’s own: home class, clubs, children, actions.',
}

export const ReachEnum = builder.enumType('PermissionReach', {
  description: '权限的范围。 How far a permission reaches.',
  values: Object.fromEntries(REACHES.map((reach) => [reach, { value: reach, description: reaches[reach] }])) as {
    [Name in (typeof REACHES)[number]]: { value: Name; description: string }
  },
})
