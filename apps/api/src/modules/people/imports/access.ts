import type { Prisma } from '@afterbell/db/client'
import { may, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { listKindEntries } from './kinds.ts'

/** The imports that the viewer may see and carry on: of the kinds of lists that he may import. */
export function visibleImports(viewer: SchoolViewer): Prisma.ImportBatchWhereInput {
  const kinds = listKindEntries().flatMap(([name, { permission }]) => (may(viewer, permission) ? [name] : []))
  return { schoolId: viewer.schoolId, kind: { in: kinds } }
}
