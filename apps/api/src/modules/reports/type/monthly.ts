import { ReportState } from '@afterbell/db/client'
import type { FigureDifference, ReportCheck } from '@afterbell/domain/reports/monthly-report'
import { builder } from '../../../graphql/builder.ts'
import { prismaEnum } from '../../../graphql/enum.ts'
import { dictionary, figureNamed } from '../figures/dictionary.ts'
import type { Breakdown, BreakdownGroup, FigureValue } from '../figures/value.ts'
import type { ReportFile } from '../monthly/export.ts'
import type { MonthlyReport, ReportBody, ReportVersion } from '../monthly/read.ts'
import { BreakdownType, FigureType, FigureValueType } from './figures.ts'

const authScopes = { can: 'reports:figures' } as const

export const ReportStateEnum = prismaEnum('ReportState', ReportState)

const checkTexts: Record<ReportCheck['code'], string> = {
  FACTS_DIFFER: '汇总与点名册不一致。 Sums that are not what the registers say.',
  REGISTERS_OPEN: '尚未提交的点名册。 Registers that are not closed.',
  NOT_INSPECTED: '已点名而未巡查的班和社团。 Sessions that ran and nobody inspected.',
  URGENT_TASKS: '未完成的紧急任务。 Urgent tasks that are not done.',
  ROLL_NUMBERS_MISSING: '没有学籍号的学生。 Pupils without a roll number.',
}
const ReportCheckEnum = builder.enumType('ReportCheckCode', {
  description: '签发前的一项检查。 What is looked at before a report is signed.',
  values: Object.fromEntries(
    Object.entries(checkTexts).map(([value, description]) => [value, { value, description }]),
  ) as { [Code in ReportCheck['code']]: { value: Code; description: string } },
})

const ReportCheckType = builder.objectRef<ReportCheck>('ReportCheck').implement({
  description: '签发前的一项检查及结果。 A check before signing, and what it found.',
  authScopes,
  fields: (t) => ({
    code: t.field({ type: ReportCheckEnum, description: '检查什么。 What is checked.', resolve: ({ code }) => code }),
    count: t.exposeInt('count', { description: '有多少处；0 为通过。 How many; 0 when all is well.' }),
  }),
})

const ReportBodyType = builder.objectRef<ReportBody>('ReportBody').implement({
  description: '月报的内容。 What a report says.',
  authScopes,
  fields: (t) => ({
    hash: t.exposeString('hash', { description: '内容的 SHA-256。 SHA-256 of it.' }),
    values: t.field({
      type: [FigureValueType],
      description: '各指标。 Its figures.',
      resolve: ({ content }) =>
        dictionary.flatMap((figure): FigureValue[] => {
          const kept = content.figures.find(({ name }) => name === figure.name)
          return kept ? [{ figure, fraction: kept.fraction, hidden: false }] : []
        }),
    }),
    tables: t.field({
      type: [BreakdownType],
      description: '各表。 Its tables.',
      resolve: ({ content }) =>
        content.tables.flatMap(({ figure: name, by, rows }): Breakdown[] => {
          const figure = figureNamed(name)
          return figure
            ? [{ figure, by: by as BreakdownGroup, rows: rows.map((row) => ({ ...row, hidden: false })) }]
            : []
        }),
    }),
    checks: t.field({
      type: [ReportCheckType],
      description: '检查结果。 What was looked at.',
      resolve: ({ content }) => [...content.checks],
    }),
  }),
})

const FigureDifferenceType = builder.objectRef<FigureDifference>('FigureDifference').implement({
  description: '与上一版的一处差异。 A difference from the version before.',
  authScopes,
  fields: (t) => ({
    figure: t.field({
      type: FigureType,
      nullable: true,
      description: '指标；已不再使用的为空。 The figure; null when it is no longer used.',
      resolve: ({ name }) => figureNamed(name) ?? null,
    }),
    before: t.string({
      nullable: true,
      description: '先前的分子/分母。 Numerator/denominator before.',
      resolve: ({ before }) => before && `${before.numerator}/${before.denominator}`,
    }),
    after: t.string({
      nullable: true,
      description: '现在的分子/分母。 Numerator/denominator after.',
      resolve: ({ after }) => after && `${after.numerator}/${after.denominator}`,
    }),
  }),
})

const ReportVersionType = builder.objectRef<ReportVersion>('ReportVersion').implement({
  description: '月报的一个签发版本。 A signed version of a report.',
  authScopes,
  fields: (t) => ({
    id: t.exposeID('id', { description: '标识。 Identifier.' }),
    version: t.exposeInt('version', { description: '第几版。 Its version.' }),
    state: t.field({ type: ReportStateEnum, description: '状态。 State.', resolve: ({ state }) => state }),
    hash: t.exposeString('hash', { description: '内容的 SHA-256。 SHA-256 of what it says.' }),
    signedAt: t.expose('signedAt', { type: 'DateTime', description: '签发时间。 When it was signed.' }),
    signedByName: t.exposeString('signedByName', {
      nullable: true,
      description: '签发人；教育局看不到。 Who signed it; not shown to a bureau.',
    }),
    returnedAt: t.expose('returnedAt', {
      type: 'DateTime',
      nullable: true,
      description: '退回时间。 When it was returned.',
    }),
    returnedReason: t.exposeString('returnedReason', {
      nullable: true,
      description: '退回理由。 Why it was returned.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: '最近修改时间，退回时须原样带回。 When it was last changed; returning must send it back.',
    }),
    body: t.field({
      type: ReportBodyType,
      nullable: true,
      description: '内容；教育局看到的是已发布的数字。 What it says; a bureau reads the released figures instead.',
      resolve: ({ body }) => body,
    }),
    differences: t.field({
      type: [FigureDifferenceType],
      description: '与上一版的差异。 What differs from the version before.',
      resolve: ({ differences }) => [...differences],
    }),
  }),
})

export const MonthlyReportType = builder.objectRef<MonthlyReport>('MonthlyReport').implement({
  description: '一个月的课后服务月报（R05）。 The report of a month (R05).',
  authScopes,
  fields: (t) => ({
    month: t.exposeString('month', { description: '月份，YYYY-MM。 The month, YYYY-MM.' }),
    schoolId: t.exposeID('schoolId', { description: '学校。 The school.' }),
    schoolName: t.exposeString('schoolName', { description: '学校名称。 Name of the school.' }),
    draft: t.field({
      type: ReportBodyType,
      nullable: true,
      description: '现在签发的话会是什么；教育局为空。 What it would say if it were signed now; null for a bureau.',
      resolve: ({ draft }) => draft,
    }),
    versions: t.field({
      type: [ReportVersionType],
      description: '已签发的版本，新的在前。 Signed versions, the newest first.',
      resolve: ({ versions }) => [...versions],
    }),
  }),
})

export const ReportFileType = builder.objectRef<ReportFile>('ReportFile').implement({
  description: '供保存的月报文件。 A report as a file to be saved.',
  authScopes,
  fields: (t) => ({
    fileName: t.exposeString('fileName', { description: '文件名。 Its name.' }),
    content: t.string({
      description: '内容（xlsx），以 base64 表示。 Its content, an xlsx file, in base64.',
      resolve: ({ content }) => Buffer.from(content).toString('base64'),
    }),
  }),
})
