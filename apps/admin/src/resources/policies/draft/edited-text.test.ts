import { structuredTextSchema } from '@afterbell/domain/policies/structured-text'
import { expect, test } from 'vitest'
import {
  BLOCK_SHAPES,
  blockOfShape,
  type EditedBlock,
  edited,
  moved,
  pasted,
  placesSent,
  putIn,
  reshaped,
  shapeOf,
  splitAt,
  written,
} from './edited-text.ts'

const text = [
  { type: 'heading', level: 2, text: '目标' },
  { type: 'list', ordered: false, items: ['甲', '乙'] },
] as const
const plain = (blocks: readonly EditedBlock[]) => blocks.map(({ key: _key, ...block }) => block)

test('a text is written as it was read, and every block has a key of its own', () => {
  const blocks = edited(structuredTextSchema.parse(text))
  expect(written(blocks)).toEqual(text)
  expect(new Set(blocks.map(({ key }) => key)).size).toBe(2)
})

test('what was begun and left empty is not sent, and the places of the rest are known', () => {
  const blocks = [
    blockOfShape('paragraph', [' ']),
    blockOfShape('bullets', ['甲', '', '乙']),
    blockOfShape('table'),
    blockOfShape('heading1', ['完']),
  ]
  expect(written(blocks)).toEqual([
    { type: 'list', ordered: false, items: ['甲', '乙'] },
    { type: 'heading', level: 1, text: '完' },
  ])
  expect(placesSent(blocks)).toEqual([1, 3])
})

test('a block can be anything but a table turned, and keeps its words and its key', () => {
  const block = blockOfShape('paragraph', ['甲', '乙'])
  for (const shape of BLOCK_SHAPES) {
    const turned = reshaped(block, shape)
    expect([shapeOf(turned), turned.key]).toEqual([shape, block.key])
    expect(JSON.stringify(turned)).toMatch(/甲.*乙/)
    expect(structuredTextSchema.safeParse(written([turned])).error).toBeUndefined()
  }
  const table = blockOfShape('table', ['甲'])
  expect(reshaped(table, 'paragraph')).toBe(table)
})

test('blocks are put in, and moved as far as the ends', () => {
  const [one, two, three] = ['一', '二', '三'].map((line) => blockOfShape('paragraph', [line]))
  if (!one || !two || !three) throw new Error('Three blocks')
  expect(putIn([one, three], 1, [two])).toEqual([one, two, three])
  expect(moved([one, two, three], 0, 1)).toEqual([two, one, three])
  expect(moved([one, two, three], 2, 1)).toEqual([one, two, three])
  expect(moved([one, two, three], 0, -1)).toEqual([one, two, three])
})

test('Enter cuts a heading in two: what follows it is a paragraph', () => {
  const heading = blockOfShape('heading2', ['一、目标学生'])
  if (heading.type !== 'heading') throw new Error('A heading')
  expect(plain(splitAt(heading, 4))).toEqual([
    { type: 'heading', level: 2, text: '一、目标' },
    { type: 'paragraph', text: '学生' },
  ])
})

test('pasted lines become paragraphs, and lines with tabs a table whose rows are of one width', () => {
  expect(plain(pasted('第一段\r\n\r\n年级\t离校\n一年级\t17:20\t东门\n第二段\n'))).toEqual([
    { type: 'paragraph', text: '第一段' },
    { type: 'table', header: ['年级', '离校', ''], rows: [['一年级', '17:20', '东门']] },
    { type: 'paragraph', text: '第二段' },
  ])
})
