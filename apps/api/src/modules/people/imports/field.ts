import type { ImportKind } from '@afterbell/db/client'
import type { Permission } from '@afterbell/domain/access/permissions'
import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { TermClosedError } from '../../schools/errors.ts'
import { NotAListError, UnreadableFileError } from '../errors.ts'
import { checkList } from './check.ts'

interface CheckedKind {
  readonly name: `import${string}`
  readonly kind: ImportKind
  readonly permission: Permission
  readonly list: { readonly zh: string; readonly en: string }
}

const fileWords = {
  uploadId: '已上传的文件。 The uploaded file.',
  sheet: '工作表，默认第一张可见的。 The worksheet; the first visible one unless named.',
}
const inputWords = ({ list }: CheckedKind) => `要检查的${list.zh}。 A list of ${list.en} to be checked.`
const fieldWords = ({ list }: CheckedKind) =>
  `检查${list.zh}，逐行给出结论，不写入。 Checks a list of ${list.en} line by line; writes no ${list.en}.`
const inputName = ({ name }: CheckedKind) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`

/** The mutation that checks a list of that kind. */
export function importField(checked: CheckedKind): void {
  const input = builder.inputType(inputName(checked), {
    description: inputWords(checked),
    fields: (t) => ({
      uploadId: t.id({ required: true, description: fileWords.uploadId }),
      sheet: t.string({ description: fileWords.sheet }),
    }),
  })
  builder.mutationField(checked.name, (t) =>
    t.prismaField({
      type: 'ImportBatch',
      description: fieldWords(checked),
      authScopes: { can: checked.permission },
      errors: { types: [NotFoundError, UnreadableFileError, NotAListError] },
      args: { input: t.arg({ type: input, required: true, description: '哪个文件。 Which file.' }) },
      resolve: async (query, _root, args, context) =>
        read(query, await checkList(schoolViewer(context), checked.kind, args.input)),
    }),
  )
}

/** The mutation that checks a list of that kind, which belongs to a term. */
export function importOfTermField(checked: CheckedKind): void {
  const input = builder.inputType(inputName(checked), {
    description: inputWords(checked),
    fields: (t) => ({
      uploadId: t.id({ required: true, description: fileWords.uploadId }),
      sheet: t.string({ description: fileWords.sheet }),
      termId: t.id({ required: true, description: '名单所属的学期。 The term of the list.' }),
    }),
  })
  builder.mutationField(checked.name, (t) =>
    t.prismaField({
      type: 'ImportBatch',
      description: fieldWords(checked),
      authScopes: { can: checked.permission },
      errors: { types: [NotFoundError, UnreadableFileError, NotAListError, TermClosedError] },
      args: { input: t.arg({ type: input, required: true, description: '哪个文件。 Which file.' }) },
      resolve: async (query, _root, args, context) =>
        read(query, await checkList(schoolViewer(context), checked.kind, args.input)),
    }),
  )
}

const read = (query: object, schoolId_id: { readonly schoolId: string; readonly id: string }) =>
  database.importBatch.findUniqueOrThrow({ ...query, where: { schoolId_id } })
