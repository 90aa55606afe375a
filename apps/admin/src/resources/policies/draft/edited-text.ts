import type { StructuredText, TextBlock } from '@afterbell/domain/policies/structured-text'

/** A block under edit, with a key that stays its own wherever it is moved. */
export type EditedBlock = TextBlock & { readonly key: string }
export type EditedTable = Extract<EditedBlock, { type: 'table' }>
export type EditedList = Extract<EditedBlock, { type: 'list' }>

/** What a block can be, as one chooses it: three headings, a paragraph, two lists, a table. */
export const BLOCK_SHAPES = ['heading1', 'heading2', 'heading3', 'paragraph', 'bullets', 'numbers', 'table'] as const
export type BlockShape = (typeof BLOCK_SHAPES)[number]

let latest = 0
function nextKey(): string {
  latest += 1
  return `b${latest}`
}

/** A text ready to be edited. */
export const edited = (text: StructuredText): EditedBlock[] => text.map((block) => ({ ...block, key: nextKey() }))

/** The text as it is sent: without keys, and without blocks in which nothing was written. */
export function written(blocks: readonly EditedBlock[]): StructuredText {
  return blocks.filter((block) => !isBlank(block)).map(({ key: _key, ...block }) => trimmed(block))
}

/** Whether nothing is written in a block. */
export function isBlank(block: TextBlock): boolean {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.text.trim() === ''
    case 'list':
      return block.items.every((item) => item.trim() === '')
    case 'table':
      return [block.header, ...block.rows].every((cells) => cells.every((cell) => cell.trim() === ''))
  }
}

/** Items that were begun and left empty are none. */
const trimmed = (block: TextBlock): TextBlock =>
  block.type === 'list' ? { ...block, items: block.items.filter((item) => item.trim() !== '') } : block

/** Where each block that is sent stands among those under edit. */
export function placesSent(blocks: readonly EditedBlock[]): number[] {
  return blocks.flatMap((block, index) => (isBlank(block) ? [] : [index]))
}

/** What a block is now. */
export function shapeOf(block: TextBlock): BlockShape {
  switch (block.type) {
    case 'heading':
      return `heading${block.level}`
    case 'paragraph':
      return 'paragraph'
    case 'list':
      return block.ordered ? 'numbers' : 'bullets'
    case 'table':
      return 'table'
  }
}

/** A new block of that shape, with these lines in it. */
export function blockOfShape(shape: BlockShape, lines: readonly string[] = ['']): EditedBlock {
  return { ...contentOf(shape, lines), key: nextKey() }
}

function contentOf(shape: BlockShape, lines: readonly string[]): TextBlock {
  const items = lines.length > 0 ? [...lines] : ['']
  switch (shape) {
    case 'heading1':
    case 'heading2':
    case 'heading3':
      return { type: 'heading', level: levels[shape], text: lines.join(' ') }
    case 'paragraph':
      return { type: 'paragraph', text: lines.join('\n') }
    case 'bullets':
    case 'numbers':
      return { type: 'list', ordered: shape === 'numbers', items }
    case 'table':
      return { type: 'table', header: ['', ''], rows: items.map((line) => [line, '']) }
  }
}

const levels = { heading1: 1, heading2: 2, heading3: 3 } as const

/** The block in another shape, with what is written in it; a table is not turned into anything else. */
export function reshaped(block: EditedBlock, shape: BlockShape): EditedBlock {
  if (block.type === 'table' || shapeOf(block) === shape) return block
  const lines = block.type === 'list' ? block.items : block.text.split('\n')
  return { ...contentOf(shape, lines), key: block.key }
}

/** The blocks with some put in at a place. */
export function putIn(blocks: readonly EditedBlock[], place: number, added: readonly EditedBlock[]): EditedBlock[] {
  return blocks.toSpliced(place, 0, ...added)
}

/** The blocks with one moved up or down; at the ends it stays. */
export function moved<Item>(items: readonly Item[], from: number, by: 1 | -1): Item[] {
  const to = from + by
  const item = items[from]
  if (item === undefined || to < 0 || to >= items.length) return [...items]
  return items.toSpliced(from, 1).toSpliced(to, 0, item)
}

/** A heading or paragraph cut in two where one presses Enter: what follows becomes a paragraph. */
export function splitAt(block: Extract<EditedBlock, { text: string }>, at: number): [EditedBlock, EditedBlock] {
  return [{ ...block, text: block.text.slice(0, at) }, blockOfShape('paragraph', [block.text.slice(at)])]
}

/**
 * What pasted text of several lines becomes: a table of lines with tabs, as spreadsheets and word processors hand them
 * out, and of every other line a paragraph.
 */
export function pasted(text: string): EditedBlock[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const blocks: EditedBlock[] = []
  let rows: string[][] = []
  const settle = () => {
    if (rows.length > 0) blocks.push(tableOf(rows))
    rows = []
  }
  for (const line of lines) {
    if (line.includes('\t')) rows.push(line.split('\t'))
    else {
      settle()
      blocks.push(blockOfShape('paragraph', [line.trim()]))
    }
  }
  settle()
  return blocks
}

function tableOf(rows: readonly (readonly string[])[]): EditedBlock {
  const width = Math.max(...rows.map(({ length }) => length))
  const even = rows.map((cells) => Array.from({ length: width }, (_, column) => (cells[column] ?? '').trim()))
  const [header = [], ...others] = even
  return { type: 'table', header, rows: others, key: nextKey() }
}
