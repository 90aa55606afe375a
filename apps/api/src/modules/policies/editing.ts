import type { Prisma } from '@afterbell/db/client'
import { isPolicyOpenToComments } from '@afterbell/domain/policies/lifecycle'
import type { Transaction } from '../../database.ts'
import { editing } from '../actions/editing.ts'
import { editingRemovable } from '../actions/editing-removable.ts'
import { CannotUndoError } from '../actions/errors.ts'
import { heldSeats } from './access.ts'
import { PolicyStepRefusedError } from './errors.ts'

/** The plain edits of this room's records. */
export const policies = editing({
  resource: 'policies',
  permission: 'policies:draft',
  rows: (tx) => tx.policy,
})

export const attachments = editing({
  resource: 'policyAttachments',
  permission: 'policies:draft',
  rows: (tx) => tx.policyAttachment,
  touches: ({ policyId }) => [{ resource: 'policies', ids: [policyId] }],
})

/** The replies to comments, by those who draft. */
export const commentReplies = editing({
  resource: 'policyCommentReplies',
  permission: 'policies:draft',
  rows: (tx) => tx.policyComment,
  touches: ({ id }) => [{ resource: 'policyComments', ids: [id] }],
})

/** Comments, each by the one who made it. */
export const comments = editingRemovable<Prisma.PolicyCommentModel>({
  resource: 'policyComments',
  permission: 'policies:comment',
  rows: (tx) => tx.policyComment,
  editable: (viewer) => ({ member: heldSeats(viewer) }),
  check: checkOpenToComments,
  checkRemoval: async (tx, comment) => {
    if (comment.state !== 'OPEN') throw new CannotUndoError(answeredSince)
    await checkOpenToComments(tx, comment)
  },
})

const answeredSince = {
  zh: '无法撤销：这条意见已有答复。',
  en: 'This cannot be undone: the comment has been replied to.',
}

async function checkOpenToComments(tx: Transaction, { schoolId, versionId }: { schoolId: string; versionId: string }) {
  const version = await tx.policyVersion.findUniqueOrThrow({
    where: { schoolId_id: { schoolId, id: versionId } },
    select: { state: true },
  })
  if (!isPolicyOpenToComments(version.state)) throw new PolicyStepRefusedError(['WRONG_STATE'])
}
