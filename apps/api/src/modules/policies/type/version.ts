import { CommentState, PolicyState } from '@afterbell/db/client'
import { may } from '@afterbell/domain/access/viewer'
import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { prismaEnum } from '../../../graphql/enum.ts'
import { approvingSeats, seesDrafts, visibleComments } from '../access.ts'
import { storedText } from '../service/stored-text.ts'
import { PolicyBlock } from './block.ts'

export const PolicyStateEnum = prismaEnum('PolicyState', PolicyState)
export const CommentStateEnum = prismaEnum('CommentState', CommentState)

builder.prismaObject('PolicyVersion', {
  // Named columns only: lists of policies show versions without their texts.
  select: { schoolId: true, id: true, number: true, state: true },
  authScopes: { can: 'policies:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    policyId: t.exposeID('policyId', { description: '所属文件。 Its policy.' }),
    policy: t.relation('policy'),
    number: t.exposeInt('number'),
    state: t.expose('state', { type: PolicyStateEnum }),
    body: t.field({
      type: [PolicyBlock],
      description: '正文，按先后。 The text, block by block.',
      select: { body: true },
      resolve: ({ body }) => storedText(body),
    }),
    changeNote: t.exposeString('changeNote', { nullable: true }),
    thresholds: t.relation('thresholds', { nullable: true }),
    approvedAt: t.expose('approvedAt', { type: 'DateTime', nullable: true }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true }),
    effectiveFrom: t.expose('effectiveFrom', { type: 'Date', nullable: true }),
    effectiveTo: t.expose('effectiveTo', { type: 'Date', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    drafterName: t.string({
      nullable: true,
      description: '起草人；仅起草与审批者可见。 Who drafted it; for those who draft or approve.',
      select: { createdBy: { select: { name: true } } },
      resolve: ({ createdBy }, _args, context) => (seesDrafts(schoolViewer(context)) ? createdBy.name : null),
    }),
    approverName: t.string({
      nullable: true,
      description: '通过人；仅起草与审批者可见。 Who approved it; for those who draft or approve.',
      select: { approvedBy: { select: { name: true } } },
      resolve: ({ approvedBy }, _args, context) =>
        approvedBy && seesDrafts(schoolViewer(context)) ? approvedBy.name : null,
    }),
    mayApprove: t.boolean({
      description:
        '您是否可以通过文件：学校管理员，或领导小组的现任教职工。 Whether you are one of those who approve: a school admin, or staff of the leading group.',
      select: (_args, context) => ({
        policy: {
          select: {
            school: {
              select: {
                groups: {
                  where: { memberships: { some: approvingSeats(schoolViewer(context)) } },
                  select: { id: true },
                },
              },
            },
          },
        },
      }),
      resolve: ({ policy }, _args, context) =>
        may(schoolViewer(context), 'policies:approve') || policy.school.groups.length > 0,
    }),
    comments: t.relation('comments', {
      description: '您可见的意见，按时间。 The comments that you may read, in order of time.',
      authScopes: { can: 'policies:comment' },
      query: (_args, context) => ({
        where: visibleComments(schoolViewer(context)),
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      }),
    }),
    openCommentCount: t.relationCount('comments', {
      description: '您可见的意见中未答复的条数。 How many of the comments that you may read are not answered.',
      authScopes: { can: 'policies:comment' },
      where: (_args, context) => ({ ...visibleComments(schoolViewer(context)), state: 'OPEN' as const }),
    }),
  }),
})

builder.prismaObject('PolicyComment', {
  authScopes: { can: 'policies:comment' },
  fields: (t) => ({
    id: t.exposeID('id'),
    versionId: t.exposeID('versionId', { description: '所针对的版本。 The version that it is about.' }),
    block: t.exposeInt('block', { nullable: true }),
    text: t.exposeString('text'),
    state: t.expose('state', { type: CommentStateEnum }),
    reply: t.exposeString('reply', { nullable: true }),
    repliedAt: t.expose('repliedAt', { type: 'DateTime', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    groupId: t.exposeID('groupId', { description: '代表的组织。 The group for which it was made.' }),
    groupName: t.string({
      description: '代表的组织的名称。 The name of that group.',
      select: { group: { select: { name: true } } },
      resolve: ({ group }) => group.name,
    }),
    authorName: t.string({
      description: '提出者姓名。 Who made it.',
      select: {
        member: { select: { staff: { select: { name: true } }, guardian: { select: { name: true } } } },
      },
      resolve: ({ member }) => member.staff?.name ?? member.guardian?.name ?? '',
    }),
  }),
})
