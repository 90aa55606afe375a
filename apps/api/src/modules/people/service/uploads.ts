import { createHash } from 'node:crypto'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { inTransaction, type Transaction } from '../../../database.ts'
import { uploadContent } from '../sealing.ts'

interface UploadedFile {
  readonly fileName: string
  readonly mediaType: string
  readonly content: Uint8Array
}

/** Uploads wait a day for what they are for; then they are cleared, whenever the school uploads again. */
const dayInMilliseconds = 86_400_000

/** Keeps an uploaded file, sealed, for its uploader. */
export function keepUpload(
  { schoolId, accountId }: Pick<SchoolViewer, 'schoolId' | 'accountId'>,
  { fileName, mediaType, content }: UploadedFile,
) {
  return inTransaction(async (tx) => {
    await tx.upload.deleteMany({
      where: { schoolId, createdAt: { lt: new Date(Date.now() - dayInMilliseconds) } },
    })
    return tx.upload.create({
      data: {
        schoolId,
        createdById: accountId,
        fileName,
        mediaType,
        content: uploadContent.seal(schoolId, content),
        sha256: createHash('sha256').update(content).digest('hex'),
      },
      select: { id: true },
    })
  })
}

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
