import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameFault, normaliseName } from './name.ts'

describe('names', () => {
  it.each([
    [' 郝\u3000欣\u3000乐 ', '郝欣乐'],
    [' 文 越 景 ', '文越景'],
    ['邹欣知 ', '邹欣知'],
    ['欧阳\u200B念琪', '欧阳念琪'],
    ['买买提 • 艾力', '买买提·艾力'],
    ['阿依古丽.热合曼', '阿依古丽·热合曼'],
    ['  Anna   Maria  Li ', 'Anna Maria Li'],
    ['Ａｎｎａ', 'Anna'],
  ])('keeps %j as %j', (text, name) => expect(normaliseName(text)).toBe(name))

  it.each([
    '刘汐昕',
    '黄桐',
    '东方诗星',
    '买买提·艾力',
    '公式姓名',
    '𠮷野家',
    'Anna Li',
    "O'Neil",
    'José',
    'Smith-Jones',
    'Li Jr.',
  ])('takes %j for a name', (name) => expect(nameFault(name)).toBeUndefined())

  it.each([
    ['', 'EMPTY'],
    ['王', 'TOO_SHORT'],
    ['王'.repeat(21), 'TOO_LONG'],
    ['a'.repeat(61), 'TOO_LONG'],
    ['张三2', 'NOT_LETTERS'],
    ['12034567890', 'NOT_LETTERS'],
    ['张三、李四', 'NOT_LETTERS'],
    ['张三(转学)', 'NOT_LETTERS'],
    ['张San', 'NOT_LETTERS'],
    ['·张', 'NOT_LETTERS'],
    ['#REF!', 'NOT_LETTERS'],
    ['合计', 'WORD_OF_A_LIST'],
    ['示例', 'WORD_OF_A_LIST'],
  ])('says of %j: %s', (name, fault) => expect(nameFault(name)).toBe(fault))

  it('has nothing left to normalise the second time', () => {
    const piece = fc.constantFrom('王', '欣', 'Li', 'é', ' ', '\u3000', '·', '•', '.', '\u200B', '１', '-')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const name = normaliseName(pieces.join(''))
        expect(normaliseName(name)).toBe(name)
      }),
      { numRuns: 2000 },
    )
  })
})
