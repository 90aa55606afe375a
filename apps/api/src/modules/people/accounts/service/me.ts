import type { Grant, Viewer } from '@afterbell/domain/access/viewer'
import { database } from '../../../../database.ts'

interface Place {
  readonly id: string
  readonly name: string
}

interface Places {
  readonly school: Place | null
  readonly bureau: Place | null
  readonly schools: readonly Place[]
}

const named = { select: { id: true, name: true } }
const asked = new WeakMap<Viewer, Promise<Places>>()

/** Where the account works now, and where else it could; asked once a request. */
export function placesOf(viewer: Viewer): Promise<Places> {
  const places = asked.get(viewer) ?? findPlaces(viewer)
  asked.set(viewer, places)
  return places
}

async function findPlaces({ accountId, schoolId, bureauId }: Viewer): Promise<Places> {
  const grants = await database.roleGrant.findMany({
    where: { userId: accountId, revokedAt: null },
    select: { school: named, bureau: named },
    orderBy: [{ grantedAt: 'asc' }, { id: 'asc' }],
  })
  const schools = [...new Map(grants.flatMap(({ school }) => (school ? [[school.id, school]] : []))).values()]
  const bureaus = grants.flatMap(({ bureau }) => bureau ?? [])
  return {
    school: schools.find(({ id }) => id === schoolId) ?? null,
    bureau: bureaus.find(({ id }) => id === bureauId) ?? null,
    schools,
  }
}

/** The name by which the account signs in. */
export async function usernameOf({ accountId }: Viewer): Promise<string | null> {
  return (await database.user.findUnique({ where: { id: accountId }, select: { username: true } }))?.username ?? null
}

/** The name of the office of a grant; null for other roles. */
export async function officeName({ schoolId, officeId }: Grant): Promise<string | null> {
  if (!schoolId || !officeId) return null
  return (await database.group.findFirst({ where: { schoolId, id: officeId }, select: { name: true } }))?.name ?? null
}
