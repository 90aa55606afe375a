import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REDACTED_PHONE, redactPhones, redactText } from './redact.ts'
import type { StructuredText } from './structured-text.ts'

const gone = REDACTED_PHONE.zh

describe('phone numbers in published text', () => {
  it.each([
    '12031084827',
    '120-3108-4827',
    '120 3108 4827',
    '１２０３１０８４８２７',
    '120－3108－4827',
    '+86 120 3108 4827',
    '(+86)12031084827',
    '008612031084827',
    '8612031084827',
    '120\u200B3108\u20104827',
    '0510-85551234',
    '（0510）85551234',
    '(0510) 8555 1234',
    '０５１０－８５５５１２３４',
    '021-55512345',
    '0510-85551234-801',
    '0510-85551234转8001',
  ])('hides %j', (phone) => {
    expect(redactPhones(`联系人王老师，${phone}，周一至周五`, 'zh')).toBe(`联系人王老师，${gone}，周一至周五`)
    expect(redactPhones(`王老师${phone}`, 'zh')).toBe(`王老师${gone}`)
    expect(redactPhones(phone, 'en')).toBe(REDACTED_PHONE.en)
  })

  it('hides a landline without an area code where a word says what it is', () => {
    expect(redactPhones('监督电话：85551234。', 'zh')).toBe(`监督电话：${gone}。`)
    expect(redactPhones('Tel: 8555 1234', 'en')).toBe(`Tel: ${REDACTED_PHONE.en}`)
  })

  it('hides every one of several', () => {
    expect(redactPhones('12031084827、120-3108-4828/0510-85551234', 'zh')).toBe(`${gone}、${gone}/${gone}`)
  })

  it.each([
    '2022年2月14日至2022年6月30日',
    '2022-02-14 15:00–17:20',
    '20220214',
    '第 10 条：15:30—17:30，2.5 课时，40+10+40+10+20=120',
    '苏教基〔2021〕16号，共 1530 名学生，36 个班',
    '1. 一年级 264 人 2. 二年级 252 人',
    '邮编 214000',
  ])('leaves %j alone', (text) => expect(redactPhones(text, 'zh')).toBe(text))

  it('hides every mobile number however it is cut', () => {
    const cuts = fc.array(fc.constantFrom('', '', '-', ' ', '－', '\u3000', '—', '.'), { minLength: 10, maxLength: 10 })
    const around = fc.constantFrom('', '电话', '：', '王', 'Tel ', '，', '(', '\n')
    fc.assert(
      fc.property(
        fc.stringMatching(/^1\d{10}$/),
        cuts,
        around,
        around,
        fc.boolean(),
        (phone, signs, before, after, wide) => {
          const digits = [...phone].map((digit) => (wide ? String.fromCodePoint(digit.charCodeAt(0) + 0xfee0) : digit))
          const written = digits.map((digit, index) => digit + (signs[index] ?? '')).join('')
          expect(redactPhones(before + written + after, 'zh')).not.toMatch(/[\d０-９]/)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('is done in every kind of block', () => {
    const text: StructuredText = [
      { type: 'heading', level: 1, text: '电话 12031084827' },
      { type: 'paragraph', text: '12031084827' },
      { type: 'list', ordered: true, items: ['不变', '12031084827'] },
      { type: 'table', header: ['组长', '12031084827'], rows: [['王', '12031084827']] },
    ]
    expect(redactText(text, 'zh')).toEqual([
      { type: 'heading', level: 1, text: `电话 ${gone}` },
      { type: 'paragraph', text: gone },
      { type: 'list', ordered: true, items: ['不变', gone] },
      { type: 'table', header: ['组长', gone], rows: [['王', gone]] },
    ])
  })
})
