import { SpreadsheetRefusedError } from './refusals.ts'

const oleSignature = 'd0cf11e0a1b11ae1'

/** What the first bytes say, whatever the file's name says; refuses what is neither a zip nor text. */
export function kindOf(bytes: Uint8Array): 'zip' | 'text' {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length === 0) throw new SpreadsheetRefusedError('EMPTY_FILE', {})
  if (buffer.toString('latin1', 0, 2) === 'PK') return 'zip'
  if (buffer.toString('hex', 0, 8) === oleSignature) throw compoundFileRefusal(buffer)
  refuseKnownFormats(buffer)
  if (!isText(buffer)) throw new SpreadsheetRefusedError('NOT_A_SPREADSHEET', {})
  return 'text'
}

/** Before 2007 all of Office was of one container; today's encrypted workbooks still are. */
function compoundFileRefusal(buffer: Buffer) {
  const names = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'))
  if (names('EncryptedPackage')) return new SpreadsheetRefusedError('ENCRYPTED', {})
  if (names('WordDocument')) return new SpreadsheetRefusedError('OTHER_FORMAT', { format: 'Word (.doc)' })
  if (names('PowerPoint Document')) return new SpreadsheetRefusedError('OTHER_FORMAT', { format: 'PowerPoint (.ppt)' })
  return new SpreadsheetRefusedError('LEGACY_XLS', {})
}

function refuseKnownFormats(buffer: Buffer) {
  const start = buffer.toString('latin1', 0, 4_096)
  if (start.startsWith('%PDF')) throw new SpreadsheetRefusedError('OTHER_FORMAT', { format: 'PDF' })
  if (start.startsWith('{\\rtf')) throw new SpreadsheetRefusedError('OTHER_FORMAT', { format: 'RTF' })
  // Biff files of Excel 2 to 4 have no container yet.
  if (/^09(00|02|04|08)/.test(buffer.toString('hex', 0, 2))) throw new SpreadsheetRefusedError('LEGACY_XLS', {})
  const markup = start.replace(/^(\xEF\xBB\xBF)?\s*/, '')
  if (/^MIME-Version:/i.test(markup) || /^<(!doctype\s+html|html|head|meta|body|table|style|div)\b/i.test(markup)) {
    throw new SpreadsheetRefusedError('WEB_PAGE', {})
  }
  if (!/^<(\?xml|!--|!doctype|!entity)/i.test(markup)) return
  if (/<html|xhtml/i.test(markup)) throw new SpreadsheetRefusedError('WEB_PAGE', {})
  if (/office:spreadsheet|<Workbook/.test(markup)) {
    throw new SpreadsheetRefusedError('OTHER_FORMAT', { format: 'XML 2003' })
  }
  throw new SpreadsheetRefusedError('NOT_A_SPREADSHEET', {})
}

/** UTF-16 has zero bytes in every Latin character, so its mark decides; other texts have no control characters. */
function isText(buffer: Buffer) {
  if (/^(fffe|feff)/.test(buffer.toString('hex', 0, 2))) return true
  for (const byte of buffer) {
    if (byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return false
  }
  return true
}

/** Why a zip is no workbook of the kind that can be read. */
export function otherZipRefusal(names: readonly string[]) {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  const format = (name: string) => new SpreadsheetRefusedError('OTHER_FORMAT', { format: name })
  if (has(/^xl\/workbook\.bin$/)) return format('Excel (.xlsb)')
  if (has(/^word\//)) return format('Word (.docx)')
  if (has(/^ppt\//)) return format('PowerPoint (.pptx)')
  if (has(/^mimetype$/) && has(/^content\.xml$/)) return format('OpenDocument (.ods)')
  if (has(/^index\/.*\.iwa$/)) return format('Numbers (.numbers)')
  return new SpreadsheetRefusedError('NOT_A_SPREADSHEET', {})
}
