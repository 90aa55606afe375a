import { type BadFile, bad, badText, badWorkbook, randomNumbers } from './bad-file.ts'
import { relationshipsPart, relationshipXml, sheetXml, workbook, workbookEntries } from './workbook-builder.ts'
import { buildZip } from './zip-builder.ts'

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const whole = () =>
  workbook({
    rows: Array.from({ length: 60 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i * 7919}</v></c></row>`).join(
      '',
    ),
  })

const cut: BadFile[] = Array.from({ length: 19 }, (_, i) => i * 5 + 5).map((percent) =>
  bad('DAMAGED', `cut after ${percent} %`, () => whole().slice(0, Math.floor((whole().length * percent) / 100))),
)

/** A bit of the compressed sheet turned over, as a bad USB stick does. */
const rotten: BadFile[] = Array.from({ length: 20 }, (_, i) =>
  bad('DAMAGED', `bit ${i} turned`, () => {
    const bytes = whole()
    const name = Buffer.from('xl/worksheets/sheet1.xml')
    const at = Buffer.from(bytes).indexOf(name) + name.length + 5 + i * 9
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (i % 8))
    return bytes
  }),
)

const random: BadFile[] = Array.from({ length: 20 }, (_, i) => {
  const make = (start: string) => {
    const next = randomNumbers(i + 1)
    const bytes = Uint8Array.from({ length: 64 << (i % 12) }, () => Math.floor(next() * 256))
    bytes.set(bytesOf(start))
    return bytes
  }
  return i % 2 === 0
    ? bad('NOT_A_SPREADSHEET', `random bytes ${i}`, () => make('\x81\x00'))
    : bad('DAMAGED', `random bytes ${i} that begin like a zip`, () => make('PK\x03\x04'))
})

const ole = (...names: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...names.map((name) => Buffer.from(name, 'utf16le')),
  ])

const otherFormats: BadFile[] = [
  bad('LEGACY_XLS', 'a workbook of Excel 97', () => ole('Root Entry', 'Workbook')),
  bad('LEGACY_XLS', 'a workbook of Excel 5', () => ole('Root Entry', 'Book')),
  bad('LEGACY_XLS', 'with macros', () => ole('Root Entry', 'Workbook', '_VBA_PROJECT_CUR')),
  bad('LEGACY_XLS', 'Excel 2', () => bytesOf('\x09\x00\x04\x00\x02\x00\x10\x00')),
  bad('LEGACY_XLS', 'Excel 4', () => bytesOf('\x09\x04\x06\x00\x00\x00\x10\x00')),
  bad('ENCRYPTED', 'a workbook with a password', () => ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage')),
  bad('ENCRYPTED', 'a zip with a password', () => buildZip(workbookEntries({ all: { flags: 0x0801 } }))),
  bad('ENCRYPTED', 'strong encryption', () => buildZip(workbookEntries({ all: { flags: 0x0841 } }))),
  bad('OTHER_FORMAT', 'Word 97', () => ole('Root Entry', 'WordDocument')),
  bad('OTHER_FORMAT', 'PowerPoint 97', () => ole('Root Entry', 'PowerPoint Document')),
  ...[
    ['word/document.xml'],
    ['ppt/presentation.xml'],
    ['xl/workbook.bin', 'xl/styles.bin'],
    ['mimetype', 'content.xml'],
    ['Index/Document.iwa'],
  ].map((names) => bad('OTHER_FORMAT', names.join(), () => buildZip(names.map((name) => ({ name, data: 'x' }))))),
  bad('OTHER_FORMAT', 'PDF', () => bytesOf('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj')),
  bad('OTHER_FORMAT', 'RTF', () => bytesOf('{\\rtf1\\ansi hello}')),
  bad('OTHER_FORMAT', 'XML 2003', () =>
    bytesOf(
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    ),
  ),
  ...[
    '<html><body><table>',
    '\n <HTML xmlns:x="urn:schemas-microsoft-com:office:excel">',
    '\uFEFF<!DOCTYPE html><html>',
    '<table border=1><tr><td>姓名',
    '<head><meta charset=gbk>',
    '<meta http-equiv=Content-Type>',
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>',
    '<style>td{}</style><table>',
    'MIME-Version: 1.0\r\nContent-Type: multipart/related',
  ].map((text) => bad('WEB_PAGE', text, () => new Uint8Array(Buffer.from(text)))),
  ...[
    '\x89PNG\r\n\x1a\n\0\0',
    '\xff\xd8\xff\xe0\0\x10JFIF',
    'GIF89a\x01\0\x01\0',
    '\x1f\x8b\x08\0\0\0\0\0',
    "7z\xbc\xaf'\x1c\0\x04",
    'Rar!\x1a\x07\x01\0',
    'MZ\x90\0\x03\0',
    '\x7fELF\x02\x01\x01\0',
    'SQLite format 3\0',
    '\0\0\0\x20ftypmp42',
  ].map((text) => bad('NOT_A_SPREADSHEET', JSON.stringify(text), () => bytesOf(text))),
  bad('NOT_A_SPREADSHEET', 'XML', () => bytesOf('<?xml version="1.0"?><a/>')),
  bad('NOT_A_SPREADSHEET', 'an empty zip', () => buildZip([])),
  bad('NOT_A_SPREADSHEET', 'a zip of texts', () => buildZip([{ name: 'a.txt', data: 'a' }])),
  bad('EMPTY_FILE', 'nothing', () => new Uint8Array()),
]

const paths: BadFile[] = [
  ...['../../etc/passwd', 'xl/../../x', '/etc/passwd', 'C:/Windows/x', 'xl\\..\\..\\x', '..\\x', '../x.xml'].map(
    (name) => badWorkbook('UNSAFE_PATH', name, { files: [{ name, data: 'x' }] }),
  ),
  badWorkbook('UNSAFE_PATH', 'a sheet outside', {
    relationships: relationshipXml('rId1', 'worksheet', '../../../etc/passwd'),
  }),
  badWorkbook('UNSAFE_PATH', 'a workbook outside', {
    rootRelationships: relationshipsPart(relationshipXml('rId1', 'officeDocument', '../xl/workbook.xml')),
  }),
]

const sheet = (xml: string) => badWorkbook('DAMAGED', xml.slice(0, 70), { sheet: xml })
const rows = (xml: string) => badWorkbook('DAMAGED', xml.slice(0, 70), { rows: xml })
const utf16 = new Uint8Array(Buffer.from(`\uFEFF${sheetXml('')}`, 'utf16le'))

const malformed: BadFile[] = [
  sheet(''),
  sheet('hello'),
  sheet('<a><b></a></b>'),
  sheet('<a>'),
  sheet('<a/><b/>'),
  sheet('x<a/>'),
  sheet('<a/>x'),
  sheet('<?xml version="1.0" encoding="GBK"?><a/>'),
  sheet('<?xml version="1.0" encoding="UTF-16"?><a/>'),
  sheet('<a b=c/>'),
  sheet('<a b="<"/>'),
  sheet('<a b/>'),
  sheet('<a></a b="1">'),
  sheet('<!ELEMENT a><a/>'.replace('ELEMENT', 'ATTLIST')),
  badWorkbook('DAMAGED', 'UTF-16', { files: [{ name: 'xl/worksheets/sheet1.xml', data: utf16 }] }),
  rows('<row r="1"><c r="A1" r="XFD1"><v>1</v></c></row>'),
  rows('<row r="1"><c r="A2"><v>1</v></c></row>'),
  rows('<row r="2"/><row r="1"/>'),
  rows('<row r="1"/><row r="1"/>'),
  rows('<row r="0"/>'),
  rows('<row r="1.5"/>'),
  rows('<row r="-1"/>'),
  rows('<row r="1048577"/>'),
  rows('<row r="1"><c r="B1"/><c r="A1"/></row>'),
  rows('<row r="1"><c r="A1"/><c r="A1"/></row>'),
  rows('<row r="1"><c r="A0"/></row>'),
  rows('<row r="1"><c r="1A"/></row>'),
  rows('<row r="1"><c r="a1"/></row>'),
  rows('<row r="1"><c r="XFE1"/></row>'),
  rows('<row r="1"><c r="AAAA1"/></row>'),
  rows('<row r="1"><row r="2"/></row>'),
  rows('<row r="1"><c r="A1"><c r="B1"/></c></row>'),
  rows('<row r="1"><c r="A1" t="s"><v>3</v></c></row>'),
  rows('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>'),
  rows('<row r="1"><c r="A1" t="s"><v>x</v></c></row>'),
  rows('<row r="1"><c r="A1"><v>0x10</v></c></row>'),
  rows('<row r="1"><c r="A1"><v>Infinity</v></c></row>'),
  rows('<row r="1"><c r="A1"><v>王小明</v></c></row>'),
  rows('<row r="1"><c r="A1" t="b"><v>2</v></c></row>'),
  rows('<row r="1"><c r="A1" t="q"><v>2</v></c></row>'),
  rows('<row r="1"><c r="A1" t="str"><v>&unknown;</v></c></row>'),
  rows('<row r="1"><c r="A1" t="str"><v>&#x110000;</v></c></row>'),
  rows('<row r="1"><c r="A1"><f t="array">B1</f></c></row>'),
  rows('<row r="1"><c r="A1"><f t="array" ref="B2:A1">B1</f></c></row>'),
]

const incomplete: BadFile[] = [
  badWorkbook('NOT_A_SPREADSHEET', 'without content types', { contentTypes: null }),
  badWorkbook('DAMAGED', 'without the sheet', { sheet: null }),
  badWorkbook('DAMAGED', 'without a workbook', { rootRelationships: relationshipsPart('') }),
  badWorkbook('DAMAGED', 'without strings', { strings: null }),
  badWorkbook('DAMAGED', 'one part in two roles', {
    relationships:
      relationshipXml('rId1', 'worksheet', 'worksheets/sheet1.xml') +
      relationshipXml('rId2', 'sharedStrings', 'worksheets/sheet1.xml'),
  }),
  badWorkbook('DAMAGED', 'one name twice', {
    files: [
      { name: 'xl/a.xml', data: '<a/>' },
      { name: 'xl/A.xml', data: '<b/>' },
    ],
  }),
  badWorkbook('NO_SHEET', 'all sheets hidden', {
    sheets: '<sheet name="名单" sheetId="1" state="hidden" r:id="rId1"/>',
  }),
  badWorkbook('NO_SHEET', 'no sheets', { sheets: '' }),
  ...[9, 12, 14, 93, 99].map((method) => badWorkbook('DAMAGED', `compression method ${method}`, { all: { method } })),
  badWorkbook('DAMAGED', 'a wrong checksum', { all: { crc32: 1 } }),
  badWorkbook('DAMAGED', 'less than claimed', { files: [{ name: 'xl/a.xml', data: '<a/>', size: 9 }] }),
  badWorkbook('DAMAGED', 'more than claimed', { files: [{ name: 'xl/a.xml', data: '<a/>', size: 3 }] }),
]

const texts: BadFile[] = [
  bad('NOT_A_SPREADSHEET', 'text with a zero byte', () => bytesOf('a,b\0c')),
  bad('NOT_A_SPREADSHEET', 'text with control characters', () => bytesOf('a,b\x07c')),
  badText('UNKNOWN_ENCODING', 'neither UTF-8 nor GBK', () => bytesOf('\xC3\x28,\xFF\xFE\xFD\n')),
  badText('UNKNOWN_ENCODING', 'half a character of UTF-16', () => bytesOf('\xFF\xFEa\0b')),
  badText('UNCLOSED_QUOTE', 'a quotation mark without end', () => 'a,b\nc,"d\ne,f'),
  badText('TOO_MANY_ROWS', '50,001 lines', () => 'a,b\n'.repeat(50_001)),
  badText('TOO_MANY_COLUMNS', '257 columns', () => `${'a,'.repeat(256)}a`),
  badText('TOO_MANY_CELLS', '1,000,001 cells', () => `${'a,'.repeat(199)}a\n`.repeat(5_001)),
  badText('CELL_TOO_LONG', '32,768 characters', () => `"${'x'.repeat(32_768)}"`),
  badText('DANGEROUS_FORMULA', 'dynamic data exchange', () => "姓名,电话\n=cmd|'/C calc'!A0,1\n"),
  badText('DANGEROUS_FORMULA', 'behind a plus', () => '姓名,电话\n"+cmd|\'/C calc\'!A0",1\n'),
]

export const brokenFiles: readonly BadFile[] = [
  ...cut,
  ...rotten,
  ...random,
  ...otherFormats,
  ...paths,
  ...malformed,
  ...incomplete,
  ...texts,
]
