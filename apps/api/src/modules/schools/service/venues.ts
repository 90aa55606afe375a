import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { createVenueInput, updateVenueInput } from '@afterbell/domain/schools/input'
import { inTransaction } from '../../../database.ts'
import { parseInput, refusingTaken } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { venues } from '../editing.ts'

/** Adds a venue (R59). Throws InvalidInputError, also when the name is taken. */
export function createVenue(viewer: SchoolViewer, input: unknown) {
  const data = parseInput(createVenueInput, input)
  return refusingTaken('name', () => inTransaction((tx) => venues.create(tx, viewer, data)))
}

/** Changes a venue (R59). Throws InvalidInputError, ConflictError, NotFoundError. */
export function updateVenue(viewer: SchoolViewer, { id, expectedUpdatedAt, ...input }: Version & object) {
  const data = parseInput(updateVenueInput, input)
  return refusingTaken('name', () => inTransaction((tx) => venues.update(tx, viewer, { id, expectedUpdatedAt }, data)))
}

/** Archives venues, all or none. Throws NotFoundError. */
export function archiveVenues(viewer: SchoolViewer, ids: readonly string[]) {
  return inTransaction((tx) => venues.archive(tx, viewer, ids))
}
