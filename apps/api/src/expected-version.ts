import { ConflictError, NotFoundError } from './graphql/errors.ts'

interface Key {
  readonly schoolId: string
  readonly id: string
}

/** The part of a Prisma delegate that a guarded update needs. */
interface VersionedDelegate {
  updateMany(args: { where: object; data: object }): Promise<{ count: number }>
  findFirst(args: { where: object; select: { updatedAt: true } }): Promise<{ updatedAt: Date } | null>
}

/**
 * Writes `data` to one row, but only if nobody has changed it since the editor read it (`expectedUpdatedAt`).
 * Throws ConflictError when somebody has, NotFoundError when the row is gone. The new `updatedAt` is always later than
 * the old one, so that two edits within a millisecond are still told apart.
 */
export async function updateUnchanged(
  delegate: VersionedDelegate,
  { schoolId, id }: Key,
  expectedUpdatedAt: Date,
  data: object,
): Promise<void> {
  const updatedAt = new Date(Math.max(Date.now(), expectedUpdatedAt.getTime() + 1))
  const { count } = await delegate.updateMany({
    where: { schoolId, id, updatedAt: expectedUpdatedAt },
    data: { ...data, updatedAt },
  })
  if (count === 1) return
  const current = await delegate.findFirst({ where: { schoolId, id }, select: { updatedAt: true } })
  throw current ? new ConflictError(current.updatedAt) : new NotFoundError()
}
