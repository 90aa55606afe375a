import { Prisma } from '@afterbell/db/client'
import type { Grant } from '@afterbell/domain/access/viewer'
import { database } from '../database.ts'

/** A role with the time zone of its school; null in a bureau. */
export type AccountGrant = Grant & { readonly timeZone: string | null }

/** An account with what it may do now. */
export interface Account {
  readonly id: string
  readonly name: string
  readonly mustChangePassword: boolean
  /** The roles held, the oldest first. */
  readonly grants: readonly AccountGrant[]
}

/** A session that is not over. */
interface OpenSession {
  readonly expiresAt: Date
  /** Null when it is banned. */
  readonly account: Account | null
}

// Prisma writes no list as NULL and reads it as an empty one; SQL by hand must do the same.
const account = Prisma.sql`
  json_build_object('id', "user".id, 'name', "user".name, 'mustChangePassword', "user".must_change_password,
    'grants', coalesce((
      SELECT json_agg(json_build_object('role', role, 'schoolId', school_id, 'bureauId', role_grant.bureau_id, 'grades', coalesce(grades, '{}'),
               'officeId', office_id, 'staffId', staff_id, 'guardianId', guardian_id,
               'timeZone', school.time_zone) ORDER BY granted_at, role_grant.id)
        FROM role_grant LEFT JOIN school ON school.id = role_grant.school_id
       WHERE role_grant.user_id = "user".id AND revoked_at IS NULL), '[]'))`

/** The account, or null when it is gone or banned. */
export async function readAccount(id: string): Promise<Account | null> {
  const [row] = await database.$queryRaw<{ account: Account }[]>`
    SELECT ${account} AS account FROM "user" WHERE "user".id = ${id}::uuid AND NOT banned`
  return row?.account ?? null
}

/**
 * The session of a token with its account, in the one statement that every request costs: a sign-out, a ban, a role
 * that was granted or revoked holds from the next request on.
 */
export async function readSession(token: string): Promise<OpenSession | null> {
  const [session] = await database.$queryRaw<OpenSession[]>`
    SELECT session.expires_at AS "expiresAt", CASE WHEN NOT banned THEN ${account} END AS account
      FROM session JOIN "user" ON "user".id = session.user_id
     WHERE session.token = ${token} AND session.expires_at > now()`
  return session ?? null
}
