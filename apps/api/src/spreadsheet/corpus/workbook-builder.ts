import { buildZip, type ZipEntry } from './zip-builder.ts'

const packageNamespace = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Says how a workbook made by hand differs from the plain one. Parts are whole XML texts unless said otherwise. */
export interface WorkbookParts {
  /** The rows alone, inside of `<sheetData>`. */
  rows?: string
  /** What stands before and behind `<sheetData>`. */
  before?: string
  after?: string
  sheet?: string | null
  /** `<si>` elements. */
  strings?: string | null
  sharedStrings?: string
  /** Number formats of the cell styles 0, 1, 2 …: an id, or a format of its own. */
  formats?: (number | string)[]
  styles?: string
  workbook?: string
  /** `<sheet>` elements and what follows `<sheets>`. */
  sheets?: string
  afterSheets?: string
  workbookPr?: string
  relationships?: string
  rootRelationships?: string
  contentTypes?: string | null
  /** Further files, or replacements by name. */
  files?: ZipEntry[]
  /** Applied to every entry: stored, descriptor … */
  all?: Partial<ZipEntry>
}

export const plainRows =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
  '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>7</v></c></row>'

const plainStrings = '<si><t>姓名</t></si><si><t>人数</t></si><si><t>王小明</t></si>'

export function relationshipXml(id: string, type: string, target: string, rest = '') {
  return `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${office}/${type}`}" Target="${target}"${rest}/>`
}

export function relationshipsPart(relationships: string) {
  return `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${relationships}</Relationships>`
}

export function sheetXml(rows: string, before = '', after = '') {
  return `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
}

const plainRelationships =
  relationshipXml('rId1', 'worksheet', 'worksheets/sheet1.xml') +
  relationshipXml('rId2', 'sharedStrings', 'sharedStrings.xml') +
  relationshipXml('rId3', 'styles', 'styles.xml')

function stylesXml(formats: (number | string)[]) {
  const own = formats.filter((format) => typeof format === 'string')
  const numFmts = own
    .map((format, i) => `<numFmt numFmtId="${200 + i}" formatCode="${format.replaceAll('"', '&quot;')}"/>`)
    .join('')
  const xfs = formats.map(
    (format) => `<xf numFmtId="${typeof format === 'number' ? format : 200 + own.indexOf(format)}"/>`,
  )
  return `${declaration}<styleSheet xmlns="${main}"><numFmts>${numFmts}</numFmts><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`
}

/** The files of a workbook, each replaceable; what is set to null is left out. */
export function workbookEntries(parts: WorkbookParts = {}): ZipEntry[] {
  const strings = parts.strings === undefined ? plainStrings : parts.strings
  const sheets = parts.sheets ?? '<sheet name="名单" sheetId="1" r:id="rId1"/>'
  const workbook =
    parts.workbook ??
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}">${parts.workbookPr ?? ''}<sheets>${sheets}</sheets>${parts.afterSheets ?? ''}</workbook>`
  const sheet = parts.sheet ?? sheetXml(parts.rows ?? plainRows, parts.before, parts.after)
  const root = relationshipXml('rId1', 'officeDocument', 'xl/workbook.xml')
  const entries: [string, string | null][] = [
    [
      '[Content_Types].xml',
      parts.contentTypes === undefined
        ? `${declaration}<Types xmlns="${packageNamespace}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`
        : parts.contentTypes,
    ],
    ['_rels/.rels', parts.rootRelationships ?? relationshipsPart(root)],
    ['xl/workbook.xml', workbook],
    ['xl/_rels/workbook.xml.rels', relationshipsPart(parts.relationships ?? plainRelationships)],
    ['xl/styles.xml', parts.styles ?? stylesXml(parts.formats ?? [0])],
    [
      'xl/sharedStrings.xml',
      strings === null ? null : (parts.sharedStrings ?? `${declaration}<sst xmlns="${main}">${strings}</sst>`),
    ],
    ['xl/worksheets/sheet1.xml', parts.sheet === null ? null : sheet],
  ]
  const files = parts.files ?? []
  const replaced = new Set(files.map(({ name }) => name))
  return [
    ...entries.flatMap(([name, data]) => (data === null || replaced.has(name) ? [] : [{ name, data }])),
    ...files,
  ].map((entry) => ({ ...parts.all, ...entry }))
}

export function workbook(parts: WorkbookParts = {}): Uint8Array {
  return buildZip(workbookEntries(parts))
}
