import { type BadFile, bad, badWorkbook, randomNumbers } from './bad-file.ts'
import { plainRows, sheetXml, workbookEntries } from './workbook-builder.ts'
import { buildZip, repeatedContent } from './zip-builder.ts'

const megabyte = 2 ** 20
const inline = (ref: string) => `<c r="${ref}" t="inlineStr"><is><t>x</t></is></c>`

const partNames = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/sharedStrings.xml',
  'xl/worksheets/sheet1.xml',
  'xl/worksheets/sheet2.xml',
  'xl/theme/theme1.xml',
  'xl/media/image1.png',
  'docProps/core.xml',
  'customXml/item1.xml',
]

/** Made once: the checksum of 300 MB takes its time. */
let hugeContent: ReturnType<typeof repeatedContent> | undefined

/** 300 MB out of 300 kB, in each part, told honestly and as if it were a kilobyte. */
const inflating: BadFile[] = partNames.flatMap((name) =>
  [300 * megabyte, 1_024].map((size) =>
    bad(size === 1_024 ? 'DAMAGED' : 'INFLATES_TOO_MUCH', `300 MB in ${name}, said to be ${size}`, () => {
      hugeContent ??= repeatedContent(`<a>${' '.repeat(megabyte - 7)}</a>`, 300)
      return buildZip(workbookEntries({ files: [{ name, ...hugeContent, size }] }))
    }),
  ),
)

const claims: BadFile[] = [
  bad('INFLATES_TOO_MUCH', 'a ratio of 1,000 below the limit of the sum', () => {
    const content = repeatedContent(' '.repeat(megabyte), 90)
    return buildZip(workbookEntries({ files: [{ name: 'xl/a.xml', ...content }] }))
  }),
  bad('INFLATES_TOO_MUCH', 'many parts, each below the limit', () => {
    const content = repeatedContent(randomText(megabyte), 4)
    const files = Array.from({ length: 40 }, (_, i) => ({ name: `xl/a${i}.xml`, ...content }))
    return buildZip(workbookEntries({ files }))
  }),
  bad('INFLATES_TOO_MUCH', 'overlapping parts', () => {
    const first = { name: 'xl/a.xml', ...repeatedContent(' '.repeat(megabyte), 1) }
    const base = workbookEntries({ files: [first] })
    const again = Array.from({ length: 200 }, (_, i) => ({
      name: `xl/b${i}.xml`,
      sameContentAs: base.length - 1,
    }))
    return buildZip([...base, ...again])
  }),
  bad('TOO_MANY_PARTS', '1,001 parts', () => manyParts(1_001)),
  bad('TOO_MANY_PARTS', '20,000 parts', () => manyParts(20_000)),
  bad('TOO_LARGE', '20 MB and a byte of text', () => new Uint8Array(20 * megabyte + 1).fill(65)),
  bad('TOO_LARGE', '21 MB of zip', () =>
    buildZip(workbookEntries({ files: [{ name: 'xl/a.bin', data: randomText(21 * megabyte), stored: true }] })),
  ),
]

function manyParts(count: number) {
  return buildZip(Array.from({ length: count }, (_, i) => ({ name: `xl/${i}.xml`, stored: true })))
}

/** Text that deflates badly, so that no ratio is suspicious. */
function randomText(length: number): string {
  const random = randomNumbers(length)
  const block = Array.from({ length: 4_096 }, () => Math.floor(random() * 1e9).toString(36)).join(' ')
  return block.repeat(Math.ceil(length / block.length)).slice(0, length)
}

const corners: BadFile[] = [
  ...['XFD1048576', 'A1048576', 'A50001', 'IV50001', 'B65536', 'Z100000'].map((ref) =>
    badWorkbook('TOO_MANY_ROWS', `one cell at ${ref}`, {
      rows: `${plainRows}<row r="${ref.replace(/\D/g, '')}">${inline(ref)}</row>`,
    }),
  ),
  ...['IW1', 'XFD1', 'ZZ1', 'AAA1'].map((ref) =>
    badWorkbook('TOO_MANY_COLUMNS', `one cell at ${ref}`, { rows: `<row r="1">${inline(ref)}</row>` }),
  ),
  badWorkbook('TOO_MANY_ROWS', 'a number at the far corner', {
    rows: `${plainRows}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
  }),
  badWorkbook('TOO_MANY_ROWS', 'a formula at the far corner', {
    rows: `${plainRows}<row r="1048576"><c r="XFD1048576"><f>1</f></c></row>`,
  }),
  badWorkbook('TOO_MANY_COLUMNS', 'columns without references', {
    rows: `<row>${'<c><v>1</v></c>'.repeat(300)}</row>`,
  }),
  badWorkbook('TOO_MANY_CELLS', 'a blank in the last column of 300 rows', {
    rows: Array.from({ length: 300 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}" s="0"/></row>`).join(''),
  }),
]

/** A worksheet of 1,000 rows, many times over. */
function crowd(code: BadFile['code'], name: string, times: number, row: (number: number) => string) {
  return bad(code, name, () => {
    const rows = Array.from({ length: 1_000 }, (_, i) => row(i)).join('')
    const content = repeatedContent(rows, times, sheetXml('|').split('|') as [string, string])
    return buildZip(workbookEntries({ files: [{ name: 'xl/worksheets/sheet1.xml', ...content }] }))
  })
}

const cellsOf = (row: number, count: number) =>
  Array.from({ length: count }, (_, column) => `<c><v>${(row * 7_919 + column * 104_729) % 999_983}</v></c>`).join('')

const crowds: BadFile[] = [
  crowd('TOO_MANY_ROWS', '1,000,000 rows', 1_000, (i) => `<row>${cellsOf(i, 1)}</row>`),
  crowd('TOO_MANY_CELLS', '1,020,000 cells', 20, (i) => `<row>${cellsOf(i, 51)}</row>`),
  badWorkbook('TOO_MANY_ROWS', '50,001 numbered rows', {
    rows: Array.from({ length: 50_001 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`).join(''),
  }),
  bad('TOO_MANY_CELLS', '1,000,001 shared strings', () => {
    const strings = Array.from({ length: 10_000 }, (_, i) => `<si><t>${(i * 7_919) % 999_983}</t></si>`).join('')
    const content = repeatedContent(strings, 100, ['<sst>', '<si><t/></si></sst>'])
    return buildZip(workbookEntries({ files: [{ name: 'xl/sharedStrings.xml', ...content }] }))
  }),
  ...['<a>', '<row>', '<x:is>'].map((tag) =>
    badWorkbook('DAMAGED', `10,000 nested ${tag}`, { after: tag.repeat(10_000) }),
  ),
  badWorkbook('DAMAGED', 'nested shared strings', { strings: '<si>'.repeat(10_000) }),
  badWorkbook('DAMAGED', 'nested styles', { styles: '<a>'.repeat(10_000) }),
  bad('DAMAGED', 'an attribute of 2 MB', () =>
    buildZip(workbookEntries({ before: `<dimension ref="${randomText(2 * megabyte)}"/>` })),
  ),
  bad('DAMAGED', 'a cell of 2 MB', () =>
    buildZip(
      workbookEntries({
        rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>${randomText(2 * megabyte)}</t></is></c></row>`,
      }),
    ),
  ),
  bad('DAMAGED', 'a comment of 2 MB', () =>
    buildZip(workbookEntries({ before: `<!--${randomText(2 * megabyte)}-->` })),
  ),
]

const nested: BadFile[] = [
  bad('NOT_A_SPREADSHEET', 'a zip of zips', () => {
    const inner = buildZip([{ name: 'a.zip', data: buildZip([{ name: 'b', data: 'b' }]) }])
    return buildZip(Array.from({ length: 16 }, (_, i) => ({ name: `${i}.zip`, data: inner })))
  }),
  badWorkbook('EMBEDDED_OBJECTS', 'a workbook in the workbook', {
    files: [{ name: 'xl/embeddings/Microsoft_Excel_Sheet.xlsx', data: buildZip(workbookEntries()) }],
  }),
]

export const bombs: readonly BadFile[] = [...inflating, ...claims, ...corners, ...crowds, ...nested]
