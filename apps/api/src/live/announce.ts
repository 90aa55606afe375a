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

/** Tells every process, when and only when `tx` commits, that records changed. */
export async function announce(tx: Transaction, { schoolId, resource, ids }: Announcement): Promise<void> {
  const payload = JSON.stringify({ schoolId, resource, ids: ids.length > mostIds ? [] : ids } satisfies Announcement)
  await tx.$executeRaw`SELECT pg_notify(${changesChannel}, ${payload})`
}
