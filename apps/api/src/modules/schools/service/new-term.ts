import { findRefusal } from '@afterbell/db/driver-errors'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { createTermInput } from '@afterbell/domain/schools/input'
import { inTransaction, type Transaction } from '../../../database.ts'
import { invalidField, parseInput, refusingTaken } from '../../../graphql/errors.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { recordAction } from '../../actions/record.ts'
import { ownSchool } from '../access.ts'
import { terms } from '../editing.ts'
import { termParts } from '../term-parts.ts'
import { termColumns } from './terms.ts'

const inverseKind = 'terms:take-back'

/**
 * Adds a term in preparation (R11), empty or with the structure of another one: bells, dismissals, clubs as drafts, duty
 * posts, people's availability; no pupil, no calendar day, no decision comes along.
 * Throws InvalidInputError, also when its name is taken or the other term is not there.
 */
export function createTerm(viewer: SchoolViewer, input: unknown): Promise<{ schoolId: string; id: string }> {
  const { copyFromId, ...data } = parseInput(createTermInput, input)
  const { schoolId } = viewer
  return refusingTaken('name', () =>
    inTransaction(async (tx) => {
      if (copyFromId) await refuseUnknownTerm(tx, viewer, copyFromId)
      const { id, updatedAt } = await tx.term.create({ data: { ...data, ...termColumns(data), schoolId } })
      if (copyFromId) for (const { copy } of termParts()) await copy(tx, { schoolId, from: copyFromId, to: id })
      await recordAction(tx, viewer, {
        kind: copyFromId ? 'schools:copy-term' : 'schools:create-terms',
        permission: 'schools:edit',
        resource: 'terms',
        recordIds: [id],
        inverse: { kind: inverseKind, data: { id, updatedAt } },
      })
      return { schoolId, id }
    }),
  )
}

async function refuseUnknownTerm(tx: Transaction, viewer: SchoolViewer, id: string) {
  if ((await tx.term.count({ where: { ...ownSchool(viewer), id } })) === 0)
    throw invalidField(['copyFromId'], 'unknown')
}

defineInverse<{ id: string; updatedAt: string }>(inverseKind, async (tx, viewer, { id, updatedAt }) => {
  const term = await terms.found(tx, viewer, id)
  if (term.state !== 'DRAFT' || term.updatedAt.toISOString() !== updatedAt) throw alreadyInUse()
  const { schoolId } = term
  try {
    for (const { remove } of termParts().toReversed()) await remove(tx, { schoolId, termId: id })
    await tx.term.delete({ where: { schoolId_id: { schoolId, id } } })
  } catch (error) {
    throw findRefusal(error)?.kind === 'foreign-key-violation' ? alreadyInUse() : error
  }
  return {}
})

const alreadyInUse = () =>
  new CannotUndoError({
    zh: '无法撤销：这个学期已经修改过，或已有学生、政策或名单。请直接修改学期。',
    en: 'This cannot be undone: the term was changed since, or holds pupils, policies or lists. Edit the term instead.',
  })
