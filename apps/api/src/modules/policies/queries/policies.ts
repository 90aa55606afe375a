import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { pageArgument, pageOf, windowOf } from '../../../graphql/page.ts'
import { columnOrder, sortOf } from '../../../graphql/sort.ts'
import { visiblePolicies, visibleVersions } from '../access.ts'
import { ManagementEnum, PolicyKindEnum, PolicyLevelEnum } from '../type/policy.ts'
import { PolicyStateEnum } from '../type/version.ts'

const PolicyPage = pageOf('Policy', '文件', database.policy)

const PolicySort = sortOf('Policy', {
  kind: '种类。 Kind.',
  level: '层级。 Level.',
  title: '标题。 Title.',
  documentNumber: '文号。 Document number.',
  createdAt: '建立时间。 When it was entered.',
  updatedAt: '修改时间。 Last change.',
})

const PolicyFilter = builder.inputType('PolicyFilter', {
  description: '文件筛选，各条件同时满足。 Filter of policies; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: '标识。 By identifiers.' }),
    q: t.string({ description: '标题或文号包含。 Title or document number contains this.' }),
    kind: t.field({ type: PolicyKindEnum, description: '种类。 Kind.' }),
    level: t.field({ type: PolicyLevelEnum, description: '层级。 Level.' }),
    state: t.field({
      type: PolicyStateEnum,
      description: '您可见的最新版本的状态。 The state of the newest version that you may read.',
    }),
    management: t.field({ type: ManagementEnum, description: '涉及的五项管理。 Concerns this management (R03).' }),
    termId: t.id({ description: '适用学期。 For this term.' }),
    archived: t.boolean({ description: '是否归档，默认否。 Archived ones instead of those in use.' }),
  }),
})

type Filter = typeof PolicyFilter.$inferInput
type State = NonNullable<Filter['state']>

const openStates: State[] = ['DRAFT', 'IN_CONSULTATION', 'APPROVED']

/** A version that is worked on is the newest; where there is none, the published one is. */
function whoseNewestIs(state: State, visible: Prisma.PolicyVersionWhereInput): Prisma.PolicyWhereInput {
  const some = { some: { AND: [visible, { state }] } }
  if (openStates.includes(state)) return { versions: some }
  const newer = state === 'PUBLISHED' ? openStates : [...openStates, 'PUBLISHED' as const]
  return { versions: { ...some, none: { AND: [visible, { state: { in: newer } }] } } }
}

const matching = (viewer: SchoolViewer, filter: Filter): Prisma.PolicyWhereInput => ({
  AND: [
    visiblePolicies(viewer),
    filter.ids ? { id: { in: filter.ids } } : { archivedAt: filter.archived ? { not: null } : null },
    filter.q
      ? { OR: [{ title: { contains: filter.q, mode: 'insensitive' } }, { documentNumber: { contains: filter.q } }] }
      : {},
    filter.kind ? { kind: filter.kind } : {},
    filter.level ? { level: filter.level } : {},
    filter.state ? whoseNewestIs(filter.state, visibleVersions(viewer)) : {},
    filter.management ? { managements: { has: filter.management } } : {},
    filter.termId ? { termId: filter.termId } : {},
  ],
})

builder.queryField('policies', (t) =>
  t.field({
    type: PolicyPage,
    description: '文件：方案、制度、上级依据。 Policies: plans, regulations, legal bases.',
    authScopes: { can: 'policies:read' },
    args: {
      ...pageArgument,
      sort: t.arg({ type: PolicySort, description: '排序，默认按种类。 Sort; by kind unless said.' }),
      filter: t.arg({ type: PolicyFilter, description: '筛选。 Filter.' }),
    },
    resolve: (_root, { page, sort, filter }, context) => ({
      where: matching(schoolViewer(context), filter ?? {}),
      orderBy: columnOrder(sort, 'kind'),
      ...windowOf(page),
    }),
  }),
)

builder.queryField('policy', (t) =>
  t.prismaField({
    type: 'Policy',
    nullable: true,
    description: '一份文件；不存在或不可见时为空。 One policy; null when absent or not visible.',
    authScopes: { can: 'policies:read' },
    args: { id: t.arg.id({ required: true, description: '标识。 Identifier.' }) },
    resolve: (query, _root, { id }, context) =>
      database.policy.findFirst({ ...query, where: { AND: [visiblePolicies(schoolViewer(context)), { id }] } }),
  }),
)
