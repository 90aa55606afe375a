import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { versionFields } from '../../../graphql/version.ts'
import { NotMemberOfGroupError, PolicyStepRefusedError } from '../errors.ts'
import { answerComment, commentOnPolicy } from '../service/comments.ts'
import { CommentStateEnum } from '../type/version.ts'

const CommentOnPolicyInput = builder.inputType('CommentOnPolicyInput', {
  description: '对征求意见稿提出意见（R30）。 A comment on a version in consultation (R30).',
  fields: (t) => ({
    versionId: t.id({ required: true, description: '版本。 The version.' }),
    groupId: t.id({ required: true, description: '您所代表的受邀组织。 The group asked for which you speak.' }),
    block: t.int({
      description: '针对正文第几块，从 0 起；不填为全文。 The block that it is about, from 0; empty: the whole.',
    }),
    text: t.string({ required: true, description: '意见，不超过 2000 字。 The comment, at most 2,000 characters.' }),
  }),
})

const AnswerCommentInput = builder.inputType('AnswerCommentInput', {
  description: '答复一条意见（R30）。 The reply to a comment (R30).',
  fields: (t) => ({
    ...versionFields(t),
    state: t.field({
      type: CommentStateEnum,
      required: true,
      description: '已答复或已采纳。 ANSWERED or TAKEN_UP.',
    }),
    reply: t.string({ required: true, description: '答复，不超过 2000 字。 The reply, at most 2,000 characters.' }),
  }),
})

builder.mutationField('commentOnPolicy', (t) =>
  t.prismaField({
    type: 'PolicyComment',
    description: '提出意见。 Comments on a version. For current members of the groups asked.',
    authScopes: { can: 'policies:comment' },
    errors: { types: [InvalidInputError, NotFoundError, NotMemberOfGroupError, PolicyStepRefusedError] },
    args: { input: t.arg({ type: CommentOnPolicyInput, required: true, description: '意见。 The comment.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await commentOnPolicy(schoolViewer(context), input)
      return database.policyComment.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)

builder.mutationField('answerComment', (t) =>
  t.prismaField({
    type: 'PolicyComment',
    description: '答复或采纳意见。 Answers a comment or takes it up. For those who draft.',
    authScopes: { can: 'policies:draft' },
    errors: { types: [InvalidInputError, ConflictError, NotFoundError, PolicyStepRefusedError] },
    args: { input: t.arg({ type: AnswerCommentInput, required: true, description: '答复。 The reply.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await answerComment(schoolViewer(context), input)
      return database.policyComment.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)
