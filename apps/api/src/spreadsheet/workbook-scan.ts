import { isDangerousFormula } from './formula-danger.ts'
import { SpreadsheetRefusedError } from './refusals.ts'
import { attributesOf, fromUtf8, type XmlListener } from './xml-scan.ts'

export interface WorkbookSheet {
  name: string
  relationshipId: string
  hidden: boolean
}

/** Watches `workbook.xml`: the sheets in their order and the way of counting dates; refuses macros by name. */
export class WorkbookScan implements XmlListener {
  readonly sheets: WorkbookSheet[] = []
  date1904 = false
  wantsText = false
  private definition = ''

  open(name: string, attributes: string) {
    if (name === 'sheet') this.addSheet(attributesOf(attributes))
    if (name === 'workbookPr') this.date1904 = /^(1|true)$/.test(attributesOf(attributes).get('date1904') ?? '')
    if (name === 'definedName') this.openDefinition(attributesOf(attributes))
  }

  close(name: string) {
    if (name !== 'definedName') return
    if (isDangerousFormula(this.definition)) throw new SpreadsheetRefusedError('DANGEROUS_FORMULA', { cell: null })
    this.wantsText = false
  }

  text(text: string) {
    this.definition += text
  }

  private addSheet(attributes: Map<string, string>) {
    const relationshipId = [...attributes].find(([name]) => /(^|:)id$/.test(name))?.[1] ?? ''
    this.sheets.push({
      name: fromUtf8(attributes.get('name') ?? ''),
      relationshipId,
      hidden: /^(hidden|veryHidden)$/.test(attributes.get('state') ?? ''),
    })
  }

  private openDefinition(attributes: Map<string, string>) {
    // Excel 4 macros run from a defined name of this kind, or are a function of the "xlm" sort.
    const runsByItself = /^(_xlnm\.)?Auto_(Open|Close|Activate|Deactivate)/i.test(attributes.get('name') ?? '')
    if (runsByItself || attributes.get('xlm') === '1') throw new SpreadsheetRefusedError('MACROS', {})
    this.definition = ''
    this.wantsText = true
  }
}

export interface Relationship {
  id: string
  /** The last word of the type's address, the same in the transitional and the strict form of the standard. */
  type: string
  target: string
}

/** Watches a `.rels` part; refuses everything that lies outside of the file, except links that a person clicks. */
export class RelationshipScan implements XmlListener {
  readonly relationships: Relationship[] = []

  open(name: string, attributes: string) {
    if (name !== 'Relationship') return
    const all = attributesOf(attributes)
    const type = all.get('Type')?.split('/').at(-1) ?? ''
    if (/macrosheet$/i.test(type) || type === 'vbaProject') throw new SpreadsheetRefusedError('MACROS', {})
    const external = all.get('TargetMode')?.toLowerCase() === 'external'
    if (external && type !== 'hyperlink') throw new SpreadsheetRefusedError('EXTERNAL_LINKS', {})
    this.relationships.push({ id: all.get('Id') ?? '', type, target: fromUtf8(all.get('Target') ?? '') })
  }
}

/** Watches `[Content_Types].xml`; refuses a workbook that says of itself that it has macros. */
export class ContentTypeScan implements XmlListener {
  open(_name: string, attributes: string) {
    if (/macroEnabled|vbaProject|macrosheet/i.test(attributes)) throw new SpreadsheetRefusedError('MACROS', {})
  }
}

/** Counts the texts of `sharedStrings.xml`, to which the cells refer by number. */
export class SharedStringScan implements XmlListener {
  count = 0
  private readonly limit: number

  constructor(limit: number) {
    this.limit = limit
  }

  open(name: string) {
    if (name !== 'si') return
    this.count += 1
    if (this.count > this.limit) throw new SpreadsheetRefusedError('TOO_MANY_CELLS', { row: 1, limit: this.limit })
  }
}

/** Watches a worksheet that will not be read: only what its formulas reach for matters. */
export class FormulaScan implements XmlListener {
  wantsText = false
  private cellAttributes = ''
  private formula = ''

  open(name: string, attributes: string) {
    if (name === 'c') this.cellAttributes = attributes
    if (name !== 'f') return
    this.formula = ''
    this.wantsText = true
  }

  close(name: string) {
    if (name !== 'f') return
    this.wantsText = false
    if (!isDangerousFormula(this.formula)) return
    const cell = attributesOf(this.cellAttributes).get('r') ?? null
    throw new SpreadsheetRefusedError('DANGEROUS_FORMULA', { cell })
  }

  text(text: string) {
    this.formula += text
  }
}

/** The name of the part that a relationship points to, in lower case; `folder` is that of the part it belongs to. */
export function partPath(folder: string, target: string): string {
  const segments = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const segment of target.split('/')) {
    if (segment === '..' && segments.pop() === undefined) throw new SpreadsheetRefusedError('UNSAFE_PATH', {})
    if (segment !== '' && segment !== '.' && segment !== '..') segments.push(segment)
  }
  return segments.join('/').toLowerCase()
}
