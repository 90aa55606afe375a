import { SpreadsheetRefusedError } from './refusals.ts'

/** The decoders also accept control characters; a text that has them is something else, seen in a wrong light. */
const notText = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u

/**
 * Decodes a text as Chinese schools send it: UTF-8 with or without its mark, UTF-16 with its mark (Excel's "Unicode
 * text"), else GB18030, of which GBK and GB2312 are parts. UTF-8 is tried first because Chinese in GBK is practically
 * never valid UTF-8, while much UTF-8 is valid GBK.
 *
 * @throws SpreadsheetRefusedError UNKNOWN_ENCODING
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes)
  for (const encoding of marked === undefined ? ['utf-8', 'gb18030'] : [marked]) {
    const text = decodeAs(encoding, bytes)
    if (text !== undefined && !notText.test(text)) return text
  }
  throw new SpreadsheetRefusedError('UNKNOWN_ENCODING', {})
}

function markedEncoding([first, second]: Uint8Array) {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

function decodeAs(encoding: string, bytes: Uint8Array) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
