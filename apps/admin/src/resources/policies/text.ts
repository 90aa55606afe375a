import type { BlockDifference, InsideDifference } from '@afterbell/domain/policies/difference'
import type { StructuredText, TextBlock } from '@afterbell/domain/policies/structured-text'
import type { SentBlock, SentDifference } from './operations.ts'

/** A block as the domain has it, of one that the server sent. */
export function blockOf(block: SentBlock): TextBlock {
  switch (block.__typename) {
    case 'HeadingBlock':
      return { type: 'heading', level: block.level as 1 | 2 | 3, text: block.text }
    case 'ParagraphBlock':
      return { type: 'paragraph', text: block.text }
    case 'ListBlock':
      return { type: 'list', ordered: block.ordered, items: block.items }
    case 'TableBlock':
      return { type: 'table', header: block.header, rows: block.rows }
  }
}

/** A text as the domain has it. */
export const textOf = (body: readonly SentBlock[]): StructuredText => body.map(blockOf)

/** A block as the API takes it: under the one field that is its type. */
export function blockInput(block: TextBlock) {
  switch (block.type) {
    case 'heading':
      return { heading: { level: block.level, text: block.text } }
    case 'paragraph':
      return { paragraph: { text: block.text } }
    case 'list':
      return { list: { ordered: block.ordered, items: block.items } }
    case 'table':
      return { table: { header: block.header, rows: block.rows } }
  }
}

/** What became of a block, as the domain has it, of what the server sent. */
export function differenceOf({ kind, before, after, ...inside }: SentDifference): BlockDifference {
  if (kind === 'CHANGED' && before && after) {
    return { kind, before: blockOf(before), after: blockOf(after), inside: insideOf(inside) }
  }
  const block = after ?? before
  if (!block || kind === 'CHANGED') throw new TypeError('A difference without its block')
  return { kind, block: blockOf(block) }
}

function insideOf({ pieces, items, rows }: Pick<SentDifference, 'pieces' | 'items' | 'rows'>): InsideDifference {
  const spoken = (all: readonly { kind: SentDifference['kind']; text: string }[]) =>
    all.map(({ kind, text }) => ({ kind: kind === 'CHANGED' ? ('SAME' as const) : kind, text }))
  if (items) return { shape: 'LIST', items: items.map((item) => ({ kind: item.kind, pieces: spoken(item.pieces) })) }
  if (rows) {
    const cellsOf = ({ cells }: (typeof rows)[number]) => cells.map((cell) => spoken(cell.pieces))
    return {
      shape: 'TABLE',
      rows: rows.map((row) => ({ kind: row.kind, isHeader: row.isHeader, cells: cellsOf(row) })),
    }
  }
  return { shape: 'TEXT', pieces: spoken(pieces ?? []) }
}

/** A short beginning of a block, by which people know it. */
export function excerptOf(block: TextBlock, letters = 24): string {
  const text = wholeTextOf(block)
  return text.length > letters ? `${text.slice(0, letters)}…` : text
}

function wholeTextOf(block: TextBlock): string {
  if (block.type === 'list') return block.items[0] ?? ''
  return block.type === 'table' ? block.header.join(' / ') : block.text
}
