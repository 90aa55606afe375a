import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Where a sealed value stands. What is sealed for one column of one school opens nowhere else. */
export interface SealedPlace {
  /** Table and column, such as `guardian.phone_cipher`. */
  readonly column: `${string}.${string}`
  readonly schoolId: string
}

/** A value as a column of type `bytea` takes it. */
export type SealedValue = Uint8Array<ArrayBuffer>

/** Seals values at rest with one data key, and makes the index by which an exact value is found again. */
export interface Sealing {
  seal(text: string, place: SealedPlace): SealedValue
  /** The text that was sealed for that place. Throws SealBrokenError when key, place or bytes are not those it was sealed with. */
  open(sealed: Uint8Array, place: SealedPlace): string
  /** Like {@link seal}, for a file. */
  sealBytes(bytes: Uint8Array, place: SealedPlace): SealedValue
  /** Like {@link open}, for a file. */
  openBytes(sealed: Uint8Array, place: SealedPlace): SealedValue
  /**
   * HMAC-SHA-256 of a text, the same for equal texts of one column of one school and unrelated to all others: it finds
   * an exact value without opening anything, and tells nothing to those who lack the key.
   */
  blindIndex(text: string, place: SealedPlace): SealedValue
}

/** A sealed value cannot be opened: it was altered, moved to another place, or sealed with another key. */
export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError'
}

// version (1) · nonce (12) · tag (16) · ciphertext
const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEADER_BYTES = 1 + NONCE_BYTES + TAG_BYTES
const KEY_BYTES = 32

/**
 * Sealing by AES-256-GCM under sub-keys of `dataKey`.
 * @param dataKey 32 random bytes, base64. Losing it loses every sealed value.
 * @throws when it is not 32 bytes
 */
export function createSealing(dataKey: string): Sealing {
  const root = Buffer.from(dataKey, 'base64')
  if (root.length !== KEY_BYTES) throw new Error(`The data key must be ${KEY_BYTES} bytes, base64.`)
  const sealingKey = subKey(root, 'afterbell sealed columns v1')
  const indexKey = subKey(root, 'afterbell blind index v1')

  const sealBytes: Sealing['sealBytes'] = (bytes, place) => {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce, { authTagLength: TAG_BYTES })
    cipher.setAAD(associatedData(place))
    const text = Buffer.concat([cipher.update(bytes), cipher.final()])
    return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), text])
  }

  const openBytes: Sealing['openBytes'] = (sealed, place) => {
    if (sealed.length < HEADER_BYTES || sealed[0] !== VERSION) throw new SealBrokenError('This is no sealed value.')
    const nonce = sealed.subarray(1, 1 + NONCE_BYTES)
    const decipher = createDecipheriv('aes-256-gcm', sealingKey, nonce, { authTagLength: TAG_BYTES })
    decipher.setAAD(associatedData(place))
    decipher.setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEADER_BYTES))
    try {
      return Buffer.concat([decipher.update(sealed.subarray(HEADER_BYTES)), decipher.final()])
    } catch {
      throw new SealBrokenError('The value was altered, moved, or sealed with another key.')
    }
  }

  return {
    sealBytes,
    openBytes,
    seal: (text, place) => sealBytes(Buffer.from(text, 'utf8'), place),
    open: (sealed, place) => Buffer.from(openBytes(sealed, place)).toString('utf8'),
    blindIndex: (text, place) =>
      Buffer.concat([createHmac('sha256', indexKey).update(associatedData(place)).update(text, 'utf8').digest()]),
  }
}

function subKey(root: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), purpose, KEY_BYTES))
}

/** Neither part can hold a NUL, so no two places read the same. */
function associatedData({ column, schoolId }: SealedPlace): Buffer {
  return Buffer.from(`${column}\0${schoolId}\0`, 'utf8')
}
