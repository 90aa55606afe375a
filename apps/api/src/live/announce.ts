import { Prisma } from '@afterbell/db/client'
import type { Transaction } from '../database.ts'

/** The channel on which the API's processes tell each other what changed; its payload is `Announcement` as JSON. */
export const changesChannel = 'records_changed'

/** That records of a school changed: names and ids only, so that permissions are enforced by reading again. */
export interface Announcement {
  readonly schoolId: string
  readonly resource: string
  /** Empty when too many changed to list: everything of the resource is to be read again. */
  readonly ids: readonly string[]
}

/** PostgreSQL refuses payloads of 8,000 bytes; a UUID takes 39 of them in JSON. */
const mostIds = 150

/** The statement that tells every process, when and only when its transaction commits, that records changed. */
export const announcing = (announcements: readonly Announcement[]): Prisma.Sql => Prisma.sql`
  SELECT pg_notify(${changesChannel}, payload) FROM unnest(${announcements.map(payloadOf)}::text[]) AS told(payload)`

/** Tells every process, when and only when `tx` commits, that records changed. */
export async function announce(tx: Transaction, announcement: Announcement): Promise<void> {
  await tx.$executeRaw(announcing([announcement]))
}

const payloadOf = ({ schoolId, resource, ids }: Announcement) =>
  JSON.stringify({ schoolId, resource, ids: ids.length > mostIds ? [] : ids } satisfies Announcement)
