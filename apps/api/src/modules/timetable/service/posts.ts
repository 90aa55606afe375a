import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { createPostInput, updatePostInput } from '@afterbell/domain/timetable/input'
import { inTransaction } from '../../../database.ts'
import { NotFoundError, parseInput, refusingTaken } from '../../../graphql/errors.ts'
import { editing, type Version } from '../../actions/editing.ts'
import { changeableTerm } from '../../schools/service/terms.ts'
import { mayEditDuty } from '../access.ts'
import { ofTimetable } from '../changes/apply.ts'

const posts = editing({
  resource: 'dutyPosts',
  permission: ofTimetable.permission,
  rows: (tx) => tx.dutyPost,
  touches: ({ id }) => [{ resource: ofTimetable.resource, ids: [id] }],
})

/** Adds a duty post to a term (R55). Throws InvalidInputError, NotFoundError, TermClosedError. */
export function createDutyPost(viewer: SchoolViewer, { termId, ...input }: { termId: string }) {
  if (!mayEditDuty(viewer)) throw new NotFoundError()
  const data = parseInput(createPostInput, input)
  return refusingTaken('name', () =>
    inTransaction(async (tx) => {
      await changeableTerm(tx, viewer, termId)
      return posts.create(tx, viewer, { ...data, gate: data.gate ?? null, termId })
    }),
  )
}

/**
 * Changes a duty post (R55). Its time stays once it has turns: those people were asked for that time.
 * Throws InvalidInputError, ConflictError, NotFoundError, TermClosedError.
 */
export function updateDutyPost(viewer: SchoolViewer, { id, expectedUpdatedAt, ...input }: Version & object) {
  if (!mayEditDuty(viewer)) throw new NotFoundError()
  const data = parseInput(updatePostInput, input)
  return refusingTaken('name', () =>
    inTransaction(async (tx) => {
      const kept = await posts.found(tx, viewer, id)
      await changeableTerm(tx, viewer, kept.termId)
      const { name, gate, startsAt, endsAt, needed } = { ...kept, ...data }
      parseInput(createPostInput, { name, gate, startsAt, endsAt, needed })
      return posts.update(tx, viewer, { id, expectedUpdatedAt }, data)
    }),
  )
}

/** Archives duty posts; their turns stay as they were (R55). Throws NotFoundError. */
export async function archiveDutyPosts(viewer: SchoolViewer, ids: readonly string[]): Promise<string[]> {
  if (!mayEditDuty(viewer)) throw new NotFoundError()
  return inTransaction((tx) => posts.archive(tx, viewer, ids))
}
