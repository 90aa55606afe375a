import { cleanPackage } from './clean-package.ts'
import { kindOf, otherZipRefusal } from './file-kind.ts'
import { type SpreadsheetLimits, spreadsheetLimits } from './limits.ts'
import { SpreadsheetRefusedError } from './refusals.ts'
import {
  ContentTypeScan,
  FormulaScan,
  partPath,
  type Relationship,
  RelationshipScan,
  SharedStringScan,
  WorkbookScan,
  type WorkbookSheet,
} from './workbook-scan.ts'
import { WorksheetScan } from './worksheet-scan.ts'
import { scanXml, type XmlListener } from './xml-scan.ts'
import { Inflation, readZipParts, type ZipPart, type ZipParts } from './zip-parts.ts'

/** A file that may be parsed. */
export type Admitted =
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'workbook'
      /** A new workbook around the measured bytes of the one worksheet to be read: see `cleanPackage`. */
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly sheetName: string
      readonly otherSheets: readonly string[]
      readonly formulaCells: ReadonlySet<number>
      readonly blankCells: ReadonlySet<number>
    }

/** The parts that alone make a file one that must not come in, by their names. */
const refusedParts = [
  { pattern: /vbaproject|^xl\/(macrosheets|dialogsheets)\//, code: 'MACROS' },
  { pattern: /^xl\/(externallinks|querytables)\/|^xl\/connections\.xml$/, code: 'EXTERNAL_LINKS' },
  { pattern: /\/(embeddings|activex)\//, code: 'EMBEDDED_OBJECTS' },
] as const

/**
 * The gate in front of the parser (reliability.md F1): lets a file through, or refuses it with a reason, without
 * parsing it and without ever holding more than a chunk of what it inflates to.
 *
 * Formulas. A formula is no value: what the cell showed last may be stale or forged. But a school's own list has a
 * formula here and there (a name joined by `&`, a number counted on), and refusing the whole list for one cell helps
 * nobody. So formula cells are noted and come out of the reader as `formula`, an issue on their line; and the file is
 * refused only when a formula calls another program, file or address, or when the sheet is mostly formulas.
 *
 * @throws SpreadsheetRefusedError
 */
export async function admitSpreadsheet(
  bytes: Uint8Array,
  options: { sheet?: string; limits?: SpreadsheetLimits } = {},
): Promise<Admitted> {
  const limits = options.limits ?? spreadsheetLimits
  if (bytes.length > limits.fileBytes) {
    const [megabytes, limit] = [bytes.length, limits.fileBytes].map((size) => Math.ceil(size / 2 ** 20))
    throw new SpreadsheetRefusedError('TOO_LARGE', { megabytes: megabytes ?? 0, limit: limit ?? 0 })
  }
  if (kindOf(bytes) === 'text') return { kind: 'text', bytes }
  return new WorkbookGate(await readZipParts(bytes, limits), limits).admit(options.sheet)
}

class WorkbookGate {
  private readonly parts: ZipParts
  private readonly limits: SpreadsheetLimits
  private readonly inflation: Inflation
  private readonly scanned = new Set<ZipPart>()

  constructor(parts: ZipParts, limits: SpreadsheetLimits) {
    this.parts = parts
    this.limits = limits
    this.inflation = new Inflation(limits)
  }

  async admit(wanted: string | undefined): Promise<Admitted> {
    this.refuseByName()
    await this.scan('[content_types].xml', new ContentTypeScan())
    const workbookPath = await this.workbookPath()
    const folder = workbookPath.slice(0, Math.max(0, workbookPath.lastIndexOf('/')))
    const workbook = new WorkbookScan()
    await this.scan(workbookPath, workbook)
    const related = await this.relationshipsOf(workbookPath)
    const sheets = worksheetsOf(workbook.sheets, related, folder)
    const chosen = chooseSheet(sheets, wanted)
    const sharedStrings = this.optional(folder, related, 'sharedStrings')
    const styles = this.optional(folder, related, 'styles')
    const strings = new SharedStringScan(this.limits.filledCells)
    if (sharedStrings !== undefined) await this.scan(sharedStrings.name, strings)
    if (styles !== undefined) await this.scan(styles.name, { open: () => {} })
    const scan = new WorksheetScan(this.limits, strings.count)
    const worksheet = await this.scan(chosen.path, scan)
    scan.finish()
    await this.scanTheRest(new Set(sheets.map(({ path }) => path)))
    return {
      kind: 'workbook',
      bytes: cleanPackage({ worksheet, sharedStrings, styles, date1904: workbook.date1904 }),
      sheetName: chosen.name,
      otherSheets: sheets.filter((sheet) => sheet !== chosen && !sheet.hidden).map(({ name }) => name),
      formulaCells: scan.formulaCells,
      blankCells: scan.blankCells,
    }
  }

  private refuseByName() {
    const names = [...this.parts.keys()]
    for (const { pattern, code } of refusedParts) {
      if (names.some((name) => pattern.test(name))) throw new SpreadsheetRefusedError(code, {})
    }
    if (!this.parts.has('[content_types].xml') || !names.some((name) => /^xl\/.*\.xml$/.test(name))) {
      throw otherZipRefusal(names)
    }
  }

  private async workbookPath() {
    const office = (await this.relationshipsOf('')).find(({ type }) => type === 'officeDocument')
    if (office === undefined) throw new SpreadsheetRefusedError('DAMAGED', {})
    return partPath('', office.target)
  }

  private async relationshipsOf(path: string): Promise<Relationship[]> {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const folder = path.slice(0, path.length - name.length)
    const scan = new RelationshipScan()
    await this.scan(`${folder}_rels/${name}.rels`, scan)
    return scan.relationships
  }

  /** What nobody will parse is inflated all the same: a bomb is refused wherever it lies. */
  private async scanTheRest(worksheets: ReadonlySet<string>) {
    for (const [path, part] of this.parts) {
      if (this.scanned.has(part)) continue
      if (worksheets.has(path)) await this.scan(path, new FormulaScan())
      else if (path.endsWith('.rels')) await this.scan(path, new RelationshipScan())
      else await refuseDocumentType(this.inflation.of(part), /\.(xml|vml)$/.test(path))
    }
  }

  private optional(folder: string, related: readonly Relationship[], wanted: string) {
    const target = related.find(({ type }) => type === wanted)?.target
    return target === undefined ? undefined : this.parts.get(partPath(folder, target))
  }

  private async scan(path: string, listener: XmlListener): Promise<ZipPart> {
    const part = this.parts.get(path.toLowerCase())
    // One part in two roles is nothing that a program writes.
    if (part === undefined || this.scanned.has(part)) throw new SpreadsheetRefusedError('DAMAGED', {})
    this.scanned.add(part)
    await scanXml(this.inflation.of(part), listener, this.limits)
    return part
  }
}

interface Worksheet {
  name: string
  hidden: boolean
  path: string
}

function worksheetsOf(sheets: readonly WorkbookSheet[], related: readonly Relationship[], folder: string) {
  return sheets.flatMap(({ name, hidden, relationshipId }): Worksheet[] => {
    const target = related.find(({ id, type }) => id === relationshipId && type === 'worksheet')?.target
    // A sheet without one is a single chart.
    return target === undefined ? [] : [{ name, hidden, path: partPath(folder, target) }]
  })
}

function chooseSheet(sheets: readonly Worksheet[], wanted: string | undefined): Worksheet {
  const visible = sheets.filter(({ hidden }) => !hidden)
  const chosen = wanted === undefined ? visible[0] : visible.find(({ name }) => name === wanted)
  if (chosen !== undefined) return chosen
  throw wanted === undefined
    ? new SpreadsheetRefusedError('NO_SHEET', {})
    : new SpreadsheetRefusedError('SHEET_NOT_FOUND', {})
}

async function refuseDocumentType(chunks: AsyncIterable<Buffer>, isXml: boolean) {
  const longest = '<!DOCTYPE'.length
  let tail = ''
  for await (const chunk of chunks) {
    if (!isXml) continue
    const text = tail + chunk.toString('latin1')
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new SpreadsheetRefusedError('DOCUMENT_TYPE', {})
    tail = text.slice(-longest)
  }
}
