import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { type ExportedFile, exportRosters } from '../service/export.ts'

const ExportedFileType = builder.objectRef<ExportedFile>('ExportedFile').implement({
  description: '供保存的文件。 A file to be saved.',
  fields: (t) => ({
    fileName: t.exposeString('fileName', { description: '文件名。 Its name.' }),
    content: t.string({
      description: '内容（xlsx），以 base64 表示。 Its content, an xlsx file, in base64.',
      resolve: ({ content }) => Buffer.from(content).toString('base64'),
    }),
    lines: t.exposeInt('lines', { description: '共有多少行。 How many lines it has.' }),
    findings: t.exposeInt('findings', {
      description: '检查结果有多少处；在最后一张工作表。 How much is to be put right; on its last sheet.',
    }),
  }),
})

const ExportRostersInput = builder.inputType('ExportRostersInput', {
  description: '导出哪个学期的名单。 Of which term the lists are exported.',
  fields: (t) => ({ termId: t.id({ required: true, description: '学期。 The term.' }) }),
})

builder.mutationField('exportRosters', (t) =>
  t.field({
    type: ExportedFileType,
    description:
      '按市级平台的列导出报名、社团名单和托管班名单，并逐行检查（R32）；记入操作记录。 Exports applications, club rosters and care classes in the platform’s columns, checked line by line (R32); logged.',
    authScopes: { can: 'applications:export' },
    errors: { types: [NotFoundError] },
    args: { input: t.arg({ type: ExportRostersInput, required: true, description: '哪个学期。 Which term.' }) },
    resolve: (_root, { input: { termId } }, context) => exportRosters(schoolViewer(context), termId),
  }),
)
