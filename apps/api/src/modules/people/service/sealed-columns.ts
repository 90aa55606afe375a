import type { SealedField } from '../sealing.ts'

interface Kept {
  readonly schoolId: string
  readonly index: Uint8Array | null
}

/**
 * What an input makes of a sealed field: undefined leaves it, null empties it, and a value that is kept already is left
 * as it is sealed (sealing it anew would look like a change).
 */
export function sealedInput(field: SealedField, { schoolId, index }: Kept, value: string | null | undefined) {
  if (value === undefined) return undefined
  if (value === null) return { cipher: null, index: null }
  const isKept = index !== null && Buffer.from(index).equals(field.index(schoolId, value))
  return isKept ? undefined : field.seal(schoolId, value)
}

/** The two columns of a phone. */
export function phoneColumns(sealed: ReturnType<typeof sealedInput>) {
  return sealed && { phoneCipher: sealed.cipher, phoneIndex: sealed.index }
}
