import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { createCommentInput, replyToCommentInput } from '@afterbell/domain/policies/input'
import { inTransaction } from '../../../database.ts'
import { invalidField, parseInput } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { heldSeats } from '../access.ts'
import { commentReplies, comments } from '../editing.ts'
import { NotMemberOfGroupError, PolicyStepRefusedError } from '../errors.ts'
import { lockedVersion } from './locked-version.ts'
import { storedText } from './stored-text.ts'

/**
 * Comments on a version in consultation, as a current member of a group that was asked (R30).
 * Throws InvalidInputError, NotFoundError, NotMemberOfGroupError, PolicyStepRefusedError.
 */
export function commentOnPolicy(viewer: SchoolViewer, { versionId, ...input }: { readonly versionId: string }) {
  const { groupId, block, text } = parseInput(createCommentInput, input)
  const { schoolId } = viewer
  return inTransaction(async (tx) => {
    const version = await lockedVersion(tx, viewer, versionId)
    const asked = { schoolId, versionId, groupId, group: { archivedAt: null } }
    const seat = await tx.groupMembership.findFirst({ where: { AND: [heldSeats(viewer), { groupId }] } })
    if (!seat || !(await tx.policyConsultation.count({ where: asked }))) throw new NotMemberOfGroupError()
    if (block != null && block >= storedText(version.body).length) throw invalidField(['block'], 'unknown')
    return comments.add(tx, viewer, {
      versionId,
      groupId,
      memberId: seat.id,
      block: block ?? null,
      text,
      state: 'OPEN',
      reply: null,
      repliedById: null,
      repliedAt: null,
      createdAt: new Date(),
    })
  })
}

/** Replies to a comment before the version is approved (R30). Throws InvalidInputError, NotFoundError, ConflictError, PolicyStepRefusedError. */
export function answerComment(viewer: SchoolViewer, { id, expectedUpdatedAt, ...input }: Version & object) {
  const { state, reply } = parseInput(replyToCommentInput, input)
  return inTransaction(async (tx) => {
    const { versionId } = await commentReplies.found(tx, viewer, id)
    const version = await lockedVersion(tx, viewer, versionId)
    if (version.state !== 'IN_CONSULTATION' && version.state !== 'DRAFT')
      throw new PolicyStepRefusedError(['WRONG_STATE'])
    return commentReplies.update(
      tx,
      viewer,
      { id, expectedUpdatedAt },
      { state, reply, repliedById: viewer.accountId, repliedAt: new Date() },
    )
  })
}
