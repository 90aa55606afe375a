import type { Prisma } from '@afterbell/db/client'
import type { Viewer } from '@afterbell/domain/access/viewer'
import { preferencesPatch } from '@afterbell/domain/people/account-input'
import { database, inTransaction, type Transaction } from '../../../../database.ts'
import { invalidField, parseInput } from '../../../../graphql/errors.ts'

/** The most that is kept of one account. */
const mostKeys = 500

/** Everything that the account prefers, by key. */
export async function preferencesOf({ accountId }: Viewer, from: Transaction = database) {
  const kept = await from.preference.findMany({ where: { userId: accountId }, orderBy: { key: 'asc' } })
  return Object.fromEntries(kept.map(({ key, value }) => [key, value]))
}

/**
 * Keeps what changed of one's preferences; keys that are not named stay as they are, null forgets one. Not in the
 * school's log: how wide somebody likes a column is nobody's business. Throws InvalidInputError.
 */
export function savePreferences(viewer: Viewer, input: unknown) {
  const patch = Object.entries(parseInput(preferencesPatch, input)).sort(([a], [b]) => (a < b ? -1 : 1))
  const userId = viewer.accountId
  return inTransaction(async (tx) => {
    for (const [key, value] of patch) {
      const where = { userId_key: { userId, key } }
      if (value === null) await tx.preference.deleteMany({ where: { userId, key } })
      else {
        const kept = { value: value as Prisma.InputJsonValue }
        await tx.preference.upsert({ where, create: { userId, key, ...kept }, update: kept })
      }
    }
    if ((await tx.preference.count({ where: { userId } })) > mostKeys)
      throw invalidField(['patch'], 'preferencesTooLarge')
    return preferencesOf(viewer, tx)
  })
}
