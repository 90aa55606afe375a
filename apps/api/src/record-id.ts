import { randomBytes } from 'node:crypto'

/**
 * A new record's identifier, UUIDv7 (RFC 9562), for rows that must name each other before they are written; others get
 * theirs as they are created.
 */
export function newRecordId(): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
