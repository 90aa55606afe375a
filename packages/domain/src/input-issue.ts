import type { z } from 'zod'
import { inputRuleParams, ruleSentence } from './input-rule.ts'

export type { InputRule } from './input-rule.ts'

type Issue = z.core.$ZodIssue
type Locale = 'zh' | 'en'
type Sentence = readonly [zh: string, en: string]

/** What is wrong with one field, as a sentence for the person who typed it. It never repeats what was typed. */
export function describeInputIssue(issue: Issue, locale: Locale): string {
  if (issue.code === 'custom') {
    const params = inputRuleParams(issue.params)
    if (params) return ruleSentence(params, locale)
  }
  const [zh, en] = sentenceOf(issue)
  return locale === 'zh' ? zh : en
}

function sentenceOf(issue: Issue): Sentence {
  switch (issue.code) {
    case 'invalid_type':
      return expectedSentence(issue.expected)
    case 'too_small':
      return leastSentence(issue)
    case 'too_big':
      return mostSentence(issue)
    case 'invalid_format':
      return formatSentence(issue.format)
    case 'not_multiple_of':
      return [`应为 ${issue.divisor} 的倍数。`, `This must be a multiple of ${issue.divisor}.`]
    case 'invalid_value':
    case 'invalid_union':
      return ['请从列出的选项中选择。', 'Choose one of the options listed.']
    case 'unrecognized_keys':
      return [`含有不认识的字段：${issue.keys.join('、')}。`, `These fields are not known: ${issue.keys.join(', ')}.`]
    case 'invalid_key':
    case 'invalid_element':
      return ['其中有一项填写有误。', 'One of the entries is not right.']
    case 'custom':
      return ['填写有误，请检查。', 'This is not right; check it.']
  }
}

/** A field that is left out and one of the wrong kind are told in one sentence: zod does not say which it was. */
function expectedSentence(expected: string): Sentence {
  switch (expected) {
    case 'string':
      return ['请填写。', 'Fill this in.']
    case 'int':
      return ['请填写整数。', 'Enter a whole number.']
    case 'number':
    case 'bigint':
    case 'nan':
      return ['请填写数字。', 'Enter a number.']
    case 'boolean':
      return ['请选择是或否。', 'Choose yes or no.']
    case 'date':
      return ['请填写日期。', 'Enter a date.']
    case 'array':
    case 'set':
    case 'tuple':
      return ['请至少列出一项，或留空列表。', 'Enter a list of entries.']
    default:
      return ['请填写完整。', 'Fill this in completely.']
  }
}

type SizeIssue = {
  readonly origin: string
  readonly inclusive?: boolean
  readonly exact?: boolean
}

const isText = ({ origin }: SizeIssue) => origin === 'string'
const isList = ({ origin }: SizeIssue) => origin === 'array' || origin === 'set' || origin === 'map'

function leastSentence(issue: Extract<Issue, { code: 'too_small' }>): Sentence {
  const least = issue.minimum
  if (issue.origin === 'date') return ['日期太早。', 'The date is too early.']
  if (issue.exact) return exactSentence(issue, least)
  if (isText(issue)) {
    return Number(least) === 1
      ? ['请填写。', 'Fill this in.']
      : [`至少 ${least} 个字。`, `Enter at least ${least} characters.`]
  }
  if (isList(issue)) return [`至少选 ${least} 项。`, `Choose at least ${least}.`]
  return issue.inclusive === false
    ? [`应大于 ${least}。`, `This must be more than ${least}.`]
    : [`不能小于 ${least}。`, `This must be at least ${least}.`]
}

function mostSentence(issue: Extract<Issue, { code: 'too_big' }>): Sentence {
  const most = issue.maximum
  if (issue.origin === 'date') return ['日期太晚。', 'The date is too late.']
  if (issue.exact) return exactSentence(issue, most)
  if (isText(issue)) return [`不能超过 ${most} 个字。`, `Enter at most ${most} characters.`]
  if (isList(issue)) return [`不能超过 ${most} 项。`, `Choose at most ${most}.`]
  return issue.inclusive === false
    ? [`应小于 ${most}。`, `This must be less than ${most}.`]
    : [`不能大于 ${most}。`, `This must be at most ${most}.`]
}

function exactSentence(issue: SizeIssue, size: number | bigint): Sentence {
  if (isText(issue)) return [`应为 ${size} 个字。`, `Enter exactly ${size} characters.`]
  return isList(issue) ? [`应为 ${size} 项。`, `Choose exactly ${size}.`] : [`应为 ${size}。`, `This must be ${size}.`]
}

function formatSentence(format: string): Sentence {
  switch (format) {
    case 'email':
      return ['请填写电子邮箱地址。', 'Enter an e-mail address.']
    case 'url':
      return ['请填写网址。', 'Enter a web address.']
    case 'uuid':
    case 'guid':
      return ['没有找到，请从列出的项目中选择。', 'There is no such record; choose one from the list.']
    case 'date':
      return ['请填写日期，例如 2022-02-14。', 'Enter a date, such as 2022-02-14.']
    case 'time':
      return ['请填写时间，例如 15:30。', 'Enter a time, such as 15:30.']
    default:
      return ['格式不正确。', 'This is not written in the right form.']
  }
}
