import { z } from 'zod'
import { proseField, refuse } from '../input-field.ts'
import { tidyLines } from '../written-text.ts'

/** Limits of a policy's text: lengths in characters, the others in pieces. */
export const TEXT_LIMITS = {
  heading: 200,
  paragraph: 10_000,
  listItem: 2_000,
  cell: 1_000,
  items: 200,
  rows: 300,
  columns: 20,
  blocks: 1_000,
} as const

const line = proseField
const cell = z.string().transform(tidyLines).pipe(z.string().max(TEXT_LIMITS.cell))
const row = z.array(cell).min(1).max(TEXT_LIMITS.columns)

export const headingSchema = z.strictObject({
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  text: line(TEXT_LIMITS.heading),
})

export const paragraphSchema = z.strictObject({ type: z.literal('paragraph'), text: line(TEXT_LIMITS.paragraph) })

export const listSchema = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(line(TEXT_LIMITS.listItem)).min(1).max(TEXT_LIMITS.items),
})

export const tableSchema = z
  .strictObject({ type: z.literal('table'), header: row, rows: z.array(row).max(TEXT_LIMITS.rows) })
  .check((context) => {
    const columns = context.value.header.length
    context.value.rows.forEach((cells, index) => {
      if (cells.length === columns) return
      refuse(context, { code: 'tableRowLength', cells: cells.length, columns }, ['rows', index])
    })
  })

/** The text of a policy: blocks in order, and no markup inside them, so that nothing in it can run. */
export const structuredTextSchema = z
  .array(z.discriminatedUnion('type', [headingSchema, paragraphSchema, listSchema, tableSchema]))
  .max(TEXT_LIMITS.blocks)

export type StructuredText = z.output<typeof structuredTextSchema>
export type TextBlock = StructuredText[number]
export type TableBlock = Extract<TextBlock, { type: 'table' }>

/** Every text of a block replaced by what the function makes of it. */
export function mapBlockText(block: TextBlock, change: (text: string) => string): TextBlock {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: change(block.text) }
    case 'list':
      return { ...block, items: block.items.map(change) }
    case 'table':
      return { ...block, header: block.header.map(change), rows: block.rows.map((cells) => cells.map(change)) }
  }
}

/** The block's text on lines of its own, as a reader without layout gets it: for search and for comparing. */
export function plainTextOf(block: TextBlock): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.text
    case 'list':
      return block.items.join('\n')
    case 'table':
      return [block.header, ...block.rows].map((cells) => cells.join('\t')).join('\n')
  }
}
