import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { createAccountInput, type HeldRoleInput } from '@afterbell/domain/people/account-input'
import { newFirstPassword } from '../../../../access/first-password.ts'
import { hashPassword } from '../../../../access/password-hash.ts'
import { inTransaction, type Transaction } from '../../../../database.ts'
import { invalidField, NotFoundError, parseInput, refusingTaken } from '../../../../graphql/errors.ts'
import { recordAction } from '../../../actions/record.ts'
import { grantOf } from './held-role.ts'
import { addAccount, type NewGrant } from './new-account.ts'

/** An account with the password to begin with: shown once, kept nowhere. */
export interface IssuedPassword {
  readonly accountId: string
  readonly password: string
}

/**
 * Adds an account for a member of staff, with roles in the school. Throws InvalidInputError (also when the user name is
 * taken or the person has an account), NotFoundError when there is no such member of staff.
 */
export async function createAccount(viewer: SchoolViewer, input: unknown): Promise<IssuedPassword> {
  const { staffId, username, roles } = parseInput(createAccountInput, input)
  const password = newFirstPassword()
  const passwordHash = await hashPassword(password)
  const accountId = await refusingTaken('username', () =>
    inTransaction(async (tx) => {
      const name = await nameOf(tx, viewer, staffId)
      const grants = await grantsOf(tx, viewer, staffId, roles)
      const id = await addAccount(tx, { name, username, passwordHash, mustChangePassword: true, grants })
      await recordAction(tx, viewer, {
        kind: 'people:create-account',
        permission: 'accounts:manage',
        resource: 'accounts',
        recordIds: [id],
        changes: grants.map(({ role, grades, officeId }) => ({
          recordId: id,
          field: 'role',
          from: null,
          to: { role, grades: grades ?? [], officeId: officeId ?? null },
        })),
        touches: [{ resource: 'staff', ids: [staffId] }],
      })
      return id
    }),
  )
  return { accountId, password }
}

/** The name of the member of staff, locked so that two accounts for one person wait for each other. */
async function nameOf(tx: Transaction, { schoolId }: SchoolViewer, staffId: string): Promise<string> {
  const [staff] = await tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM staff
    WHERE school_id = ${schoolId}::uuid AND id = ${staffId}::uuid AND archived_at IS NULL
    FOR NO KEY UPDATE`
  if (!staff) throw new NotFoundError()
  const held = { schoolId, staffId, revokedAt: null, user: { banned: false } }
  if (await tx.roleGrant.count({ where: held })) throw invalidField(['staffId'], 'taken')
  return staff.name
}

async function grantsOf(
  tx: Transaction,
  viewer: SchoolViewer,
  staffId: string,
  roles: readonly HeldRoleInput[],
): Promise<NewGrant[]> {
  const grants: NewGrant[] = []
  for (const [index, role] of roles.entries()) {
    const grant = await grantOf(tx, viewer, role, ['roles', String(index)])
    const isRepeated = grants.some(
      (other) => other.role === grant.role && (other.officeId ?? null) === (grant.officeId ?? null),
    )
    if (isRepeated) throw invalidField(['roles', String(index)], 'listedTwice')
    grants.push({ ...grant, staffId })
  }
  return grants
}
