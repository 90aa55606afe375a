import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { refuse } from './input-field.ts'
import { describeInputIssue } from './input-issue.ts'
import { INPUT_RULE_CODES, type InputRuleCode, type InputRuleParams } from './input-rule.ts'
import { NAME_FAULTS } from './people/name.ts'
import { PASSWORD_FAULTS } from './people/password.ts'
import { PHONE_FAULTS } from './people/phone.ts'

function firstIssue(schema: z.ZodType, value: unknown): z.core.$ZodIssue {
  const [issue] = schema.safeParse(value).error?.issues ?? []
  if (!issue) throw new Error('the value was accepted')
  return issue
}

const HAN = /\p{Script=Han}/u

function expectSentences(issue: z.core.$ZodIssue) {
  const zh = describeInputIssue(issue, 'zh')
  const en = describeInputIssue(issue, 'en')
  expect(zh).toMatch(HAN)
  expect(zh).toMatch(/[。]$/)
  expect(en).not.toMatch(HAN)
  expect(en).toMatch(/^[A-Z].*\.$/)
  for (const sentence of [zh, en]) expect(sentence).not.toMatch(/undefined|null|NaN|\[object|Invalid input/)
}

describe('issues of zod in words', () => {
  it.each<[string, z.ZodType, unknown, string, string]>([
    ['a missing text', z.string(), undefined, '请填写。', 'Fill this in.'],
    ['an empty text', z.string().min(1), '', '请填写。', 'Fill this in.'],
    ['a short text', z.string().min(5), 'ab', '至少 5 个字。', 'Enter at least 5 characters.'],
    ['a long text', z.string().max(3), 'abcd', '不能超过 3 个字。', 'Enter at most 3 characters.'],
    ['a text of wrong length', z.string().length(3), 'ab', '应为 3 个字。', 'Enter exactly 3 characters.'],
    ['a missing number', z.number(), undefined, '请填写数字。', 'Enter a number.'],
    ['a broken number', z.int(), 1.5, '请填写整数。', 'Enter a whole number.'],
    ['a small number', z.int().min(1), 0, '不能小于 1。', 'This must be at least 1.'],
    ['a number not above', z.number().gt(1), 1, '应大于 1。', 'This must be more than 1.'],
    ['a large number', z.int().max(9), 10, '不能大于 9。', 'This must be at most 9.'],
    ['a number not below', z.number().lt(9), 9, '应小于 9。', 'This must be less than 9.'],
    ['a number off its steps', z.number().multipleOf(5), 7, '应为 5 的倍数。', 'This must be a multiple of 5.'],
    ['an empty list', z.array(z.string()).min(1), [], '至少选 1 项。', 'Choose at least 1.'],
    ['a long list', z.array(z.string()).max(1), ['a', 'b'], '不能超过 1 项。', 'Choose at most 1.'],
    ['a missing choice', z.boolean(), undefined, '请选择是或否。', 'Choose yes or no.'],
    ['a value of no enum', z.enum(['A', 'B']), 'C', '请从列出的选项中选择。', 'Choose one of the options listed.'],
    [
      'a value of no union',
      z.union([z.literal(1), z.literal(2)]),
      3,
      '请从列出的选项中选择。',
      'Choose one of the options listed.',
    ],
    [
      'no identifier',
      z.uuid(),
      'x',
      '没有找到，请从列出的项目中选择。',
      'There is no such record; choose one from the list.',
    ],
  ])('%s', (_, schema, value, zh, en) => {
    const issue = firstIssue(schema, value)
    expectSentences(issue)
    expect(describeInputIssue(issue, 'zh')).toBe(zh)
    expect(describeInputIssue(issue, 'en')).toBe(en)
  })

  it.each<[string, z.ZodType, unknown]>([
    ['a date', z.date(), 'x'],
    ['an early date', z.date().min(new Date(0)), new Date(-1)],
    ['a late date', z.date().max(new Date(0)), new Date(1)],
    ['an object', z.object({}), 'x'],
    ['a list', z.array(z.string()), 'x'],
    ['an e-mail address', z.email(), 'x'],
    ['a web address', z.url(), 'x'],
    ['a day', z.iso.date(), 'x'],
    ['a time', z.iso.time(), 'x'],
    ['a pattern', z.string().regex(/^a$/), 'x'],
    ['an unknown key', z.strictObject({}), { extra: 1 }],
    ['a key of a record', z.record(z.string().min(2), z.number()), { a: 1 }],
    ['an entry of a map', z.map(z.string(), z.number()), new Map([['a', 'x']])],
    ['a number of a bigint', z.bigint(), 'x'],
    ['a rule without a code', z.string().refine(() => false), 'x'],
    ['a rule of an unknown code', z.string().refine(() => false, { params: { code: 'toString' } }), 'x'],
  ])('has a sentence in both languages for %s', (_, schema, value) => expectSentences(firstIssue(schema, value)))

  it('never repeats what was typed', () => {
    const issue = firstIssue(z.string().max(3), '12031084827')
    expect(describeInputIssue(issue, 'zh')).not.toContain('1203')
  })
})

describe('issues of our own rules in words', () => {
  const facts: Partial<Record<InputRuleCode, object[]>> = {
    name: NAME_FAULTS.map((fault) => ({ fault })),
    password: PASSWORD_FAULTS.map((fault) => ({ fault })),
    phone: PHONE_FAULTS.map((fault) => ({ fault, digits: 10 })),
    bellSchedule: (
      [
        'WINDOW_REVERSED',
        'NO_PERIOD',
        'SLOT_REVERSED',
        'SLOT_OUTSIDE_WINDOW',
        'SLOTS_OUT_OF_ORDER',
        'SLOTS_OVERLAP',
        'PERIOD_OF_WRONG_LENGTH',
      ] as const
    ).map((fault) => ({ fault })),
    tableRowLength: [{ cells: 2, columns: 3 }],
  }

  it.each(INPUT_RULE_CODES)('has sentences for %s', (code) => {
    for (const each of facts[code] ?? [{}]) {
      const schema = z.string().check((context) => refuse(context, { code, ...each } as InputRuleParams))
      expectSentences(firstIssue(schema, 'x'))
    }
  })

  it('tells how many digits a phone number has', () => {
    const schema = z.string().check((context) => refuse(context, { code: 'phone', fault: 'TOO_SHORT', digits: 10 }))
    expect(describeInputIssue(firstIssue(schema, 'x'), 'zh')).toBe('手机号码应为 11 位，这里是 10 位。')
    expect(describeInputIssue(firstIssue(schema, 'x'), 'en')).toBe('A mobile number has 11 digits; this has 10.')
  })
})
