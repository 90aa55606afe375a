import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createSealing, SealBrokenError, type SealedPlace } from './sealed-column.ts'

const sealing = createSealing(Buffer.alloc(32, 1).toString('base64'))
const place: SealedPlace = { column: 'guardian.phone_cipher', schoolId: '0193-a' }

describe('sealing (F7)', () => {
  test.for(['12000000001', '', '学籍号 G330106201501010011', '👧🏻', 'x'.repeat(10_000)])('%s comes back', (text) => {
    expect(sealing.open(sealing.seal(text, place), place)).toBe(text)
  })

  test('bytes come back', () => {
    const bytes = randomBytes(5_000)
    expect(Buffer.from(sealing.openBytes(sealing.sealBytes(bytes, place), place)).equals(bytes)).toBe(true)
  })

  test('the text does not stand in what is stored, and the same text is never stored the same', () => {
    const [one, other] = [sealing.seal('12000000001', place), sealing.seal('12000000001', place)]
    expect(Buffer.from(one).includes('12000000001')).toBe(false)
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false)
    expect(one[0]).toBe(1)
  })

  test('every single bit that is altered is noticed', () => {
    const sealed = sealing.seal('12000000001', place)
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const altered = Buffer.from(sealed)
      altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(() => sealing.open(altered, place), `bit ${bit}`).toThrow(SealBrokenError)
    }
  })

  test('what is cut short is refused', () => {
    const sealed = sealing.seal('12000000001', place)
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => sealing.open(sealed.subarray(0, length), place), `${length} bytes`).toThrow(SealBrokenError)
    }
  })

  test.for<SealedPlace>([
    { ...place, schoolId: '0193-b' },
    { ...place, column: 'staff.phone_cipher' },
    { ...place, column: 'guardian.roll_number_cipher' },
  ])('a value moved to $column of $schoolId does not open', (elsewhere) => {
    expect(() => sealing.open(sealing.seal('12000000001', place), elsewhere)).toThrow(SealBrokenError)
  })

  test('another key does not open it', () => {
    const other = createSealing(Buffer.alloc(32, 2).toString('base64'))
    expect(() => other.open(sealing.seal('12000000001', place), place)).toThrow(SealBrokenError)
  })

  test('a broken seal says nothing of the value', () => {
    const sealed = sealing.seal('12000000001', place)
    expect(() => sealing.open(sealed.fill(0, 1, 3), place)).toThrow(/^(?!.*120000)/)
  })

  test.for([16, 31, 33, 64])('a key of %i bytes is refused', (length) => {
    expect(() => createSealing(randomBytes(length).toString('base64'))).toThrow('32 bytes')
  })
})

describe('the blind index', () => {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
  const index = hex(sealing.blindIndex('12000000001', place))

  test('is the same for the same text, by whatever process', () => {
    const again = createSealing(Buffer.alloc(32, 1).toString('base64'))
    expect(hex(again.blindIndex('12000000001', place))).toBe(index)
    expect(index).toHaveLength(64)
  })

  test('tells apart texts, columns, schools and keys', () => {
    const others = [
      sealing.blindIndex('12000000002', place),
      sealing.blindIndex('12000000001', { ...place, column: 'staff.phone_cipher' }),
      sealing.blindIndex('12000000001', { ...place, schoolId: '0193-b' }),
      createSealing(Buffer.alloc(32, 2).toString('base64')).blindIndex('12000000001', place),
    ]
    expect(new Set([index, ...others.map(hex)]).size).toBe(5)
  })
})
