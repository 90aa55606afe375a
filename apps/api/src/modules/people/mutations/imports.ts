import type { ImportKind } from '@afterbell/db/client'
import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { IdempotencyKeyReusedError } from '../../../idempotency.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import {
  ImportClosedError,
  ImportHasInvalidLinesError,
  ImportOutdatedError,
  NotAListError,
  UnreadableFileError,
} from '../errors.ts'
import { checkList } from '../imports/check.ts'
import { commitImport } from '../imports/commit.ts'
import { dropLines, mendLine, restoreLines } from '../imports/mend.ts'
import { undoImport } from '../imports/undo.ts'

interface Key {
  readonly schoolId: string
  readonly id: string
}

const read = (query: object, schoolId_id: Key) =>
  database.importBatch.findUniqueOrThrow({ ...query, where: { schoolId_id } })

/** The mutation that checks a list of that kind. */
function checkField(name: 'importPupils' | 'importStaff', kind: ImportKind, list: { zh: string; en: string }) {
  const input = builder.inputType(name === 'importPupils' ? 'ImportPupilsInput' : 'ImportStaffInput', {
    description: `要检查的${list.zh}。 A list of ${list.en} to be checked.`,
    fields: (t) => ({
      uploadId: t.id({ required: true, description: '已上传的文件。 The uploaded file.' }),
      sheet: t.string({ description: '工作表，默认第一张可见的。 The worksheet; the first visible one unless named.' }),
    }),
  })
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'ImportBatch',
      description: `检查${list.zh}，逐行给出结论，不写入。 Checks a list of ${list.en} line by line; writes no ${list.en}.`,
      authScopes: { can: 'people:import' },
      errors: { types: [NotFoundError, UnreadableFileError, NotAListError] },
      args: { input: t.arg({ type: input, required: true, description: '哪个文件。 Which file.' }) },
      resolve: async (query, _root, args, context) =>
        read(query, await checkList(schoolViewer(context), kind, args.input)),
    }),
  )
}

checkField('importPupils', 'PUPILS', { zh: '学生花名册', en: 'pupils' })
checkField('importStaff', 'STAFF', { zh: '教职工名册', en: 'staff' })

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
    authScopes: { can: 'people:import' },
    errors: { types: [InvalidInputError, NotFoundError, ImportClosedError] },
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
    authScopes: { can: 'people:import' },
    errors: { types: [NotFoundError, ImportClosedError] },
    args: { input: t.arg({ type: ImportLinesInput, required: true, description: '哪些行。 Which lines.' }) },
    resolve: async (query, _root, { input: { batchId, lineIds } }, context) =>
      read(query, await dropLines(schoolViewer(context), batchId, lineIds)),
  }),
)

builder.mutationField('restoreImportLines', (t) =>
  t.prismaField({
    type: 'ImportBatch',
    description: '恢复已舍弃的行。 Takes dropped lines up again.',
    authScopes: { can: 'people:import' },
    errors: { types: [NotFoundError, ImportClosedError] },
    args: { input: t.arg({ type: ImportLinesInput, required: true, description: '哪些行。 Which lines.' }) },
    resolve: async (query, _root, { input: { batchId, lineIds } }, context) =>
      read(query, await restoreLines(schoolViewer(context), batchId, lineIds)),
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
    authScopes: { can: 'people:import' },
    errors: {
      types: [
        NotFoundError,
        ImportClosedError,
        ConflictError,
        ImportHasInvalidLinesError,
        ImportOutdatedError,
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
    authScopes: { can: 'people:import' },
    errors: { types: [NotFoundError, CannotUndoError] },
    args: { batchId: t.arg.id({ required: true, description: '导入。 The import.' }) },
    resolve: async (query, _root, { batchId }, context) =>
      read(query, await undoImport(schoolViewer(context), batchId)),
  }),
)
