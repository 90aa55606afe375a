/** A column's value as JSON can keep it: instants and bytes are marked, so that they come back as what they were. */
type Packed = { $date: string } | { $bytes: string } | unknown

const pack = (value: unknown): Packed => {
  if (value instanceof Date) return { $date: value.toISOString() }
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') }
  return value ?? null
}

const unpack = (value: Packed): unknown => {
  if (value && typeof value === 'object' && '$date' in value) return new Date(String(value.$date))
  if (value && typeof value === 'object' && '$bytes' in value) return Buffer.from(String(value.$bytes), 'base64')
  return value
}

/** The named columns of a row, ready to be kept in the activity log. */
export function packed(row: object, fields: readonly string[]): Record<string, Packed> {
  const values: Record<string, unknown> = { ...row }
  return Object.fromEntries(fields.map((field) => [field, pack(values[field])]))
}

/** Columns kept by `packed`, as they were. */
export function unpacked(fields: Record<string, Packed>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, unpack(value)]))
}
