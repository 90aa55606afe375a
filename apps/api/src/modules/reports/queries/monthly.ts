import { ATTENTION_REASONS, type AttentionReason } from '@afterbell/domain/reports/attention'
import { monthInput, periodInput } from '@afterbell/domain/reports/input'
import { type Period, wholeMonths } from '@afterbell/domain/reports/period'
import type { SchoolMonth } from '@afterbell/domain/schools/month-weeks'
import { schoolViewer, signedIn } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { InvalidInputError, invalidField, NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { inBureau } from '../bureau/as-bureau.ts'
import { type BureauOverview, type BureauSchool, bureauOverview } from '../bureau/schools.ts'
import { ownPart } from '../figures/school-figures.ts'
import { reportForBureau, schoolReport } from '../monthly/read.ts'
import { FigureValueType } from '../type/figures.ts'
import { MonthlyReportType, ReportStateEnum } from '../type/monthly.ts'
import { FigurePeriodInput, FigureScopeInput } from './figures.ts'

const authScopes = { can: 'reports:figures' } as const
const ofBureau = { can: 'reports:return' } as const

const reasonTexts: Record<AttentionReason, string> = {
  NO_DATA: '没有数据。 Nothing was released of it.',
  REPORT_MISSING: '月报未上报。 Its report is missing.',
  REPORT_RETURNED: '月报已退回，等待更正。 Its report was returned and waits for a correction.',
  LOW_ATTENDANCE: '出勤率明显低于全局。 Its attendance is well below the bureau’s.',
  BELOW_TARGET: '有指标低于目标。 A figure is below its target.',
}
const AttentionReasonEnum = builder.enumType('AttentionReason', {
  description: '为何需要关注。 Why a school should be looked at.',
  values: Object.fromEntries(ATTENTION_REASONS.map((value) => [value, { value, description: reasonTexts[value] }])) as {
    [Reason in AttentionReason]: { value: Reason; description: string }
  },
})

const BureauSchoolType = builder.objectRef<BureauSchool>('BureauSchool').implement({
  description: '教育局看到的一所学校：只有已发布的数字。 A school as its bureau sees it: released numbers alone.',
  authScopes: ofBureau,
  fields: (t) => ({
    schoolId: t.exposeID('schoolId', { description: '学校。 The school.' }),
    name: t.exposeString('name', { description: '名称。 Its name.' }),
    districtId: t.exposeID('districtId', { description: '学区。 Its district.' }),
    districtName: t.exposeString('districtName', { description: '学区名称。 Name of its district.' }),
    values: t.field({
      type: [FigureValueType],
      description: '主要指标。 Its main figures.',
      resolve: ({ values }) => [...values],
    }),
    reportId: t.id({ nullable: true, description: '月报。 Its report.', resolve: ({ report }) => report?.id ?? null }),
    reportState: t.field({
      type: ReportStateEnum,
      nullable: true,
      description: '月报的状态；未上报时为空。 State of its report; null when there is none.',
      resolve: ({ report }) => report?.state ?? null,
    }),
    reasons: t.field({
      type: [AttentionReasonEnum],
      description: '为何需要关注，最急的在前。 Why it should be looked at, the most urgent first.',
      resolve: ({ reasons }) => [...reasons],
    }),
  }),
})

const BureauOverviewType = builder.objectRef<BureauOverview>('BureauOverview').implement({
  description: '教育局的首页：需要关注的学校在前。 A bureau’s home: schools that need attention first.',
  authScopes: ofBureau,
  fields: (t) => ({
    months: t.stringList({
      description: '已发布的月份，新的在前。 Months that were released, the newest first.',
      resolve: ({ months }) => [...months],
    }),
    month: t.exposeString('month', { nullable: true, description: '显示的月份。 The month shown.' }),
    schools: t.field({
      type: [BureauSchoolType],
      description: '学校。 The schools.',
      resolve: ({ schools }) => [...schools],
    }),
  }),
})

/** The month that a period is. Throws InvalidInputError for a part of one, and for several. */
function theMonth(period: Period): SchoolMonth {
  const [month, ...others] = wholeMonths(period) ?? []
  if (!month || others.length > 0) throw invalidField(['period'], 'oneMonth')
  return month
}

builder.queryFields((t) => ({
  report: t.field({
    type: MonthlyReportType,
    description:
      '一个月的月报：学校看本校的草稿与各版本；教育局看某校是否上报。 The report of a month: a school sees its draft and versions, a bureau whether a school has signed.',
    authScopes,
    errors: { types: [InvalidInputError, NotFoundError] },
    args: {
      scope: t.arg({ type: FigureScopeInput, description: '哪所学校；学校不给。 Which school; left out by a school.' }),
      period: t.arg({
        type: FigurePeriodInput,
        required: true,
        description: '哪个月：从第一天到最后一天。 Which month: from its first day to its last.',
      }),
    },
    resolve: async (_root, { scope, period }, context) => {
      const month = theMonth(parseInput(periodInput, period))
      if (signedIn(context).schoolId === null) {
        if (!scope?.schoolId) throw new NotFoundError()
        return reportForBureau(inBureau(signedIn(context)), scope.schoolId, month)
      }
      const viewer = schoolViewer(context)
      await ownPart(viewer, { schoolId: scope?.schoolId ?? null })
      return schoolReport(viewer, month)
    },
  }),
  bureauOverview: t.field({
    type: BureauOverviewType,
    description:
      '教育局的首页：各校已发布的主要指标与月报，需要关注的在前。 A bureau’s home: released figures and reports of its schools, what needs attention first.',
    authScopes: ofBureau,
    args: {
      month: t.arg.string({ description: '月份；不给为最近发布的。 The month; the newest released when left out.' }),
    },
    resolve: (_root, { month }, context) => {
      const wanted = monthInput.safeParse({ month }).data?.month ?? null
      return bureauOverview(inBureau(signedIn(context)), wanted)
    },
  }),
}))
