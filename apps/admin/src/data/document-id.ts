import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { stringifyDocument } from '@urql/core'
import type { DocumentNode } from 'graphql'

const ids = new WeakMap<object, string>()

/** A document's text, as the list of persisted documents keeps it. */
export const documentText = (document: DocumentNode): string => stringifyDocument(document)

/**
 * The SHA-256 of a document's text, in hexadecimal: what the dashboard sends in its place.
 * Not by the browser's own WebCrypto, which is absent where a school serves the product without TLS.
 */
export function documentId(document: DocumentNode): string {
  const known = ids.get(document)
  if (known) return known
  const id = bytesToHex(sha256(new TextEncoder().encode(documentText(document))))
  ids.set(document, id)
  return id
}
