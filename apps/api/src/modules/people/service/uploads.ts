import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { Transaction } from '../../../database.ts'
import { uploadContent } from '../sealing.ts'

/** An uploaded file as its uploader sent it. */
export interface OpenedUpload {
  readonly fileName: string
  readonly content: Uint8Array
}

/** What the viewer uploaded under that id, opened; null when there is none, or somebody else uploaded it. */
export async function openedUpload(
  tx: Pick<Transaction, 'upload'>,
  { schoolId, accountId }: SchoolViewer,
  id: string,
): Promise<OpenedUpload | null> {
  const upload = await tx.upload.findFirst({ where: { schoolId, id, createdById: accountId } })
  return upload && { fileName: upload.fileName, content: uploadContent.open(schoolId, upload.content) }
}
