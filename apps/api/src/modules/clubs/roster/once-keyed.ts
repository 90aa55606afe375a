import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { Transaction } from '../../../database.ts'
import { once } from '../../../idempotency.ts'

interface MaybeKeyed {
  readonly key: string | null | undefined
  /** What is asked, as plain data, with the operation's name. */
  readonly request: { readonly operation: string }
}

/** Carries `work` out: once for its key, when the client sent one (D5). Throws IdempotencyKeyReusedError. */
export function onceKeyed<Answer extends Prisma.InputJsonObject>(
  tx: Transaction,
  viewer: SchoolViewer,
  { key, request }: MaybeKeyed,
  work: () => Promise<Answer>,
): Promise<Answer> {
  return key ? once(tx, viewer, { key, request }, work) : work()
}
