/**
 * Rows as the JSON text that jsonb_to_recordset reads: bytes in PostgreSQL's own notation, instants as ISO 8601. Lone
 * surrogates and NUL, which jsonb refuses, do not survive the tidying of typed text.
 */
export function columnText(rows: readonly object[]): string {
  return JSON.stringify(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, columnValue(value)]))),
  )
}

function columnValue(value: unknown): unknown {
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value
}
