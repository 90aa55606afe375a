import { schoolViewer, signedIn } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { RecordIds, versionFields } from '../../../graphql/version.ts'
import { IdempotencyKeyReusedError } from '../../../idempotency.ts'
import { inBureau } from '../bureau/as-bureau.ts'
import { ReportChangedError, ReportNotInForceError, ReportNotReadyError } from '../errors.ts'
import { exportReport } from '../monthly/export.ts'
import { returnReport, signReport } from '../monthly/sign.ts'
import { ReportFileType } from '../type/monthly.ts'

const SignReportInput = builder.inputType('SignReportInput', {
  description: '签发哪个月的月报。 Which month’s report is signed.',
  fields: (t) => ({
    month: t.string({ required: true, description: '月份，YYYY-MM，须已结束。 The month, YYYY-MM; it must be over.' }),
    hash: t.string({ required: true, description: '看到的内容的 SHA-256。 SHA-256 of what was read.' }),
    idempotencyKey: t.string({
      required: true,
      description: '幂等键（UUID）：同一键只签发一次。 Idempotency key, a UUID: the same key signs once.',
    }),
  }),
})

const ReturnReportInput = builder.inputType('ReturnReportInput', {
  description: '退回哪份月报、为什么。 Which report is returned, and why.',
  fields: (t) => ({
    ...versionFields(t),
    reason: t.string({ required: true, description: '理由，不超过 300 字。 The reason, at most 300 characters.' }),
  }),
})

const ExportReportInput = builder.inputType('ExportReportInput', {
  description: '导出哪一版月报。 Which version of a report is exported.',
  fields: (t) => ({ id: t.id({ required: true, description: '版本。 The version.' }) }),
})

builder.mutationFields((t) => ({
  signReport: t.field({
    type: RecordIds,
    description:
      '签发月报：数字冻结并记下摘要，随即上报；以前签发的成为旧版。答复为版本。 Signs a report: its figures are frozen with their hash and go to the bureau; what was signed before becomes an older version. Answers the version. For school admins.',
    authScopes: { can: 'reports:sign' },
    errors: { types: [InvalidInputError, ReportNotReadyError, ReportChangedError, IdempotencyKeyReusedError] },
    args: { input: t.arg({ type: SignReportInput, required: true, description: '内容。 What is signed.' }) },
    resolve: async (_root, { input }, context) => ({ ids: [(await signReport(schoolViewer(context), input)).id] }),
  }),
  returnReport: t.field({
    type: RecordIds,
    description: '退回月报，须有理由。答复为版本。 Returns a report with a reason. Answers the version. For bureaus.',
    authScopes: { can: 'reports:return' },
    errors: { types: [InvalidInputError, NotFoundError, ConflictError, ReportNotInForceError] },
    args: { input: t.arg({ type: ReturnReportInput, required: true, description: '内容。 Which, and why.' }) },
    resolve: async (_root, { input }, context) => ({
      ids: [(await returnReport(inBureau(signedIn(context)), input)).id],
    }),
  }),
  exportReport: t.field({
    type: ReportFileType,
    description:
      '导出一版已签发的月报（封面、口径、指标、各表、检查报告）：每次的字节都相同；记入操作记录。 Exports a signed version (cover, definitions, figures, tables, check report): the same bytes each time; logged.',
    authScopes: { can: 'reports:figures' },
    errors: { types: [NotFoundError] },
    args: { input: t.arg({ type: ExportReportInput, required: true, description: '哪一版。 Which version.' }) },
    resolve: (_root, { input: { id } }, context) => {
      // A bureau reads what was released; the whole report stays in its school.
      if (signedIn(context).schoolId === null) throw new NotFoundError()
      return exportReport(schoolViewer(context), id)
    },
  }),
}))
