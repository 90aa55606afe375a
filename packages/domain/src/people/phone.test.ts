import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskPhone, readPhone } from './phone.ts'

const mobile = fc.stringMatching(/^1\d{10}$/)

describe('reading a phone number', () => {
  it.each([
    '12031084827',
    '120-3108-4827',
    '120 3108 4827',
    '１２０３１０８４８２７',
    '120－3108－4827',
    '120—3108—4827',
    '+86 120 3108 4827',
    '+8612031084827',
    '(+86)12031084827',
    '008612031084827',
    '8612031084827',
    ' 12031084827\u3000',
    '120\u200B31084827',
  ])('reads %j', (text) => expect(readPhone(text)).toEqual({ ok: true, phone: '12031084827' }))

  it.each([
    ['', 'EMPTY', 0],
    [' \u3000', 'EMPTY', 0],
    ['1204944740', 'TOO_SHORT', 10],
    ['12', 'TOO_SHORT', 2],
    ['120310848271', 'TOO_LONG', 12],
    ['22031084827', 'NOT_MOBILE', 11],
    ['1.2031E+10', 'NOT_DIGITS', 7],
    ['无', 'NOT_DIGITS', 0],
    ['12031084827/12031084828', 'NOT_DIGITS', 22],
    ['+1 2031084827', 'NOT_MOBILE', 11],
  ])('says of %j: %s', (text, fault, digits) => {
    expect(readPhone(text)).toEqual({ ok: false, fault, digits })
  })

  it('reads every number however it is cut and dressed', () => {
    const dress = fc.constantFrom('', '+86', '+86 ', '0086', '86', '86-')
    const cuts = fc.array(fc.constantFrom('', '', ' ', '-', '－', '\u3000', '—'), { minLength: 11, maxLength: 11 })
    const wide = fc.boolean()
    fc.assert(
      fc.property(mobile, dress, cuts, wide, (phone, before, separators, fullWidth) => {
        const digits = [...phone].map((digit, index) => {
          const shown = fullWidth ? String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0) : digit
          return index === 0 ? shown : separators[index] + shown
        })
        expect(readPhone(before + digits.join(''))).toEqual({ ok: true, phone })
      }),
    )
  })

  it('refuses every number with a digit missing', () => {
    fc.assert(
      fc.property(mobile, fc.nat(10), (phone, at) => {
        const short = phone.slice(0, at) + phone.slice(at + 1)
        expect(readPhone(short)).toEqual({ ok: false, fault: 'TOO_SHORT', digits: 10 })
      }),
    )
  })
})

describe('masking a phone number', () => {
  it('shows the first three digits and the last four', () => expect(maskPhone('13812341234')).toBe('138****1234'))

  it('shows nothing of what is not a mobile number', () => {
    expect(maskPhone('1204944740')).toBe('****')
    expect(maskPhone('')).toBe('****')
  })

  it('never shows the middle four', () => {
    fc.assert(
      fc.property(mobile, (phone) => {
        expect(maskPhone(phone)).toBe(`${phone.slice(0, 3)}****${phone.slice(7)}`)
      }),
    )
  })
})
