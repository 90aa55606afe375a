import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { RecordIds } from '../../../graphql/version.ts'
import { AttachmentNotAllowedError } from '../errors.ts'
import { addPolicyAttachment, archivePolicyAttachments, restorePolicyAttachments } from '../service/attachments.ts'

const AddPolicyAttachmentInput = builder.inputType('AddPolicyAttachmentInput', {
  description: '把已上传的文件附到文件上。 Which upload is attached to which policy.',
  fields: (t) => ({
    policyId: t.id({ required: true, description: '文件。 The policy.' }),
    uploadId: t.id({ required: true, description: '您上传的文件。 A file that you uploaded.' }),
  }),
})

builder.mutationField('addPolicyAttachment', (t) =>
  t.prismaField({
    type: 'PolicyAttachment',
    description: '添加附件。 Attaches an uploaded file. For those who draft.',
    authScopes: { can: 'policies:draft' },
    errors: { types: [NotFoundError, AttachmentNotAllowedError] },
    args: {
      input: t.arg({ type: AddPolicyAttachmentInput, required: true, description: '内容。 What is attached to what.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await addPolicyAttachment(schoolViewer(context), input)
      return database.policyAttachment.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)

builder.mutationField('archivePolicyAttachments', (t) =>
  t.field({
    type: RecordIds,
    description: '归档附件，可恢复。 Archives attachments; they can be restored. For those who draft.',
    authScopes: { can: 'policies:draft' },
    errors: { types: [NotFoundError] },
    args: { ids: t.arg.idList({ required: true, description: '标识。 Identifiers.' }) },
    resolve: async (_root, { ids }, context) => ({ ids: await archivePolicyAttachments(schoolViewer(context), ids) }),
  }),
)

builder.mutationField('restorePolicyAttachments', (t) =>
  t.field({
    type: RecordIds,
    description: '恢复已归档的附件。 Takes attachments out of the archive. For those who draft.',
    authScopes: { can: 'policies:draft' },
    errors: { types: [NotFoundError] },
    args: { ids: t.arg.idList({ required: true, description: '标识。 Identifiers.' }) },
    resolve: async (_root, { ids }, context) => ({ ids: await restorePolicyAttachments(schoolViewer(context), ids) }),
  }),
)
