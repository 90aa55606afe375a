import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { createHomeClassInput, updateHomeClassInput } from '@afterbell/domain/schools/input'
import { inTransaction, type Transaction } from '../../../database.ts'
import { invalidField, parseInput, refusingTaken } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { ownSchool } from '../access.ts'
import { homeClasses } from '../editing.ts'
import { HomeClassNotEmptyError } from '../errors.ts'

interface References {
  readonly gradeId?: string
  readonly venueId?: string | null
  readonly headTeacherId?: string | null
}

/** Adds a home class. Throws InvalidInputError, also when its grade has that number already. */
export function createHomeClass(viewer: SchoolViewer, input: unknown) {
  const data = parseInput(createHomeClassInput, input)
  return refusingTaken('number', () =>
    inTransaction(async (tx) => {
      await refuseUnknown(tx, viewer, data)
      return homeClasses.create(tx, viewer, data)
    }),
  )
}

/** Changes a home class. Throws InvalidInputError, ConflictError, NotFoundError. */
export function updateHomeClass(viewer: SchoolViewer, { id, expectedUpdatedAt, ...input }: Version & object) {
  const data = parseInput(updateHomeClassInput, input)
  return refusingTaken('number', () =>
    inTransaction(async (tx) => {
      await refuseUnknown(tx, viewer, data)
      return homeClasses.update(tx, viewer, { id, expectedUpdatedAt }, data)
    }),
  )
}

/** Archives home classes, all or none. Throws HomeClassNotEmptyError, NotFoundError. */
export function archiveHomeClasses(viewer: SchoolViewer, ids: readonly string[]) {
  return inTransaction(async (tx) => {
    const pupils = await tx.pupil.count({
      where: { ...ownSchool(viewer), homeClassId: { in: [...ids] }, archivedAt: null },
    })
    if (pupils > 0) throw new HomeClassNotEmptyError(pupils)
    return homeClasses.archive(tx, viewer, ids)
  })
}

async function refuseUnknown(tx: Transaction, viewer: SchoolViewer, { gradeId, venueId, headTeacherId }: References) {
  const own = ownSchool(viewer)
  if (gradeId && !(await tx.grade.findFirst({ where: { ...own, id: gradeId } }))) {
    throw invalidField(['gradeId'], 'unknown')
  }
  if (venueId && !(await tx.venue.findFirst({ where: { ...own, id: venueId, archivedAt: null } }))) {
    throw invalidField(['venueId'], 'unknown')
  }
  if (headTeacherId && !(await tx.staff.findFirst({ where: { ...own, id: headTeacherId, archivedAt: null } }))) {
    throw invalidField(['headTeacherId'], 'unknown')
  }
}
