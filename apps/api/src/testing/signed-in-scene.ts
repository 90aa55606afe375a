import { database } from '../database.ts'
import { cookieFor, giveCredential, password } from './front-door.ts'
import { type Scene, setScene } from './scene.ts'

/** A school whose accounts are signed in, each but the one that is banned. */
export interface SignedInScene {
  readonly scene: Scene
  /** By the account's part in the scene. */
  readonly cookies: Readonly<Record<string, string>>
}

/** Signs everybody in through the front door, which the test has opened. */
export async function signEverybodyIn(): Promise<SignedInScene> {
  const scene = await setScene()
  const { banned: _banned, ...accounts } = scene.accounts
  const names = await Promise.all(
    Object.entries(accounts).map(async ([role, id]) => [role, await giveCredential(id)] as const),
  )
  const cookies = await Promise.all(names.map(async ([role, name]) => [role, await cookieFor(name, password)] as const))
  return { scene, cookies: Object.fromEntries(cookies) }
}

/** Everything that says what an account is and may do. */
export const standing = async () =>
  JSON.stringify(
    await database.user.findMany({
      orderBy: { id: 'asc' },
      select: { id: true, username: true, banned: true, mustChangePassword: true, grants: true, credentials: true },
    }),
  )

/** The endpoints of Better Auth that are open. */
export const openEndpoints = ['/sign-in/username', '/sign-out', '/change-password']
