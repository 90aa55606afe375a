import { reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { createCourseInput, updateCourseInput } from '@afterbell/domain/clubs/input'
import { inTransaction } from '../../../database.ts'
import { NotFoundError, parseInput, refusingTaken } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { courses } from '../editing.ts'

/** The catalogue is the whole school's: a lead adds to it, and only who edits all clubs changes what is in it. */
function checkCatalogue(viewer: SchoolViewer): void {
  if (!reachOf(viewer, 'clubs:edit')?.school) throw new NotFoundError()
}

/** Adds a course to the catalogue (R31). Throws InvalidInputError, also when its name is taken. */
export function createCourse(viewer: SchoolViewer, input: unknown) {
  const data = parseInput(createCourseInput, input)
  return refusingTaken('name', () => inTransaction((tx) => courses.create(tx, viewer, data)))
}

/** Changes a course (R31). Throws InvalidInputError, ConflictError, NotFoundError. */
export function updateCourse(viewer: SchoolViewer, { id, expectedUpdatedAt, ...input }: Version & object) {
  const data = parseInput(updateCourseInput, input)
  checkCatalogue(viewer)
  return refusingTaken('name', () => inTransaction((tx) => courses.update(tx, viewer, { id, expectedUpdatedAt }, data)))
}

/** Archives courses, all or none; clubs opened from them go on. Throws NotFoundError. */
export function archiveCourses(viewer: SchoolViewer, ids: readonly string[]) {
  checkCatalogue(viewer)
  return inTransaction((tx) => courses.archive(tx, viewer, ids))
}

/** Takes courses out of the archive, all or none. Throws NotFoundError. */
export function restoreCourses(viewer: SchoolViewer, ids: readonly string[]) {
  checkCatalogue(viewer)
  return inTransaction((tx) => courses.restore(tx, viewer, ids))
}
