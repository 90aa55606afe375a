import { isDangerousFormula } from './formula-danger.ts'
import type { SpreadsheetLimits } from './limits.ts'
import { SpreadsheetRefusedError } from './refusals.ts'
import { columnIndex, columnName } from './sheet.ts'
import { attributesOf, type XmlListener } from './xml-scan.ts'

/** A number that identifies a cell of a sheet; row 1-based, column 0-based. */
export function cellKey(row: number, column: number) {
  return row * 16_384 + column
}

const damaged = () => new SpreadsheetRefusedError('DAMAGED', {})
const plainCell = /^ r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="\d{1,6}")?(?: t="(\w+)")?(?: s="\d{1,6}")?$/
const numberText = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/
const lastRow = 1_048_576

/**
 * Watches a worksheet go by before it is parsed: refuses what is too big, dangerous or inconsistent, and notes which
 * cells are formulas. The parser's streaming reader hands out a formula's last result as if somebody had typed it, and
 * knows nothing of the cells that an array formula fills; so the gate, not the parser, says what a formula is.
 */
export class WorksheetScan implements XmlListener {
  /** Keys of the cells that are formulas or errors, those covered by an array formula included. */
  readonly formulaCells = new Set<number>()
  /**
   * Keys of the cells that have a type and no value, as some programs write empty cells: the parser takes an absent
   * number of a shared string for string 0, an absent boolean for false and a blank number for 0.
   */
  readonly blankCells = new Set<number>()
  wantsText = false

  private readonly limits: SpreadsheetLimits
  private readonly sharedStrings: number
  private inSheetData = false
  private inRow = false
  private inCell = false
  private element = ''
  private row = 0
  private column = -1
  private cellType = ''
  private cellFilled = false
  private cellHasValue = false
  private content = ''
  private filledCells = 0
  private formulaArea = 0
  private gridSlots = 0

  constructor(limits: SpreadsheetLimits, sharedStrings: number) {
    this.limits = limits
    this.sharedStrings = sharedStrings
  }

  /**
   * To be called when the sheet has gone by. A list with some formulas is imported, its formulas shown line by line; a
   * sheet that is mostly formulas is somebody's calculation, and one sentence helps more than a thousand issues.
   */
  finish() {
    const count = this.formulaCells.size
    if (count > this.limits.freeFormulas && count > this.filledCells / 2) throw this.tooManyFormulas(count)
  }

  open(name: string, attributes: string) {
    if (name === 'sheetData') this.inSheetData = true
    else if (name === 'row' && this.inSheetData) this.openRow(attributes)
    else if (name === 'c' && this.inRow) this.openCell(attributes)
    else if (this.inCell) this.openContent(name, attributes)
  }

  close(name: string) {
    if (name === 'sheetData') this.inSheetData = false
    else if (name === 'row') this.closeRow()
    else if (name === 'c') this.closeCell()
    else if (this.inCell && name === this.element) this.closeContent()
  }

  text(text: string) {
    this.content += text
    if (this.content.length > this.limits.tokenLength) throw damaged()
  }

  private openRow(attributes: string) {
    if (this.inRow) throw damaged()
    const number = attributesOf(attributes).get('r')
    const row = number === undefined ? this.row + 1 : Number(number)
    if (!Number.isInteger(row) || row <= this.row || row > lastRow) throw damaged()
    this.inRow = true
    this.row = row
    this.column = -1
  }

  private closeRow() {
    this.inRow = false
    this.gridSlots += this.column + 2
    if (this.gridSlots > this.limits.gridSlots) throw this.tooManyCells(this.limits.gridSlots)
  }

  private openCell(attributes: string) {
    if (this.inCell) throw damaged()
    const [, letters, row, type] = plainCell.exec(attributes) ?? this.unusualCell(attributes)
    const column = letters === undefined ? this.column + 1 : columnIndex(letters)
    if (column <= this.column || column >= 16_384) throw damaged()
    if (row !== undefined && Number(row) !== this.row) throw damaged()
    this.inCell = true
    this.column = column
    this.cellType = type ?? 'n'
    this.cellFilled = false
    this.cellHasValue = false
    if (this.cellType === 'e') this.addFormula(this.row, column)
  }

  private closeCell() {
    if (!this.inCell) return
    this.inCell = false
    const needsValue = this.cellType === 's' || this.cellType === 'b' || (this.cellType === 'n' && this.cellFilled)
    if (needsValue && !this.cellHasValue) this.blankCells.add(cellKey(this.row, this.column))
  }

  private unusualCell(attributes: string): (string | undefined)[] {
    const all = attributesOf(attributes)
    const reference = all.get('r')
    if (reference === undefined) return [undefined, undefined, undefined, all.get('t')]
    const [, letters, row] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference) ?? []
    if (letters === undefined) throw damaged()
    return [undefined, letters, row, all.get('t')]
  }

  private openContent(name: string, attributes: string) {
    if (name !== 'v' && name !== 'f' && name !== 'is') return
    this.countFilled()
    if (name === 'f') {
      const all = attributesOf(attributes)
      this.addFormula(this.row, this.column)
      const kind = all.get('t')
      if (kind === 'array' || kind === 'dataTable') this.addFormulaArea(all.get('ref'))
    }
    this.element = name
    this.content = ''
    this.wantsText = name !== 'is'
  }

  private closeContent() {
    if (this.element === 'f' && isDangerousFormula(this.content)) {
      throw new SpreadsheetRefusedError('DANGEROUS_FORMULA', { cell: this.cellName() })
    }
    if (this.element === 'v' && this.content.trim() !== '') {
      if (!this.isProperValue(this.content.trim())) throw damaged()
      this.cellHasValue = true
    }
    this.element = ''
    this.wantsText = false
  }

  /** Whether the parser can only understand the value in one way. */
  private isProperValue(value: string) {
    if (this.cellType === 's') return /^\d{1,7}$/.test(value) && Number(value) < this.sharedStrings
    if (this.cellType === 'n') return numberText.test(value)
    if (this.cellType === 'b') return /^(?:0|1|true|false)$/i.test(value)
    return this.cellType === 'str' || this.cellType === 'inlineStr' || this.cellType === 'e' || this.cellType === 'd'
  }

  private countFilled() {
    if (this.cellFilled) return
    this.cellFilled = true
    this.filledCells += 1
    const { rows, columns, filledCells } = this.limits
    if (this.row > rows) throw new SpreadsheetRefusedError('TOO_MANY_ROWS', { row: this.row, limit: rows })
    if (this.column >= columns) {
      throw new SpreadsheetRefusedError('TOO_MANY_COLUMNS', { cell: this.cellName(), limit: columnName(columns - 1) })
    }
    if (this.filledCells > filledCells) throw this.tooManyCells(filledCells)
  }

  private addFormulaArea(reference: string | undefined) {
    const [, from = '', top, to = '', bottom] =
      /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(reference ?? '') ?? []
    const [left, right] = [columnIndex(from), columnIndex(to === '' ? from : to)]
    const [first, last] = [Number(top), Number(bottom ?? top)]
    if (left < 0 || right < left || !(last >= first)) throw damaged()
    this.formulaArea += (right - left + 1) * (last - first + 1)
    if (this.formulaArea > this.limits.formulas) throw this.tooManyFormulas(this.formulaArea)
    for (let row = first; row <= last; row++) {
      for (let column = left; column <= right; column++) this.addFormula(row, column)
    }
  }

  private addFormula(row: number, column: number) {
    this.formulaCells.add(cellKey(row, column))
    if (this.formulaCells.size > this.limits.formulas) throw this.tooManyFormulas(this.formulaCells.size)
  }

  private tooManyFormulas(count: number) {
    const [first = cellKey(this.row, this.column)] = this.formulaCells
    const cell = `${columnName(first % 16_384)}${Math.floor(first / 16_384)}`
    return new SpreadsheetRefusedError('TOO_MANY_FORMULAS', { count, cell })
  }

  private tooManyCells(limit: number) {
    return new SpreadsheetRefusedError('TOO_MANY_CELLS', { row: this.row, limit })
  }

  private cellName() {
    return `${columnName(this.column)}${this.row}`
  }
}
