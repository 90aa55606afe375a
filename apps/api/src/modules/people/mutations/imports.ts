import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { IdempotencyKeyReusedError } from '../../../idempotency.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { TermClosedError } from '../../schools/errors.ts'
import { ImportClosedError, ImportHasInvalidLinesError, ImportOutdatedError } from '../errors.ts'
import { commitImport } from '../imports/commit.ts'
import { importField } from '../imports/field.ts'
import { acceptProposals, dropLines, mendLine, restoreLines } from '../imports/mend.ts'
import { undoImport } from '../imports/undo.ts'

interface Key {
  readonly schoolId: string
  readonly id: string
}

const read = (query: object, schoolId_id: Key) =>
  database.importBatch.findUniqueOrThrow({ ...query, where: { schoolId_id } })

importField({
  name: 'importPupils',
  kind: 'PUPILS',
  permission: 'people:import',
  list: { zh: '学生花名册', en: 'pupils' },
})
importField({
  name: 'importStaff',
  kind: 'STAFF',
  permission: 'people:import',
  list: { zh: '教职工名册', en: 'staff' },
})

const MendedCellInput = builder.inputType('MendedCellInput', {
  description: '改正的一格。 A cell that is retyped.',
  fields: (t) => ({
    column: t.string({ required: true, description: '列，例如 guardianPhone。 The column, such as guardianPhone.' }),
    text: t.string({ required: true, description: '新内容，可为空。 What it says now; may be empty.' }),
  }),
})

const MendImportLineInput = builder.inputType('MendImportLineInput', {
  description: '改正导入的一行；未给出的格不变。 A line of an import is mended; cells left out stay.',
  fields: (t) => ({
    lineId: t.id({ required: true, description: '行。 The line.' }),
    cells: t.field({ type: [MendedCellInput], required: true, description: '改正的格。 The cells retyped.' }),
  }),
})

builder.mutationField('mendImportLine', (t) =>
  t.prismaField({
    type: 'ImportBatch',
    description:
      '改正一行并重新检查全部；已舍弃的行随之恢复。 Mends a line and judges all anew; a dropped line is taken up again.',
    authScopes: { can: 'imports:use' },
    errors: { types: [InvalidInputError, NotFoundError, ImportClosedError, TermClosedError] },
    args: { input: t.arg({ type: MendImportLineInput, required: true, description: '内容。 The cells.' }) },
    resolve: async (query, _root, { input }, context) => read(query, await mendLine(schoolViewer(context), input)),
  }),
)

const ImportLinesInput = builder.inputType('ImportLinesInput', {
  description: '导入的若干行。 Lines of an import.',
  fields: (t) => ({
    batchId: t.id({ required: true, description: '导入。 The import.' }),
    lineIds: t.idList({ required: true, description: '行。 The lines.' }),
  }),
})

builder.mutationField('dropImportLines', (t) =>
  t.prismaField({
    type: 'ImportBatch',
    description: '舍弃若干行，不导入。 Leaves lines out of the import.',
    authScopes: { can: 'imports:use' },
    errors: { types: [NotFoundError, ImportClosedError, TermClosedError] },
    args: { input: t.arg({ type: ImportLinesInput, required: true, description: '哪些行。 Which lines.' }) },
    resolve: async (query, _root, { input: { batchId, lineIds } }, context) =>
      read(query, await dropLines(schoolViewer(context), batchId, lineIds)),
  }),
)

builder.mutationField('restoreImportLines', (t) =>
  t.prismaField({
    type: 'ImportBatch',
    description: '恢复已舍弃的行。 Takes dropped lines up again.',
    authScopes: { can: 'imports:use' },
    errors: { types: [NotFoundError, ImportClosedError, TermClosedError] },
    args: { input: t.arg({ type: ImportLinesInput, required: true, description: '哪些行。 Which lines.' }) },
    resolve: async (query, _root, { input: { batchId, lineIds } }, context) =>
      read(query, await restoreLines(schoolViewer(context), batchId, lineIds)),
  }),
)

const AcceptImportProposalsInput = builder.inputType('AcceptImportProposalsInput', {
  description: '接受哪些修改建议；都不给出时接受全部。 Which proposals are accepted; all of them unless said.',
  fields: (t) => ({
    batchId: t.id({ required: true, description: '导入。 The import.' }),
    lineIds: t.idList({ description: '只接受这些行的。 Those of these lines alone.' }),
    codes: t.stringList({ description: '只接受针对这些问题的。 Those for these matters alone, by their codes.' }),
  }),
})

builder.mutationField('acceptImportProposals', (t) =>
  t.prismaField({
    type: 'ImportBatch',
    description: '把建议写入各格并重新检查全部。 Writes what is proposed into the cells and judges all anew.',
    authScopes: { can: 'imports:use' },
    errors: { types: [NotFoundError, ImportClosedError, TermClosedError] },
    args: { input: t.arg({ type: AcceptImportProposalsInput, required: true, description: '哪些建议。 Which.' }) },
    resolve: async (query, _root, { input }, context) =>
      read(query, await acceptProposals(schoolViewer(context), input)),
  }),
)

const CommitImportInput = builder.inputType('CommitImportInput', {
  description: '写入检查过的名单。 A checked list is taken over.',
  fields: (t) => ({
    batchId: t.id({ required: true, description: '导入。 The import.' }),
    expectedUpdatedAt: t.field({
      type: 'DateTime',
      required: true,
      description:
        '读到的修改时间；已被他人改动时拒绝。 `updatedAt` as it was read; refused when somebody changed the import since.',
    }),
    idempotencyKey: t.string({
      required: true,
      description:
        '本次提交的编号，由客户端生成；重复提交只执行一次。 Chosen by the client for this request, which is then carried out once.',
    }),
  }),
})

builder.mutationField('commitImport', (t) =>
  t.prismaField({
    type: 'ImportBatch',
    description:
      '写入检查过的名单：全部写入或都不写，可撤销。 Takes a checked list over, all of it or nothing; this can be undone.',
    authScopes: { can: 'imports:use' },
    errors: {
      types: [
        NotFoundError,
        ImportClosedError,
        ConflictError,
        ImportHasInvalidLinesError,
        ImportOutdatedError,
        TermClosedError,
        IdempotencyKeyReusedError,
      ],
    },
    args: { input: t.arg({ type: CommitImportInput, required: true, description: '哪次导入。 Which import.' }) },
    resolve: async (query, _root, { input }, context) => read(query, await commitImport(schoolViewer(context), input)),
  }),
)

builder.mutationField('undoImport', (t) =>
  t.prismaField({
    type: 'ImportBatch',
    description:
      '撤销导入；之后被修改或已在使用的记录保留，并在其行上标明。 Undoes an import; records edited since or in use are kept, and marked on their lines.',
    authScopes: { can: 'imports:use' },
    errors: { types: [NotFoundError, CannotUndoError] },
    args: { batchId: t.arg.id({ required: true, description: '导入。 The import.' }) },
    resolve: async (query, _root, { batchId }, context) =>
      read(query, await undoImport(schoolViewer(context), batchId)),
  }),
)
