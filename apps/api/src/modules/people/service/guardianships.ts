import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { createGuardianshipInput } from '@afterbell/domain/people/input'
import { inTransaction, type Transaction } from '../../../database.ts'
import { updateUnchanged } from '../../../expected-version.ts'
import { invalidField, NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { type ActionRecord, recordAction } from '../../actions/record.ts'
import { pupils } from '../editing.ts'

/** Which pupil and guardian, and the pupil as it was when the editor read it: the guardians are part of the pupil's record. */
interface Ends {
  readonly pupilId: string
  readonly guardianId: string
}
type Versioned = Ends & { readonly expectedUpdatedAt: Date }

/** What a guardianship says; null when there is none. */
type Terms = Pick<
  NonNullable<Awaited<ReturnType<Transaction['guardianship']['findFirst']>>>,
  'relation' | 'order'
> | null

const inverseKind = 'people:put-back-guardianship'

/**
 * Says that a guardian cares for a pupil, in which relation and order; a guardianship that is there is changed.
 * Throws InvalidInputError, ConflictError (the pupil was changed since), NotFoundError.
 */
export function setGuardianship(viewer: SchoolViewer, { expectedUpdatedAt, ...input }: Versioned & object) {
  const { pupilId, guardianId, ...terms } = parseInput(createGuardianshipInput, input)
  return inTransaction((tx) =>
    change(tx, viewer, { pupilId, guardianId, expectedUpdatedAt }, terms, 'people:set-guardianship'),
  )
}

/** Says that a guardian no longer cares for a pupil. Throws ConflictError, NotFoundError. */
export function removeGuardianship(viewer: SchoolViewer, ends: Versioned) {
  return inTransaction(async (tx) => {
    if ((await termsOf(tx, viewer, ends)) === null) throw new NotFoundError()
    return change(tx, viewer, ends, null, 'people:remove-guardianship')
  })
}

async function change(
  tx: Transaction,
  viewer: SchoolViewer,
  { expectedUpdatedAt, ...ends }: Versioned,
  after: Terms,
  kind: ActionRecord['kind'],
) {
  const pupil = await pupils.found(tx, viewer, ends.pupilId)
  const { schoolId } = viewer
  const guardian = await tx.guardian.findFirst({ where: { schoolId, id: ends.guardianId, archivedAt: null } })
  if (!guardian && after) throw invalidField(['guardianId'], 'unknown')
  await updateUnchanged(tx.pupil, pupil, expectedUpdatedAt, {})
  const before = await termsOf(tx, viewer, ends)
  await write(tx, viewer, ends, after)
  await recordAction(tx, viewer, {
    kind,
    permission: 'people:edit',
    resource: 'pupils',
    recordIds: [ends.pupilId],
    changes: [{ recordId: ends.pupilId, field: 'guardianship', from: before, to: after }],
    inverse: { kind: inverseKind, data: { ...ends, before, after } },
    touches: [{ resource: 'guardians', ids: [ends.guardianId] }],
  })
  return { schoolId, id: ends.pupilId }
}

async function termsOf(tx: Transaction, { schoolId }: SchoolViewer, { pupilId, guardianId }: Ends): Promise<Terms> {
  return tx.guardianship.findFirst({
    where: { schoolId, pupilId, guardianId },
    select: { relation: true, order: true },
  })
}

async function write(tx: Transaction, { schoolId }: SchoolViewer, { pupilId, guardianId }: Ends, terms: Terms) {
  if (!terms) {
    await tx.guardianship.deleteMany({ where: { schoolId, pupilId, guardianId } })
    return
  }
  await tx.guardianship.upsert({
    where: { schoolId_pupilId_guardianId: { schoolId, pupilId, guardianId } },
    create: { schoolId, pupilId, guardianId, ...terms },
    update: terms,
  })
}

interface PutBack extends Ends {
  readonly before: Terms
  readonly after: Terms
}

defineInverse<PutBack>(inverseKind, async (tx, viewer, { before, after, ...ends }) => {
  const pupil = await pupils.found(tx, viewer, ends.pupilId)
  const current = await termsOf(tx, viewer, ends)
  if (current?.relation !== after?.relation || current?.order !== after?.order) {
    throw new CannotUndoError({
      zh: '无法撤销：之后又有人修改过这条监护关系。请直接修改。',
      en: 'This cannot be undone: the guardianship was changed again since. Edit it instead.',
    })
  }
  await updateUnchanged(tx.pupil, pupil, pupil.updatedAt, {})
  await write(tx, viewer, ends, before)
  return {
    changes: [{ recordId: ends.pupilId, field: 'guardianship', from: after, to: before }],
    inverse: { kind: inverseKind, data: { ...ends, before: after, after: before } },
    touches: [{ resource: 'guardians', ids: [ends.guardianId] }],
  }
})
