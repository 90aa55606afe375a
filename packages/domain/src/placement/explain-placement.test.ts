import { describe, expect, it } from 'vitest'
import { DRAW_RULES } from './draw-input.ts'
import type { ListResult } from './draw-result.ts'
import { describeDrawRule, explainChoice, explainList } from './explain-placement.ts'
import type { PlacementReason } from './placement-reason.ts'

const nameOf = (clubId: string) => ({ football: '足球', choir: '合唱', weiqi: '围棋' })[clubId] ?? clubId
const list = (choices: readonly [string, PlacementReason][], clubId: string | null, order = 312): ListResult => ({
  slotId: 'mon',
  order,
  clubId,
  missed: true,
  choices: choices.map(([id, reason]) => ({ clubId: id, reason })),
})

const full: PlacementReason = { kind: 'FULL', order: 312, lastOrder: 208 }

describe('what a list came to, in one sentence', () => {
  it('says at which number the club was full, the own number, and the choice', () => {
    const second = list(
      [
        ['football', full],
        ['choir', { kind: 'PLACED', order: 312 }],
        ['weiqi', { kind: 'NOT_NEEDED', clubId: 'choir' }],
      ],
      'choir',
    )
    expect(explainList(second, nameOf, 'zh')).toBe('足球在第 208 号录满；你的序号是 312；你被录取到第 2 志愿。')
    expect(explainList(second, (id) => id, 'en')).toBe(
      'Football was full at number 208; your number is 312; you were placed in your 2nd choice.',
    )
  })

  it('leaves nobody alone who got no club', () => {
    const none = list(
      [
        ['football', full],
        ['choir', { kind: 'CLOSED_UNDER_MINIMUM', pupils: 6, minimum: 10 }],
      ],
      null,
    )
    expect(explainList(none, nameOf, 'zh')).toBe(
      '足球在第 208 号录满；合唱只有 6 人，不足最低 10 人，没有开班；你的序号是 312；这一次没有录取到社团，申请了托管的日子安排在托管班。',
    )
    expect(explainList(none, nameOf, 'en')).toContain('in care on the days applied for.')
  })

  it('knows a pinned place', () => {
    const pinned = list(
      [
        ['football', { kind: 'PINNED_ELSEWHERE', clubId: 'choir' }],
        ['choir', { kind: 'PINNED' }],
      ],
      'choir',
    )
    expect(explainList(pinned, nameOf, 'zh')).toContain('你在合唱有固定名额。')
    expect(explainList(pinned, (id) => id, 'en')).toContain('you have a pinned place in choir.')
  })
})

describe('why one choice came to what it did', () => {
  const reasons: readonly [PlacementReason, string][] = [
    [{ kind: 'PLACED', order: 12 }, '足球：录取，你的序号是 12。'],
    [{ kind: 'PINNED' }, '足球：这是你的固定名额，不参加抽签。'],
    [full, '足球在第 208 号录满；你的序号是 312。'],
    [{ kind: 'FULL', order: 5, lastOrder: null }, '足球的名额都是固定名额，没有参加抽签；你的序号是 5。'],
    [{ kind: 'GRADE_NOT_ADMITTED', grade: 3 }, '足球不招收三年级。'],
    [{ kind: 'PINNED_ELSEWHERE', clubId: 'choir' }, '足球与你的固定名额（合唱）冲突。'],
    [{ kind: 'CLASH', clubId: 'choir', weekday: 3 }, '足球与你先录取的合唱在周三时间冲突。'],
    [{ kind: 'LIMIT_REACHED', limit: 2 }, '每人最多参加 2 个社团，你已经满了，所以没有安排足球。'],
    [{ kind: 'CLOSED_UNDER_MINIMUM', pupils: 6, minimum: 10 }, '足球只有 6 人，不足最低 10 人，没有开班。'],
    [{ kind: 'NOT_NEEDED', clubId: 'choir' }, '足球：你已录取到更靠前的志愿（合唱）。'],
    [{ kind: 'OUTWEIGHED', order: 9 }, '足球的名额按“第一志愿最多”的规则给了别人；你的序号是 9。'],
  ]

  it.each(reasons)('%o', (reason, sentence) => {
    expect(explainChoice({ clubId: 'football', reason }, nameOf, 'zh')).toBe(sentence)
    const english = explainChoice({ clubId: 'football', reason }, (id) => id, 'en')
    expect(english).toMatch(/^[A-Z][^一-龥]*football|^Football[^一-龥]*\.$/)
  })

  it('has words for each rule', () => {
    for (const rule of DRAW_RULES) expect(describeDrawRule(rule, 'zh')).not.toBe(describeDrawRule(rule, 'en'))
  })
})
