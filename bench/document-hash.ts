import { createHash } from 'node:crypto'

/** The SHA-256 by which a document is sent. */
export const documentHash = (document: string): string => createHash('sha256').update(document).digest('hex')
