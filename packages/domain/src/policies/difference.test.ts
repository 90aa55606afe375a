import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BlockDifference, isUnchanged, policyDifference } from './difference.ts'
import type { StructuredText, TextBlock } from './structured-text.ts'
import { textDifference } from './text-difference.ts'

const paragraph = (text: string): TextBlock => ({ type: 'paragraph', text })
const heading = (text: string): TextBlock => ({ type: 'heading', level: 2, text })

const word = fc.constantFrom('课后', '服务', '学生', '15:30', '二', 'club', ' ', '，', '。', '甲', '乙', '𠮷')
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(''))
const cells = fc.array(text, { minLength: 2, maxLength: 3 })
const block: fc.Arbitrary<TextBlock> = fc.oneof(
  fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(1 as const, 2 as const), text }),
  fc.record({ type: fc.constant('paragraph' as const), text }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(text, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ type: fc.constant('table' as const), header: cells, rows: fc.array(cells, { maxLength: 4 }) }),
)
const blocks: fc.Arbitrary<StructuredText> = fc.array(block, { maxLength: 6 })

/** One side of a difference, put together again. */
function side(difference: readonly BlockDifference[], which: 'before' | 'after'): TextBlock[] {
  const lost = which === 'before' ? 'ADDED' : 'REMOVED'
  return difference.flatMap((each) => {
    if (each.kind === lost) return []
    return each.kind === 'CHANGED' ? [each[which]] : [each.block]
  })
}

/** The lines inside a changed block as one side has them. */
function insideOf(each: Extract<BlockDifference, { kind: 'CHANGED' }>, lost: 'ADDED' | 'REMOVED'): unknown {
  const joined = (pieces: readonly { kind: string; text: string }[]) =>
    pieces.flatMap((piece) => (piece.kind === lost ? [] : [piece.text])).join('')
  const { inside } = each
  if (inside.shape === 'TEXT') return joined(inside.pieces)
  if (inside.shape === 'LIST')
    return inside.items.filter(({ kind }) => kind !== lost).map(({ pieces }) => joined(pieces))
  return inside.rows.filter(({ kind }) => kind !== lost).map((row) => row.cells.map(joined))
}

function contentOf(of: TextBlock): unknown {
  if (of.type === 'list') return of.items
  return of.type === 'table' ? [of.header, ...of.rows] : of.text
}

describe('the difference between two texts', () => {
  it('marks the words and characters that changed', () => {
    expect(textDifference('服务时间为15:30至17:30', '服务时间为15:30至17:25')).toEqual([
      { kind: 'SAME', text: '服务时间为15:30至17:' },
      { kind: 'REMOVED', text: '30' },
      { kind: 'ADDED', text: '25' },
    ])
    expect(textDifference('三年级学生', '三至四年级学生')).toEqual([
      { kind: 'SAME', text: '三' },
      { kind: 'ADDED', text: '至四' },
      { kind: 'SAME', text: '年级学生' },
    ])
  })

  it('does not scatter a rewritten sentence over single characters', () => {
    const kinds = textDifference('由教学处负责安排', '德育处负责统一调度').map(({ kind }) => kind)
    expect(kinds).toEqual(['REMOVED', 'ADDED', 'SAME', 'REMOVED', 'ADDED'])
  })

  it('gives both texts back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        text,
        text,
        (a, b, before, after) => {
          for (const [one, other] of [
            [a, b],
            [before, after],
          ] as const) {
            const pieces = textDifference(one, other)
            const without = (kind: string) =>
              pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('')
            expect(without('ADDED')).toBe(one)
            expect(without('REMOVED')).toBe(other)
          }
        },
      ),
    )
  })
})

describe('the difference between two versions of a policy (R30)', () => {
  const before: StructuredText = [
    heading('服务时间'),
    paragraph('一、二年级服务时间为15:00至17:20，共三课时。'),
    paragraph('三至六年级服务时间为15:30至17:30，共两个半课时。'),
    { type: 'list', ordered: true, items: ['自愿参加', '家长申请', '学校审核'] },
    {
      type: 'table',
      header: ['年级', '放学时间'],
      rows: [
        ['一、二年级', '17:20'],
        ['三、四年级', '17:30'],
        ['五、六年级', '17:30'],
      ],
    },
  ]

  it('is none between a text and itself', () => {
    const difference = policyDifference(before, structuredClone(before))
    expect(isUnchanged(difference)).toBe(true)
    expect(difference).toHaveLength(5)
  })

  it('shows what changed inside a paragraph, what came and what went', () => {
    const after = [
      before[0],
      paragraph('一、二年级服务时间为15:00至17:25，共三课时。'),
      paragraph('领导小组每月检查一次。'),
    ].filter((each) => each !== undefined)
    const difference = policyDifference(before.slice(0, 3), after)
    expect(difference.map(({ kind }) => kind)).toEqual(['SAME', 'CHANGED', 'REMOVED', 'ADDED'])
    expect(isUnchanged(difference)).toBe(false)
    expect(difference[1]).toMatchObject({
      inside: { shape: 'TEXT', pieces: [{}, { kind: 'REMOVED', text: '20' }, { kind: 'ADDED', text: '25' }, {}] },
    })
  })

  it('shows a list item by item', () => {
    const [list] = policyDifference(before.slice(3, 4), [
      { type: 'list', ordered: true, items: ['自愿参加', '家长提出申请', '学校审核', '公示'] },
    ])
    expect(list).toMatchObject({ kind: 'CHANGED', inside: { shape: 'LIST' } })
    const items = list?.kind === 'CHANGED' && list.inside.shape === 'LIST' ? list.inside.items : []
    expect(items.map(({ kind }) => kind)).toEqual(['SAME', 'CHANGED', 'SAME', 'ADDED'])
  })

  it('shows a table row by row', () => {
    const [table] = policyDifference(before.slice(4), [
      {
        type: 'table',
        header: ['年级', '放学时间'],
        rows: [
          ['一、二年级', '17:20'],
          ['三、四年级', '17:25'],
          ['五、六年级', '17:30'],
        ],
      },
    ])
    const rows = table?.kind === 'CHANGED' && table.inside.shape === 'TABLE' ? table.inside.rows : []
    expect(rows.map(({ kind, isHeader }) => [kind, isHeader])).toEqual([
      ['SAME', true],
      ['SAME', false],
      ['CHANGED', false],
      ['SAME', false],
    ])
    expect(rows[2]?.cells[1]).toEqual([
      { kind: 'SAME', text: '17:' },
      { kind: 'REMOVED', text: '30' },
      { kind: 'ADDED', text: '25' },
    ])
  })

  it('replaces rows whole when the table got another column', () => {
    const [table] = policyDifference(
      [{ type: 'table', header: ['年级', '放学'], rows: [['一', '17:20']] }],
      [{ type: 'table', header: ['年级', '放学', '校门'], rows: [['一', '17:20', '东']] }],
    )
    const rows = table?.kind === 'CHANGED' && table.inside.shape === 'TABLE' ? table.inside.rows : []
    expect(rows.map(({ kind }) => kind)).toEqual(['REMOVED', 'ADDED', 'REMOVED', 'ADDED'])
  })

  it('gives both versions back, blocks and what is inside them, whatever was changed', () => {
    fc.assert(
      fc.property(blocks, blocks, fc.nat(6), (one, other, shared) => {
        const versions = [[...one, ...other.slice(0, shared)], other] as const
        const difference = policyDifference(...versions)
        expect(side(difference, 'before')).toEqual(versions[0])
        expect(side(difference, 'after')).toEqual(versions[1])
        for (const each of difference) {
          if (each.kind !== 'CHANGED') continue
          expect(each.before.type).toBe(each.after.type)
          expect(insideOf(each, 'ADDED')).toEqual(contentOf(each.before))
          expect(insideOf(each, 'REMOVED')).toEqual(contentOf(each.after))
        }
      }),
      { numRuns: 500 },
    )
  })
})
