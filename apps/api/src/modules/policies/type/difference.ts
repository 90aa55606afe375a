import type {
  BlockDifference,
  InsideDifference,
  LineDifference,
  RowDifference,
} from '@afterbell/domain/policies/difference'
import type { TextPiece } from '@afterbell/domain/policies/text-difference'
import { builder } from '../../../graphql/builder.ts'
import { PolicyBlock } from './block.ts'

const authScopes = { can: 'policies:read' } as const

const DifferenceKindEnum = builder.enumType('DifferenceKind', {
  description: '两个版本之间的变化。 What became of a part between two versions.',
  values: {
    SAME: { value: 'SAME', description: '未变。 Unchanged.' },
    REMOVED: { value: 'REMOVED', description: '删去。 Removed.' },
    ADDED: { value: 'ADDED', description: '新增。 Added.' },
    CHANGED: { value: 'CHANGED', description: '修改。 Changed.' },
  } as const,
})

const TextPieceType = builder.objectRef<TextPiece>('TextPiece').implement({
  description: '一段文字及其变化。 A piece of text, and what became of it.',
  authScopes,
  fields: (t) => ({
    kind: t.expose('kind', { type: DifferenceKindEnum, description: '变化。 What became of it.' }),
    text: t.exposeString('text', { description: '文字。 The text.' }),
  }),
})

const piecesDescription =
  '各段；去掉新增即旧文，去掉删去即新文。 Its pieces: without ADDED the old text, without REMOVED the new.'

const LineDifferenceType = builder.objectRef<LineDifference>('LineDifference').implement({
  description: '列表一项的变化。 What became of an item of a list.',
  authScopes,
  fields: (t) => ({
    kind: t.expose('kind', { type: DifferenceKindEnum, description: '变化。 What became of it.' }),
    pieces: t.field({
      type: [TextPieceType],
      description: piecesDescription,
      resolve: ({ pieces }) => [...pieces],
    }),
  }),
})

const CellDifferenceType = builder.objectRef<readonly TextPiece[]>('CellDifference').implement({
  description: '表格一格的变化。 What became of a cell of a table.',
  authScopes,
  fields: (t) => ({
    pieces: t.field({ type: [TextPieceType], description: piecesDescription, resolve: (pieces) => [...pieces] }),
  }),
})

const RowDifferenceType = builder.objectRef<RowDifference>('RowDifference').implement({
  description: '表格一行的变化。 What became of a row of a table.',
  authScopes,
  fields: (t) => ({
    kind: t.expose('kind', { type: DifferenceKindEnum, description: '变化。 What became of it.' }),
    isHeader: t.exposeBoolean('isHeader', { description: '是否表头。 Whether it is the header.' }),
    cells: t.field({
      type: [CellDifferenceType],
      description: '各格。 Its cells.',
      resolve: ({ cells }) => [...cells],
    }),
  }),
})

const inside = <Shape extends InsideDifference['shape']>(difference: BlockDifference, shape: Shape) =>
  difference.kind === 'CHANGED' && difference.inside.shape === shape
    ? (difference.inside as Extract<InsideDifference, { shape: Shape }>)
    : null

/** The difference of one block; a changed one carries exactly one of pieces, items and rows. */
export const BlockDifferenceType = builder.objectRef<BlockDifference>('BlockDifference').implement({
  description: '正文一块的变化。 What became of a block of the text.',
  authScopes,
  fields: (t) => ({
    kind: t.expose('kind', { type: DifferenceKindEnum, description: '变化。 What became of it.' }),
    before: t.field({
      type: PolicyBlock,
      nullable: true,
      description: '旧版中的这一块；新增时为空。 The block as it was; null when it was added.',
      resolve: (difference) => {
        if (difference.kind === 'CHANGED') return difference.before
        return difference.kind === 'ADDED' ? null : difference.block
      },
    }),
    after: t.field({
      type: PolicyBlock,
      nullable: true,
      description: '新版中的这一块；删去时为空。 The block as it is; null when it was removed.',
      resolve: (difference) => {
        if (difference.kind === 'CHANGED') return difference.after
        return difference.kind === 'REMOVED' ? null : difference.block
      },
    }),
    pieces: t.field({
      type: [TextPieceType],
      nullable: true,
      description: '标题或段落内的变化。 The difference inside a heading or paragraph.',
      resolve: (difference) => inside(difference, 'TEXT')?.pieces.slice() ?? null,
    }),
    items: t.field({
      type: [LineDifferenceType],
      nullable: true,
      description: '列表内的变化。 The difference inside a list.',
      resolve: (difference) => inside(difference, 'LIST')?.items.slice() ?? null,
    }),
    rows: t.field({
      type: [RowDifferenceType],
      nullable: true,
      description: '表格内的变化。 The difference inside a table.',
      resolve: (difference) => inside(difference, 'TABLE')?.rows.slice() ?? null,
    }),
  }),
})
