import { database } from '../../database.ts'
import type { Scene } from '../../testing/scene.ts'
import { adminOnly, type Row } from './cell.ts'

const own = { for: adminOnly, namesRecord: true } as const

/** An account of the cell's own, in the target's school. */
const newAccount = ({ account }: Scene) => account('OFFICE')
const id = async (scene: Scene) => ({ id: await newAccount(scene) })

async function grantOf(scene: Scene) {
  const { id: grantId } = await database.roleGrant.findFirstOrThrow({ where: { userId: await newAccount(scene) } })
  return { input: { grantId } }
}

async function staffWithoutAccount({ school }: Scene) {
  const named = { name: '示范', pinyin: 'shifan', initials: 'sf', kind: 'TEACHER' as const }
  const staffNumber = crypto.randomUUID().slice(0, 12)
  const { id: staffId } = await database.staff.create({ data: { schoolId: school.id, staffNumber, ...named } })
  return { input: { staffId, username: `u${staffNumber}`, roles: [{ role: 'TEACHER' }] } }
}

export const accounts: Record<string, Row> = {
  me: { for: 'signed in' },
  preferences: { for: 'signed in' },
  savePreferences: { for: 'signed in', args: () => ({ input: { patch: { density: 'small' } } }) },
  signOutEverywhere: { for: 'signed in' },
  accounts: { ...own, lists: newAccount },
  account: { ...own, args: id },
  createAccount: { ...own, args: staffWithoutAccount },
  resetPassword: { ...own, args: id },
  banAccount: { ...own, args: async (scene) => ({ input: await id(scene) }) },
  unbanAccount: { ...own, args: id },
  grantRole: { ...own, args: async (scene) => ({ input: { accountId: await newAccount(scene), role: 'TEACHER' } }) },
  revokeRole: { ...own, args: grantOf },
}
