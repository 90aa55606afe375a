import { policyDifference } from '@afterbell/domain/policies/difference'
import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { visibleVersions } from '../access.ts'
import { storedText } from '../service/stored-text.ts'
import { planOf } from '../service/thresholds.ts'
import { BlockDifferenceType } from '../type/difference.ts'
import { RuleThresholds } from '../type/thresholds.ts'

builder.queryField('policyVersion', (t) =>
  t.prismaField({
    type: 'PolicyVersion',
    nullable: true,
    description: '文件的一个版本；不存在或不可见时为空。 One version of a policy; null when absent or not visible.',
    authScopes: { can: 'policies:read' },
    args: { id: t.arg.id({ required: true, description: '标识。 Identifier.' }) },
    resolve: (query, _root, { id }, context) =>
      database.policyVersion.findFirst({ ...query, where: { AND: [visibleVersions(schoolViewer(context)), { id }] } }),
  }),
)

builder.queryField('policyDifference', (t) =>
  t.field({
    type: [BlockDifferenceType],
    nullable: true,
    description:
      '同一文件两个版本之间的变化；有一个不可见或不属同一文件时为空。 How a policy changed between two of its versions; null when one is not visible or they are of different policies.',
    authScopes: { can: 'policies:read' },
    args: {
      fromVersionId: t.arg.id({ required: true, description: '旧版本。 The older version.' }),
      toVersionId: t.arg.id({ required: true, description: '新版本。 The newer version.' }),
    },
    resolve: async (_root, { fromVersionId, toVersionId }, context) => {
      const versions = await database.policyVersion.findMany({
        where: { AND: [visibleVersions(schoolViewer(context)), { id: { in: [fromVersionId, toVersionId] } }] },
        select: { id: true, policyId: true, body: true },
      })
      const from = versions.find(({ id }) => id === fromVersionId)
      const to = versions.find(({ id }) => id === toVersionId)
      if (!from || !to || from.policyId !== to.policyId) return null
      return policyDifference(storedText(from.body), storedText(to.body))
    },
  }),
)

builder.queryField('ruleThresholds', (t) =>
  t.prismaField({
    type: RuleThresholds,
    nullable: true,
    description:
      '学期已发布方案的规则阈值；没有时为空。 The rule thresholds of a term’s published plan; null without one.',
    authScopes: { can: 'policies:read' },
    args: { termId: t.arg.id({ required: true, description: '学期。 The term.' }) },
    resolve: (query, _root, { termId }, context) => {
      const viewer = schoolViewer(context)
      const plan = planOf({ schoolId: viewer.schoolId, termId })
      const version = { AND: [visibleVersions(viewer), { state: 'PUBLISHED' as const, policy: plan }] }
      return database.ruleThresholds.findFirst({ ...query, where: { version } })
    },
  }),
)
