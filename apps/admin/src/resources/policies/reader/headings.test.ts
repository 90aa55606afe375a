import { expect, test } from 'vitest'
import { contentsOf } from './headings.ts'

const heading = (level: 1 | 2 | 3, text: string) => ({ type: 'heading', level, text }) as const
const text = [heading(1, '方案'), heading(2, '目标'), { type: 'paragraph', text: '……' } as const, heading(3, '一')]

test('the contents are the headings with their blocks, without the title that the head shows', () => {
  expect(contentsOf(text, '方案')).toEqual([
    { index: 1, level: 2, text: '目标' },
    { index: 3, level: 3, text: '一' },
  ])
})

test('a first heading that says something else than the title is one of them', () => {
  expect(contentsOf(text, '另一个标题').map(({ index }) => index)).toEqual([0, 1, 3])
  expect(contentsOf([], '方案')).toEqual([])
})
