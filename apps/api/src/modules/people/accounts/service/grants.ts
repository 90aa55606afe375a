import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { grantRoleInput, revokeRoleInput } from '@afterbell/domain/people/account-input'
import { inTransaction, type Transaction } from '../../../../database.ts'
import { NotFoundError, parseInput } from '../../../../graphql/errors.ts'
import { defineInverse } from '../../../actions/inverses.ts'
import { type ActionRecord, recordAction } from '../../../actions/record.ts'
import { visibleAccounts, visibleGrants } from '../access.ts'
import { RoleHeldError } from '../errors.ts'
import { cannotUndo } from './cannot-undo.ts'
import { grantOf } from './held-role.ts'
import { alone, refuseNoAdmin } from './school-lock.ts'

type Grant = Prisma.RoleGrantGetPayload<object>

const revokes = (grantId: string) => ({ kind: 'accounts:revoke-role', data: { grantId } })
const restores = (grantId: string) => ({ kind: 'accounts:restore-role', data: { grantId } })

const change = ({ userId, role, grades, officeId }: Grant, was: 'granted' | 'revoked'): ActionRecord['changes'] => {
  const held = { role, grades, officeId }
  return [
    { recordId: userId, field: 'role', from: was === 'granted' ? null : held, to: was === 'granted' ? held : null },
  ]
}

/**
 * Gives an account of the school a role there, from the next request on. Throws InvalidInputError, NotFoundError,
 * RoleHeldError. Returns the account's id.
 */
export function grantRole(viewer: SchoolViewer, input: unknown): Promise<string> {
  const { accountId, ...wanted } = parseInput(grantRoleInput, input)
  return inTransaction(async (tx) => {
    await alone(tx, viewer.schoolId)
    const { grades = [], ...grant } = await grantOf(tx, viewer, wanted)
    const staffId = await staffOf(tx, viewer, accountId)
    await refuseHeld(tx, viewer, accountId, grant)
    const added = await tx.roleGrant.create({ data: { ...grant, grades: [...grades], staffId, userId: accountId } })
    await recordAction(tx, viewer, {
      kind: 'people:grant-role',
      permission: 'accounts:manage',
      resource: 'accounts',
      recordIds: [accountId],
      changes: change(added, 'granted'),
      inverse: revokes(added.id),
    })
    return accountId
  })
}

/** Whose account it is: it stays the same member of staff's, whatever roles come and go. Throws NotFoundError. */
async function staffOf(tx: Transaction, viewer: SchoolViewer, accountId: string): Promise<string | null> {
  const account = await tx.user.findFirst({
    where: { AND: [visibleAccounts(viewer), { id: accountId }] },
    select: { grants: { where: { schoolId: viewer.schoolId, staffId: { not: null } }, select: { staffId: true } } },
  })
  if (!account) throw new NotFoundError()
  return account.grants[0]?.staffId ?? null
}

async function refuseHeld(
  tx: Transaction,
  viewer: SchoolViewer,
  userId: string,
  { role, officeId }: { role: Grant['role']; officeId?: string | null },
) {
  const held = { ...visibleGrants(viewer), userId, role, officeId: officeId ?? null }
  if (await tx.roleGrant.count({ where: held })) throw new RoleHeldError()
}

/**
 * Takes a role of the school from an account, from the next request on. Throws InvalidInputError, NotFoundError,
 * LastSchoolAdminError. Returns the account's id.
 */
export function revokeRole(viewer: SchoolViewer, input: unknown): Promise<string> {
  const { grantId, reason } = parseInput(revokeRoleInput, input)
  return inTransaction(async (tx) => {
    const revoked = await revoke(tx, viewer, grantId)
    await recordAction(tx, viewer, {
      kind: 'people:revoke-role',
      permission: 'accounts:manage',
      resource: 'accounts',
      recordIds: [revoked.userId],
      reason,
      changes: change(revoked, 'revoked'),
      inverse: restores(grantId),
    })
    return revoked.userId
  })
}

async function revoke(tx: Transaction, viewer: SchoolViewer, grantId: string): Promise<Grant> {
  await alone(tx, viewer.schoolId)
  const grant = await tx.roleGrant.findFirst({ where: { ...visibleGrants(viewer), id: grantId } })
  if (!grant) throw new NotFoundError()
  await tx.roleGrant.update({ where: { id: grantId }, data: { revokedAt: new Date() } })
  await refuseNoAdmin(tx, viewer.schoolId)
  return grant
}

async function restore(tx: Transaction, viewer: SchoolViewer, grantId: string): Promise<Grant> {
  await alone(tx, viewer.schoolId)
  const grant = await tx.roleGrant.findFirst({
    where: { id: grantId, schoolId: viewer.schoolId, user: visibleAccounts(viewer) },
  })
  if (!grant) throw new NotFoundError()
  await refuseHeld(tx, viewer, grant.userId, grant)
  await tx.roleGrant.update({ where: { id: grantId }, data: { revokedAt: null } })
  return grant
}

defineInverse<{ grantId: string }>(revokes('').kind, async (tx, viewer, { grantId }) => {
  const grant = await cannotUndo(revoke(tx, viewer, grantId))
  return { changes: change(grant, 'revoked'), inverse: restores(grantId) }
})
defineInverse<{ grantId: string }>(restores('').kind, async (tx, viewer, { grantId }) => {
  const grant = await cannotUndo(restore(tx, viewer, grantId))
  return { changes: change(grant, 'granted'), inverse: revokes(grantId) }
})
