import { Management, PolicyKind, PolicyLevel } from '@afterbell/db/client'
import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { prismaEnum } from '../../../graphql/enum.ts'
import { selectedWithParent } from '../../../graphql/selected-with-parent.ts'
import { visibleAttachments, visiblePolicies, visibleVersions } from '../access.ts'

export const PolicyKindEnum = prismaEnum('PolicyKind', PolicyKind)
export const PolicyLevelEnum = prismaEnum('PolicyLevel', PolicyLevel)
export const ManagementEnum = prismaEnum('Management', Management)

builder.prismaObject('Policy', {
  authScopes: { can: 'policies:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: PolicyKindEnum }),
    level: t.expose('level', { type: PolicyLevelEnum }),
    title: t.exposeString('title'),
    documentNumber: t.exposeString('documentNumber', { nullable: true }),
    managements: t.expose('managements', { type: [ManagementEnum] }),
    archivedAt: t.expose('archivedAt', { type: 'DateTime', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    term: t.relation('term', { nullable: true }),
    versions: t.relation('versions', {
      description: '您可见的版本，新的在前。 The versions that you may read, newest first.',
      query: (_args, context) => ({ where: visibleVersions(schoolViewer(context)), orderBy: { number: 'desc' } }),
    }),
    current: t.prismaField({
      type: 'PolicyVersion',
      nullable: true,
      description: '您可见的最新版本。 The newest version that you may read.',
      select: (_args, context, nested) => ({
        versions: nested({ where: visibleVersions(schoolViewer(context)), orderBy: { number: 'desc' } }),
      }),
      resolve: (query, { versions }) => selectedWithParent(query, versions[0] ?? null),
    }),
    published: t.prismaField({
      type: 'PolicyVersion',
      nullable: true,
      description: '已发布的版本；没有时为空。 The published version; null without one.',
      select: (_args, context, nested) => ({
        versions: nested({ where: visibleVersions(schoolViewer(context)), orderBy: { number: 'desc' } }),
      }),
      resolve: (query, { versions }) =>
        selectedWithParent(query, versions.find(({ state }) => state === 'PUBLISHED') ?? null),
    }),
    bases: t.prismaField({
      type: ['Policy'],
      description: '依据的上级文件。 The policies that it rests on.',
      select: (_args, context, nested) => ({
        bases: {
          where: { basis: visiblePolicies(schoolViewer(context)) },
          orderBy: { basisId: 'asc' },
          select: { basis: nested(true) },
        },
      }),
      resolve: (query, { bases }) =>
        selectedWithParent(
          query,
          bases.map(({ basis }) => basis),
        ),
    }),
    attachments: t.relation('attachments', {
      description: '您可见的附件。 The attachments that you may read.',
      query: (_args, context) => ({
        where: { AND: [visibleAttachments(schoolViewer(context)), { archivedAt: null }] },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      }),
    }),
  }),
})

builder.prismaObject('PolicyAttachment', {
  // Named columns only: the file itself is read by its download alone.
  select: { schoolId: true, id: true },
  authScopes: { can: 'policies:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    fileName: t.exposeString('fileName'),
    mediaType: t.exposeString('mediaType'),
    size: t.exposeInt('size'),
    archivedAt: t.expose('archivedAt', { type: 'DateTime', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    url: t.string({
      description: '下载地址。 Where it is downloaded.',
      resolve: ({ schoolId, id }) => `/api/attachments/${id}?school=${schoolId}`,
    }),
  }),
})
