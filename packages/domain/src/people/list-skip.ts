import { cellAt, cellText, isBlank, type ListRow } from './list-cell.ts'

/** Why a row below the header is no line of the list. */
export const SKIP_REASONS = ['EMPTY', 'TOTAL', 'SAMPLE', 'HEADER_AGAIN', 'NOTE'] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

/** A row that was passed over; all of them are shown, so that none is lost unseen. */
export interface SkippedLine {
  readonly line: number
  readonly reason: SkipReason
}

const TOTAL = /^(?:(?:本页|本班|全校|年级)?(?:合计|总计|小计|共计)|共 ?\d+ ?人)/
const SAMPLE = /^\(?(?:填写)?(?:示例|样例|范例|举例|例(?=[:：)]))/
const NOTE =
  /^(?:注|备注|说明|填表说明|填表人|制表人|填报人|审核人|审批人|负责人|经办人|校长|日期|填表日期|填报日期|填表单位) ?[:：]/

/** A row with a note or a signature has no more than this many cells filled. */
const MOST_CELLS_OF_A_NOTE = 2

/**
 * Why the row is no line: blank, a total, a sample line, a note or signature. Undefined for a line, however incomplete.
 * @param identifying the places of the columns without which a row can hardly be about a person: number and name
 * @param ignored the places of columns that say nothing alone, such as a running number printed in advance
 */
export function skipReason(
  row: ListRow,
  identifying: readonly (number | undefined)[],
  ignored: readonly (number | undefined)[],
): Exclude<SkipReason, 'HEADER_AGAIN'> | undefined {
  const filled = row.cells.filter((cell, place) => !isBlank(cell) && !ignored.includes(place))
  const first = row.cells.find((cell) => !isBlank(cell))
  const leading = first ? cellText(first) : ''
  if (TOTAL.test(leading)) return 'TOTAL'
  if (SAMPLE.test(leading) || identifying.some((place) => SAMPLE.test(cellText(cellAt(row, place))))) return 'SAMPLE'
  if (NOTE.test(leading)) return 'NOTE'
  if (filled.length === 0) return 'EMPTY'
  const isNobody = identifying.every((place) => isBlank(cellAt(row, place)))
  return isNobody && filled.length <= MOST_CELLS_OF_A_NOTE ? 'NOTE' : undefined
}
