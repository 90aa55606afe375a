import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { banAccountInput } from '@afterbell/domain/people/account-input'
import { inTransaction, type Transaction } from '../../../../database.ts'
import { parseInput } from '../../../../graphql/errors.ts'
import { defineInverse } from '../../../actions/inverses.ts'
import { type ActionRecord, recordAction } from '../../../actions/record.ts'
import { cannotUndo } from './cannot-undo.ts'
import { ownAccount } from './own-account.ts'
import { alone, refuseNoAdmin } from './school-lock.ts'

const bans = (id: string) => ({ kind: 'accounts:ban', data: { id } })
const unbans = (id: string) => ({ kind: 'accounts:unban', data: { id } })

const change = (id: string, from: boolean, to: boolean): ActionRecord['changes'] =>
  from === to ? [] : [{ recordId: id, field: 'banned', from, to }]

/**
 * Bans an account and ends its sessions: it is nobody from the next request on. Throws InvalidInputError,
 * NotFoundError, AccountSharedError, LastSchoolAdminError. Returns the account's id.
 */
export function banAccount(viewer: SchoolViewer, input: unknown): Promise<string> {
  const { id, reason } = parseInput(banAccountInput, input)
  return inTransaction(async (tx) => {
    const changes = await ban(tx, viewer, id, reason ?? null)
    await record(tx, viewer, { kind: 'people:ban-account', id, reason, changes, inverse: unbans(id) })
    return id
  })
}

/** Lets a banned account sign in again. Throws NotFoundError, AccountSharedError. Returns the account's id. */
export function unbanAccount(viewer: SchoolViewer, id: string): Promise<string> {
  return inTransaction(async (tx) => {
    const changes = await unban(tx, viewer, id)
    await record(tx, viewer, { kind: 'people:unban-account', id, changes, inverse: bans(id) })
    return id
  })
}

type Recorded = Pick<ActionRecord, 'kind' | 'reason' | 'changes' | 'inverse'> & { readonly id: string }

const record = (tx: Transaction, viewer: SchoolViewer, { id, ...action }: Recorded) =>
  recordAction(tx, viewer, { ...action, permission: 'accounts:manage', resource: 'accounts', recordIds: [id] })

async function ban(tx: Transaction, viewer: SchoolViewer, id: string, reason: string | null) {
  await alone(tx, viewer.schoolId)
  const { banned } = await ownAccount(tx, viewer, id)
  await tx.user.update({ where: { id }, data: { banned: true, banReason: reason } })
  await tx.session.deleteMany({ where: { userId: id } })
  await refuseNoAdmin(tx, viewer.schoolId)
  return change(id, banned, true)
}

async function unban(tx: Transaction, viewer: SchoolViewer, id: string) {
  await alone(tx, viewer.schoolId)
  const { banned } = await ownAccount(tx, viewer, id)
  await tx.user.update({ where: { id }, data: { banned: false, banReason: null } })
  return change(id, banned, false)
}

defineInverse<{ id: string }>(bans('').kind, async (tx, viewer, { id }) => ({
  changes: await cannotUndo(ban(tx, viewer, id, null)),
  inverse: unbans(id),
}))
defineInverse<{ id: string }>(unbans('').kind, async (tx, viewer, { id }) => ({
  changes: await cannotUndo(unban(tx, viewer, id)),
  inverse: bans(id),
}))
