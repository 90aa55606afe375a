import { createHash } from 'node:crypto'
import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { storableText } from '@afterbell/domain/written-text'
import type { Transaction } from './database.ts'
import { builder } from './graphql/builder.ts'
import { UserError, UserErrorInterface } from './graphql/errors.ts'

/** The key was used for another request. */
export class IdempotencyKeyReusedError extends UserError {
  readonly code = 'IDEMPOTENCY_KEY_REUSED'
  readonly sentence = {
    zh: '这次提交与先前用同一编号的提交内容不同，没有执行。请刷新页面后重新提交。',
    en: 'This request differs from an earlier one under the same key and was not carried out. Reload the page and submit again.',
  }
}
builder.objectType(IdempotencyKeyReusedError, {
  name: 'IdempotencyKeyReusedError',
  description: '同一幂等键已用于内容不同的请求。 The idempotency key was used for a different request.',
  interfaces: [UserErrorInterface],
})

interface KeyedRequest {
  /** Chosen by the client, one for each thing that it wants done. */
  readonly key: string
  /** What is asked, as plain data: the same key with another request is refused. */
  readonly request: unknown
}

/**
 * Carries `work` out once for each key of an account, in the transaction that keeps its answer: whoever sends the same
 * request again, after a cut line or twice at once, gets the first answer and changes nothing (D5).
 * Throws IdempotencyKeyReusedError.
 */
export async function once<Answer extends Prisma.InputJsonObject>(
  tx: Transaction,
  { schoolId, accountId: userId }: SchoolViewer,
  { key: sent, request }: KeyedRequest,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const key = storableText(sent)
  const requestHash = createHash('sha256').update(JSON.stringify(request)).digest()
  // Of two at once the second waits here until the first has committed, and then finds its row.
  const kept = await tx.$executeRaw`
    INSERT INTO idempotency_key (school_id, user_id, key, request_hash, response)
    VALUES (${schoolId}::uuid, ${userId}::uuid, ${key}, ${requestHash}, '{}') ON CONFLICT DO NOTHING`
  if (kept === 0) {
    const where = { schoolId_userId_key: { schoolId, userId, key } }
    const earlier = await tx.idempotencyKey.findUniqueOrThrow({ where })
    if (!requestHash.equals(earlier.requestHash)) throw new IdempotencyKeyReusedError()
    return earlier.response as Answer
  }
  const response = await work()
  await tx.$executeRaw`
    UPDATE idempotency_key SET response = ${JSON.stringify(response)}::jsonb
     WHERE school_id = ${schoolId}::uuid AND user_id = ${userId}::uuid AND key = ${key}`
  return response
}
