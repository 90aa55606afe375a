import { CombineRange } from '@afterbell/db/client'
import { THRESHOLD_LIMITS } from '@afterbell/domain/policies/threshold-limits'
import { builder } from '../../../graphql/builder.ts'
import { prismaEnum } from '../../../graphql/enum.ts'
import { selectedWithParent } from '../../../graphql/selected-with-parent.ts'
import { planOf } from '../service/thresholds.ts'

export const CombineRangeEnum = prismaEnum('CombineRange', CombineRange)

export const RuleThresholds = builder.prismaObject('RuleThresholds', {
  authScopes: { can: 'policies:read' },
  fields: (t) => ({
    minutesPerDay: t.exposeInt('minutesPerDay'),
    sportPeriodsPerWeek: t.exposeInt('sportPeriodsPerWeek'),
    scienceOrArtPeriodsPerWeek: t.exposeInt('scienceOrArtPeriodsPerWeek'),
    clubTargetSize: t.exposeInt('clubTargetSize'),
    clubSizeTolerance: t.exposeInt('clubSizeTolerance'),
    combineWithin: t.expose('combineWithin', { type: CombineRangeEnum }),
    offerHours: t.exposeInt('offerHours', { nullable: true }),
  }),
})

const range = ({ minimum, maximum }: { minimum: number; maximum: number }) => `${minimum}–${maximum}`

export const RuleThresholdsInput = builder.inputType('RuleThresholdsInput', {
  description: '方案的规则阈值，须全部填写。 The rule thresholds of a plan; each is stated.',
  fields: (t) => ({
    minutesPerDay: t.int({
      required: true,
      description: `每天服务分钟数（R12）。 Minutes of service a day (R12), ${range(THRESHOLD_LIMITS.minutesPerDay)}.`,
    }),
    sportPeriodsPerWeek: t.int({
      required: true,
      description: `每周体育课时数（R19）。 Sport periods a week (R19), ${range(THRESHOLD_LIMITS.periodsPerWeek)}.`,
    }),
    scienceOrArtPeriodsPerWeek: t.int({
      required: true,
      description: `每周科技或艺术课时数（R19）。 Science or art periods a week (R19), ${range(THRESHOLD_LIMITS.periodsPerWeek)}.`,
    }),
    clubTargetSize: t.int({
      required: true,
      description: `社团目标人数（R22）。 Target size of a club (R22), ${range(THRESHOLD_LIMITS.clubTargetSize)}.`,
    }),
    clubSizeTolerance: t.int({
      required: true,
      description: `社团人数允许偏差（R22）。 Tolerance of the club size (R22), ${range(THRESHOLD_LIMITS.clubSizeTolerance)}.`,
    }),
    combineWithin: t.field({
      type: CombineRangeEnum,
      required: true,
      description: '合班范围（R20）。 Who may be combined (R20).',
    }),
    offerHours: t.int({
      description: `候补邀约的有效小时数；不填由老师处理。 Hours for which a freed place is offered, ${range(THRESHOLD_LIMITS.offerHours)}; empty: staff decide.`,
    }),
  }),
})

builder.prismaObjectField('Term', 'ruleThresholds', (t) =>
  t.prismaField({
    type: RuleThresholds,
    nullable: true,
    description:
      '本学期已发布方案的规则阈值；没有时为空。 The rule thresholds of the term’s published plan; null without one.',
    authScopes: { can: 'policies:read' },
    select: (_args, _context, nested) => ({
      policies: {
        where: planOf({}),
        select: { versions: { where: { state: 'PUBLISHED' }, select: { thresholds: nested(true) } } },
      },
    }),
    resolve: (query, { policies }) => selectedWithParent(query, policies[0]?.versions[0]?.thresholds ?? null),
  }),
)
