import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { attachmentTypeOf } from '@afterbell/domain/policies/attachment'
import { tidyText } from '@afterbell/domain/written-text'
import { database, inTransaction } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { openedUpload } from '../../people/service/uploads.ts'
import { visibleAttachments } from '../access.ts'
import { attachments } from '../editing.ts'
import { AttachmentNotAllowedError } from '../errors.ts'

/** Attaches a file that the same account uploaded before. Throws NotFoundError, AttachmentNotAllowedError. */
export function addPolicyAttachment(
  viewer: SchoolViewer,
  { policyId, uploadId }: { readonly policyId: string; readonly uploadId: string },
) {
  const { schoolId } = viewer
  return inTransaction(async (tx) => {
    const policy = await tx.policy.count({ where: { schoolId, id: policyId, archivedAt: null } })
    const upload = await openedUpload(tx, viewer, uploadId)
    if (!policy || !upload) throw new NotFoundError()
    const { content } = upload
    const fileName = tidyText(upload.fileName).slice(-120)
    const mediaType = attachmentTypeOf(fileName, content)
    if (!mediaType) throw new AttachmentNotAllowedError()
    const attachment = await attachments.create(tx, viewer, {
      policyId,
      fileName,
      mediaType,
      size: content.length,
      content,
    })
    await tx.upload.deleteMany({ where: { schoolId, id: uploadId } })
    return attachment
  })
}

/** Archives attachments, all or none. Throws NotFoundError. */
export function archivePolicyAttachments(viewer: SchoolViewer, ids: readonly string[]) {
  return inTransaction((tx) => attachments.archive(tx, viewer, ids))
}

/** Takes attachments out of the archive, all or none. Throws NotFoundError. */
export function restorePolicyAttachments(viewer: SchoolViewer, ids: readonly string[]) {
  return inTransaction((tx) => attachments.restore(tx, viewer, ids))
}

/** An attachment with its content; null when it is absent or the viewer may not read it. */
export function readableAttachment(viewer: SchoolViewer, id: string): Promise<Prisma.PolicyAttachmentModel | null> {
  return database.policyAttachment.findFirst({ where: { AND: [visibleAttachments(viewer), { id }] } })
}
