import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { termFindings } from '../service/findings.ts'
import { RuleCheck } from '../type/rule-check.ts'

builder.queryField('findings', (t) =>
  t.field({
    type: [RuleCheck],
    nullable: true,
    description:
      '对照方案：学期对照已公布方案的每条承诺（R12、R14、R16、R19–R22、R59、R90）；学期不存在时为空。 What the plan promises and where a term stands, rule by rule; null when there is no such term.',
    authScopes: { can: 'reports:read' },
    args: { termId: t.arg.id({ required: true, description: '学期。 The term.' }) },
    resolve: (_root, { termId }, context) => termFindings(schoolViewer(context), termId),
  }),
)
