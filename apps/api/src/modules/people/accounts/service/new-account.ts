import type { Role } from '@afterbell/db/client'
import type { Transaction } from '../../../../database.ts'

/** A role of a new account, with where it holds. */
export interface NewGrant {
  readonly role: Role
  readonly schoolId: string
  readonly grades?: readonly number[]
  readonly officeId?: string | null
  readonly staffId?: string | null
  readonly guardianId?: string | null
}

interface NewAccount {
  readonly name: string
  readonly username: string
  readonly passwordHash: string
  readonly mustChangePassword: boolean
  readonly grants: readonly NewGrant[]
}

/** Adds an account that signs in with a user name and a password. A unique violation says that the name is taken. */
export async function addAccount(tx: Transaction, account: NewAccount): Promise<string> {
  const { name, username, passwordHash, mustChangePassword, grants } = account
  const { id } = await tx.user.create({
    data: {
      name,
      username,
      mustChangePassword,
      // Better Auth wants an address; nobody is ever written to.
      email: `${crypto.randomUUID()}@accounts.invalid`,
      grants: { create: grants.map(({ grades = [], ...grant }) => ({ ...grant, grades: [...grades] })) },
    },
    select: { id: true },
  })
  await tx.account.create({ data: { userId: id, accountId: id, providerId: 'credential', password: passwordHash } })
  return id
}
