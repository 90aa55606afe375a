import { policyDifference } from '@afterbell/domain/policies/difference'
import type { StructuredText } from '@afterbell/domain/policies/structured-text'
import { expect, test } from 'vitest'
import { choicesOf, mixed } from './merge.ts'

const text = (...lines: string[]): StructuredText => lines.map((line) => ({ type: 'paragraph', text: line }))
const base = text(
  '每天服务两小时，放学后开始。',
  '各班按时交接。',
  '值勤教师提前十分钟到岗。',
  '本方案自公布之日起执行。',
)

function settle(theirs: StructuredText, mine: StructuredText) {
  const differences = policyDifference(theirs, mine)
  const choices = choicesOf(differences, base)
  const obvious = new Set(choices.filter((choice) => choice.mine).map(({ place }) => place))
  return { choices, result: mixed(differences, obvious), differences }
}

test('changes of different blocks are both kept without a choice', () => {
  const theirs = text('每天服务两小时，放学后立即开始。', ...base.slice(1).map(lineOf))
  const mine = text(...base.slice(0, 3).map(lineOf), '本方案自公布之日起施行。')
  expect(settle(theirs, mine).result).toEqual(text('每天服务两小时，放学后立即开始。', ...mine.slice(1).map(lineOf)))
})

test('what one wrote is kept, and what one took out stays out', () => {
  const theirs = text(...base.slice(0, 2).map(lineOf), '对方新写的一段。', ...base.slice(2).map(lineOf))
  const mine = text('我新写的一段话。', ...base.slice(0, 3).map(lineOf))
  expect(settle(theirs, mine).result).toEqual(
    text('我新写的一段话。', ...base.slice(0, 2).map(lineOf), '对方新写的一段。', lineOf(base[2])),
  )
})

test('a block that both changed is marked, and mine unless chosen otherwise', () => {
  const theirs = text('每天服务两小时，下课后开始。', ...base.slice(1).map(lineOf))
  const mine = text('每天服务两小时，铃响后开始。', ...base.slice(1).map(lineOf))
  const { choices, result, differences } = settle(theirs, mine)
  expect(choices.map(({ bothChanged, mine: chosen }) => ({ bothChanged, chosen }))).toEqual([
    { bothChanged: true, chosen: true },
  ])
  expect(result).toEqual(mine)
  expect(mixed(differences, new Set())).toEqual(theirs)
})

function lineOf(block: StructuredText[number] | undefined): string {
  if (block?.type !== 'paragraph') throw new Error('A paragraph')
  return block.text
}
