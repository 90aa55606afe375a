import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { HeldRoleInput } from '@afterbell/domain/people/account-input'
import type { Transaction } from '../../../../database.ts'
import { invalidField } from '../../../../graphql/errors.ts'
import type { NewGrant } from './new-account.ts'

/**
 * A role as it is kept, in the viewer's school: grades only of a lead, an office only of its member, a guardian only of
 * a guardian. Throws InvalidInputError, under `path`, when the office or the guardian is not of the school.
 */
export async function grantOf(
  tx: Transaction,
  { schoolId }: SchoolViewer,
  { role, grades, officeId, guardianId }: HeldRoleInput,
  path: readonly string[] = [],
): Promise<NewGrant> {
  switch (role) {
    case 'GRADE_LEAD':
      return { role, schoolId, grades: grades ?? [] }
    case 'OFFICE': {
      const office = { schoolId, id: officeId ?? '', kind: 'OFFICE' as const, archivedAt: null }
      if (!(await tx.group.count({ where: office }))) throw invalidField([...path, 'officeId'], 'unknown')
      return { role, schoolId, officeId }
    }
    case 'GUARDIAN': {
      const guardian = { schoolId, id: guardianId ?? '', archivedAt: null }
      if (!(await tx.guardian.count({ where: guardian }))) throw invalidField([...path, 'guardianId'], 'unknown')
      return { role, schoolId, guardianId }
    }
    default:
      return { role, schoolId }
  }
}
