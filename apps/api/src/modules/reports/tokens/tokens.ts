import type { Prisma } from '@afterbell/db/client'
import { createTokenInput } from '@afterbell/domain/reports/input'
import { newServiceToken } from '../../../access/service-token.ts'
import { database, inTransaction } from '../../../database.ts'
import { NotFoundError, parseInput, refusingTaken } from '../../../graphql/errors.ts'
import type { BureauViewer } from '../bureau/as-bureau.ts'

const day = 86_400_000

/** A token with its text, which is shown this once. */
export interface NewToken {
  readonly id: string
  readonly token: string
}

/** The tokens of the viewer's bureau. */
export const ownTokens = ({ bureauId }: BureauViewer): Prisma.ServiceTokenWhereInput => ({ bureauId })

/** Makes a token for a program of the bureau: named, for a year at most. Throws InvalidInputError, also when the name is taken. */
export function createServiceToken(viewer: BureauViewer, input: unknown): Promise<NewToken> {
  const { name, days } = parseInput(createTokenInput, input)
  const { token, tokenHash } = newServiceToken()
  const createdAt = new Date()
  return refusingTaken('name', async () => {
    const { id } = await database.serviceToken.create({
      data: {
        ...{
          bureauId: viewer.bureauId,
          name,
          tokenHash,
          createdAt,
          expiresAt: new Date(createdAt.getTime() + days * day),
        },
        ...{ createdById: viewer.accountId, createdByName: viewer.name },
      },
      select: { id: true },
    })
    return { id, token }
  })
}

/**
 * Revokes a token: the next request that carries it is refused. Who revoked it first stays with it, whoever does so again.
 * Throws NotFoundError.
 */
export function revokeServiceToken(viewer: BureauViewer, id: string): Promise<string> {
  const one = { AND: [ownTokens(viewer), { id }] }
  return inTransaction(async (tx) => {
    if ((await tx.serviceToken.count({ where: one })) === 0) throw new NotFoundError()
    await tx.serviceToken.updateMany({
      where: { ...one, revokedAt: null },
      data: { revokedAt: new Date(), revokedById: viewer.accountId, revokedByName: viewer.name },
    })
    return id
  })
}
