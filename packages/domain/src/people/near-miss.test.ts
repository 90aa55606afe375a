import { describe, expect, test } from 'vitest'
import { nearMiss } from './near-miss.ts'

const meant = (written: string, entries: readonly string[]) => nearMiss(written, entries, (entry) => entry)

describe('what a misspelt text must have meant', () => {
  test.for([
    ['韩艺若甲', ['韩艺若', '王欣怡'], '韩艺若'],
    ['一年级武朮社', ['一年级武术社', '一年级网球社'], '一年级武术社'],
    ['不存在的社', ['一年级武术社', '戏剧社'], undefined],
    // Two are equally near: a person has to say.
    ['三年级足球社', ['二年级足球社', '四年级足球社'], undefined],
    ['改名', ['廖越望'], undefined],
  ] as const)('%s', ([written, entries, expected]) => {
    expect(meant(written, entries)).toBe(expected)
  })
})
