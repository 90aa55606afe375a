import { createHash, randomBytes } from 'node:crypto'
import type { Viewer } from '@afterbell/domain/access/viewer'
import { database } from '../database.ts'

/** What a bureau's program carries; secret scanners know it by its beginning. */
const form = /^Bearer (svc_[0-9a-f]{64})$/

/** A token that nobody has had: 256 random bits. It is shown once, and kept as its hash. */
export function newServiceToken() {
  const token = `svc_${randomBytes(32).toString('hex')}`
  return { token, tokenHash: hashOf(token) }
}

/** Of a token of 256 random bits a plain hash gives nothing away. */
const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** Whether a request says that it comes from a program. */
export const claimsServiceToken = (headers: Headers): boolean =>
  headers.get('authorization')?.startsWith('Bearer ') ?? false

/**
 * The program behind a request, which may read the reports of its bureau and nothing else; null when its token is unknown,
 * has expired or was revoked. That it was used is noted once a minute, so that a program that asks often writes little.
 */
export async function readProgram(headers: Headers): Promise<Viewer | null> {
  const [, token] = form.exec(headers.get('authorization') ?? '') ?? []
  if (!token) return null
  const [row] = await database.$queryRaw<{ id: string; name: string; bureauId: string; stale: boolean }[]>`
    SELECT id, name, bureau_id AS "bureauId", coalesce(last_used_at < now() - interval '1 minute', true) AS stale
      FROM service_token WHERE token_hash = ${hashOf(token)} AND revoked_at IS NULL AND expires_at > now()`
  if (!row) return null
  if (row.stale) await database.serviceToken.update({ where: { id: row.id }, data: { lastUsedAt: new Date() } })
  const { id, name, bureauId } = row
  const grant = {
    role: 'BUREAU',
    schoolId: null,
    bureauId,
    grades: [],
    officeId: null,
    staffId: null,
    guardianId: null,
  } as const
  return {
    ...{ accountId: id, name, schoolId: null, bureauId, timeZone: null, grants: [grant], mustChangePassword: false },
    only: ['reports:figures'],
  }
}
