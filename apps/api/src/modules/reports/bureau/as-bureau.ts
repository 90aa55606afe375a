import type { Viewer } from '@afterbell/domain/access/viewer'
import { database, type Transaction } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'

/** A viewer who is working in a bureau. */
export type BureauViewer = Viewer & { readonly bureauId: string }

/** The viewer, working in a bureau. Throws NotFoundError for anybody else. */
export function inBureau(viewer: Viewer): BureauViewer {
  if (!viewer.bureauId) throw new NotFoundError()
  return { ...viewer, bureauId: viewer.bureauId }
}

/**
 * Reads as the bureau's own role of PostgreSQL, which may read what was released to this bureau and nothing else: a mistake in
 * a statement finds no pupil, and no other bureau (A10).
 */
export function asBureau<Result>(
  { bureauId }: BureauViewer,
  read: (tx: Pick<Transaction, '$queryRaw'>) => Promise<Result>,
): Promise<Result> {
  return database.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('afterbell.bureau', ${bureauId}, true), set_config('role', 'afterbell_bureau', true)`
    return read(tx)
  })
}
