import type { TextBlock } from '@afterbell/domain/policies/structured-text'
import { builder } from '../../../graphql/builder.ts'

type Block<Type extends TextBlock['type']> = Extract<TextBlock, { type: Type }>

const HeadingBlock = builder.objectRef<Block<'heading'>>('HeadingBlock').implement({
  description: '标题。 A heading.',
  authScopes: { can: 'policies:read' },
  fields: (t) => ({
    level: t.exposeInt('level', { description: '级别，1 至 3。 Level, 1 to 3.' }),
    text: t.exposeString('text', { description: '文字。 Its text.' }),
  }),
})

const ParagraphBlock = builder.objectRef<Block<'paragraph'>>('ParagraphBlock').implement({
  description: '段落。 A paragraph.',
  authScopes: { can: 'policies:read' },
  fields: (t) => ({ text: t.exposeString('text', { description: '文字。 Its text.' }) }),
})

const ListBlock = builder.objectRef<Block<'list'>>('ListBlock').implement({
  description: '列表。 A list.',
  authScopes: { can: 'policies:read' },
  fields: (t) => ({
    ordered: t.exposeBoolean('ordered', { description: '是否编号。 Whether it is numbered.' }),
    items: t.exposeStringList('items', { description: '各项。 Its items.' }),
  }),
})

const TableBlock = builder.objectRef<Block<'table'>>('TableBlock').implement({
  description: '表格。 A table.',
  authScopes: { can: 'policies:read' },
  fields: (t) => ({
    header: t.exposeStringList('header', { description: '表头。 The header’s cells.' }),
    rows: t.field({
      type: t.listRef(t.listRef('String')),
      description: '各行，每行格数与表头相同。 Its rows, each as wide as the header.',
      resolve: ({ rows }) => rows,
    }),
  }),
})

const objects = { heading: HeadingBlock, paragraph: ParagraphBlock, list: ListBlock, table: TableBlock }

/** A block of a policy's text. */
export const PolicyBlock = builder.unionType('PolicyBlock', {
  description: '正文的一块：标题、段落、列表或表格。 A block of a text: heading, paragraph, list or table.',
  types: Object.values(objects),
  resolveType: (block) => objects[(block as TextBlock).type],
})

const HeadingBlockInput = builder.inputType('HeadingBlockInput', {
  description: '标题。 A heading.',
  fields: (t) => ({
    level: t.int({ required: true, description: '级别，1 至 3。 Level, 1 to 3.' }),
    text: t.string({ required: true, description: '文字，不超过 200 字。 Its text, at most 200 characters.' }),
  }),
})

const ParagraphBlockInput = builder.inputType('ParagraphBlockInput', {
  description: '段落。 A paragraph.',
  fields: (t) => ({
    text: t.string({ required: true, description: '文字，不超过 10000 字。 Its text, at most 10,000 characters.' }),
  }),
})

const ListBlockInput = builder.inputType('ListBlockInput', {
  description: '列表。 A list.',
  fields: (t) => ({
    ordered: t.boolean({ required: true, description: '是否编号。 Whether it is numbered.' }),
    items: t.stringList({ required: true, description: '各项，1 至 200 项。 Its items, 1 to 200.' }),
  }),
})

const TableBlockInput = builder.inputType('TableBlockInput', {
  description: '表格。 A table.',
  fields: (t) => ({
    header: t.stringList({ required: true, description: '表头，1 至 20 格。 The header, 1 to 20 cells.' }),
    rows: t.field({
      type: t.listRef(t.listRef('String')),
      required: true,
      description: '各行，每行格数与表头相同，至多 300 行。 Its rows, each as wide as the header, at most 300.',
    }),
  }),
})

/** A block as it is sent: exactly one of its fields is given. */
export const PolicyBlockInput = builder.inputType('PolicyBlockInput', {
  description: '正文的一块，四者填其一。 A block of a text; exactly one of the four is given.',
  isOneOf: true,
  fields: (t) => ({
    heading: t.field({ type: HeadingBlockInput, description: '标题。 A heading.' }),
    paragraph: t.field({ type: ParagraphBlockInput, description: '段落。 A paragraph.' }),
    list: t.field({ type: ListBlockInput, description: '列表。 A list.' }),
    table: t.field({ type: TableBlockInput, description: '表格。 A table.' }),
  }),
})

/** A sent text in the domain's form, still to be checked. */
export function sentText(blocks: readonly (typeof PolicyBlockInput.$inferInput)[]): unknown[] {
  return blocks.flatMap((block) => Object.entries(block).map(([type, content]) => ({ type, ...content })))
}
