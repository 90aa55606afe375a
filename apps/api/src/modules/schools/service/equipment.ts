import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { createEquipmentInput, updateEquipmentInput } from '@afterbell/domain/schools/input'
import { inTransaction, type Transaction } from '../../../database.ts'
import { invalidField, parseInput } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { ownSchool } from '../access.ts'
import { equipment } from '../editing.ts'

/** Adds equipment (R59). Throws InvalidInputError. */
export function createEquipment(viewer: SchoolViewer, input: unknown) {
  const data = parseInput(createEquipmentInput, input)
  return inTransaction(async (tx) => {
    await refuseUnknownVenue(tx, viewer, data.venueId)
    return equipment.create(tx, viewer, data)
  })
}

/** Changes equipment (R59). Throws InvalidInputError, ConflictError, NotFoundError. */
export function updateEquipment(viewer: SchoolViewer, { id, expectedUpdatedAt, ...input }: Version & object) {
  const data = parseInput(updateEquipmentInput, input)
  return inTransaction(async (tx) => {
    await refuseUnknownVenue(tx, viewer, data.venueId)
    return equipment.update(tx, viewer, { id, expectedUpdatedAt }, data)
  })
}

/** Archives equipment, all or none. Throws NotFoundError. */
export function archiveEquipment(viewer: SchoolViewer, ids: readonly string[]) {
  return inTransaction((tx) => equipment.archive(tx, viewer, ids))
}

async function refuseUnknownVenue(tx: Transaction, viewer: SchoolViewer, venueId: string | null | undefined) {
  if (!venueId) return
  const venue = await tx.venue.findFirst({ where: { ...ownSchool(viewer), id: venueId, archivedAt: null } })
  if (!venue) throw invalidField(['venueId'], 'unknown')
}
