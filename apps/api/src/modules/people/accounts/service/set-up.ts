import { createHash, randomBytes } from 'node:crypto'
import type { setUpInput } from '@afterbell/domain/people/account-input'
import type { z } from 'zod'
import { refuseWeakPassword } from '../../../../access/password-choice.ts'
import { hashPassword } from '../../../../access/password-hash.ts'
import { database, inTransaction, type Transaction } from '../../../../database.ts'
import { recordAction } from '../../../actions/record.ts'
import { SetUpClosedError } from '../errors.ts'
import { addAccount } from './new-account.ts'

/** The first school and its first admin. */
export type SetUp = z.output<typeof setUpInput>

const purpose = 'set-up'
const tokenDays = 7

const digestOf = (token: string) => createHash('sha256').update(token).digest('base64url')

/** Whether the installation still waits to be set up: there is no account at all. */
export async function isSetUpOpen(tx: Transaction = database): Promise<boolean> {
  return (await tx.user.findFirst({ select: { id: true } })) === null
}

/**
 * A new token for setting up, or null when there are accounts. Only its digest is kept. Every process that starts on an
 * empty database makes its own; the set-up ends all of them.
 */
export async function issueSetUpToken(): Promise<string | null> {
  if (!(await isSetUpOpen())) return null
  const token = randomBytes(18).toString('base64url')
  const expiresAt = new Date(Date.now() + tokenDays * 86_400_000)
  await database.verification.create({ data: { identifier: purpose, value: digestOf(token), expiresAt } })
  return token
}

/** Whether the token is one that was issued and still holds. */
export async function isSetUpToken(token: string): Promise<boolean> {
  const issued = { identifier: purpose, value: digestOf(token), expiresAt: { gt: new Date() } }
  return (await database.verification.count({ where: issued })) > 0
}

/**
 * Sets an empty installation up: bureau, district, school, and its first admin. Of rivals exactly one succeeds.
 * Throws SetUpClosedError, InvalidInputError when the password may not be chosen.
 */
export async function setUp(input: SetUp): Promise<void> {
  refuseWeakPassword('password', input.password, input.username)
  if (!(await isSetUpOpen())) throw new SetUpClosedError()
  const passwordHash = await hashPassword(input.password)
  await inTransaction(async (tx) => {
    await alone(tx)
    await foundSchool(tx, input, passwordHash)
  })
}

/** Any number: it only has to be the same for everybody who sets up. */
const setUpLock = 7_236_915

/** Rivals wait here until the one before has committed, and then find its account. */
async function alone(tx: Transaction) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${setUpLock})`
}

/** The step that must be taken alone. Throws SetUpClosedError when an account is there. */
export async function foundSchool(tx: Transaction, input: SetUp, passwordHash: string): Promise<void> {
  if (!(await isSetUpOpen(tx))) throw new SetUpClosedError()
  const { id: schoolId, timeZone } = await schoolOf(tx, input)
  const accountId = await addAccount(tx, {
    name: input.name,
    username: input.username,
    passwordHash,
    mustChangePassword: false,
    grants: [{ role: 'SCHOOL_ADMIN', schoolId }],
  })
  await tx.verification.deleteMany({ where: { identifier: purpose } })
  const admin = {
    accountId,
    name: input.name,
    schoolId,
    bureauId: null,
    timeZone,
    grants: [],
    mustChangePassword: false,
  }
  await recordAction(tx, admin, {
    kind: 'people:set-up',
    permission: 'accounts:manage',
    resource: 'accounts',
    recordIds: [accountId],
  })
}

/** The school by its names, with its bureau and district where they are new. */
async function schoolOf(tx: Transaction, { bureau, district, school }: SetUp) {
  const { id: bureauId } = await tx.bureau.upsert({ where: { name: bureau }, create: { name: bureau }, update: {} })
  const { id: districtId } = await tx.district.upsert({
    where: { bureauId_name: { bureauId, name: district } },
    create: { bureauId, name: district },
    update: {},
  })
  const named = { bureauId, districtId, name: school }
  return (await tx.school.findFirst({ where: named })) ?? (await tx.school.create({ data: named }))
}
