import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePupilNumber } from './pupil-number.ts'
import { maskSchoolRollNumber, parseSchoolRollNumber } from './school-roll-number.ts'
import { parseStaffNumber } from './staff-number.ts'

const rollNumber = fc.stringMatching(/^[GJL]\d{17}[\dX]$/)

describe('学籍号', () => {
  it.each([
    'G330100201501011234',
    'g33010020150101123x',
    'Ｇ３３０１００２０１５０１０１１２３４',
    'J 330100 20150101 1234',
    'L000000000000000001',
  ])('reads %j', (text) => expect(parseSchoolRollNumber(text)).toMatch(/^[GJL]\d{17}[\dX]$/))

  it.each([
    '',
    '330100201501011234',
    'G33010020150101123',
    'G3301002015010112345',
    'X330100201501011234',
    'G3301002015010X1234',
  ])('refuses %j', (text) => expect(parseSchoolRollNumber(text)).toBeUndefined())

  it('is shown without the citizen id that it contains', () => {
    expect(maskSchoolRollNumber('G330100201501011234')).toBe('G3301**********1234')
    expect(maskSchoolRollNumber('330100')).toBe('**********')
    fc.assert(
      fc.property(rollNumber, (number) => {
        const masked = maskSchoolRollNumber(number)
        expect(masked).toHaveLength(19)
        expect(masked.replaceAll('*', '')).toBe(number.slice(0, 5) + number.slice(15))
      }),
    )
  })
})

describe('学号', () => {
  it.each([
    ['２０２１１１１３', '20211113'],
    [' 20211101 ', '20211101'],
    ['2021a01', '2021A01'],
    ['07', '07'],
  ])('reads %j as %j', (text, number) => expect(parsePupilNumber(text)).toBe(number))

  it.each(['', '无', '2.0211E+7', '20211101.0', 'ABC', '1', '2021-1101', '1'.repeat(21)])('refuses %j', (text) =>
    expect(parsePupilNumber(text)).toBeUndefined(),
  )
})

describe('工号', () => {
  it.each([
    ['T００５', 'T005'],
    [' t005', 'T005'],
    ['12', '12'],
    ['JS-0012', 'JS-0012'],
  ])('reads %j as %j', (text, number) => expect(parseStaffNumber(text)).toBe(number))

  it.each(['', 'T', '教001', 'T005.0', 'TEACHER5', '1'.repeat(21), '合计：100人'])('refuses %j', (text) =>
    expect(parseStaffNumber(text)).toBeUndefined(),
  )
})
