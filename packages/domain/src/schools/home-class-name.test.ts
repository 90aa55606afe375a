import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRADES, gradeNumeral } from './grade.ts'
import { homeClassName, isSameHomeClass, parseHomeClassName, parseHomeClassNumber } from './home-class-name.ts'

const homeClass = fc.record({ grade: fc.constantFrom(...GRADES), number: fc.integer({ min: 1, max: 99 }) })

describe('names of home classes', () => {
  it.each([
    '三（2）班',
    '三(2)班',
    '三2班',
    '302班',
    '302',
    '3年级2班',
    '三年级（2）班',
    '三年级二班',
    '三（二）班',
    '三二班',
    '3（2）班',
    '3-2班',
    '３０２班',
    ' 三 （ ２ ） 班 ',
    '小学三年级2班',
    '三【2】班',
    'Class 3(2)',
  ])('reads %j as class 2 of grade 3', (text) => expect(parseHomeClassName(text)).toEqual({ grade: 3, number: 2 }))

  it('reads numbers of two digits', () => {
    expect(parseHomeClassName('一12班')).toEqual({ grade: 1, number: 12 })
    expect(parseHomeClassName('112班')).toEqual({ grade: 1, number: 12 })
    expect(parseHomeClassName('六（十）班')).toEqual({ grade: 6, number: 10 })
  })

  it.each([
    '七（1）班',
    '九（9）班',
    '701班',
    '12班',
    '1班',
    '三班',
    '二十班',
    '三年级',
    '三（0）班',
    '300班',
    '三（2',
    '1012班',
    '',
    '班',
    '三（2）班组',
  ])('refuses %j', (text) => expect(parseHomeClassName(text)).toBeUndefined())

  it('reads every class back from each way of writing it', () => {
    fc.assert(
      fc.property(homeClass, ({ grade, number }) => {
        const numeral = gradeNumeral(grade)
        const written = [
          homeClassName({ grade, number }, 'zh'),
          homeClassName({ grade, number }, 'en'),
          `${numeral}${number}班`,
          `${grade}年级${number}班`,
          `${grade}${String(number).padStart(2, '0')}班`,
        ]
        for (const text of written) expect(parseHomeClassName(text)).toEqual({ grade, number })
      }),
    )
  })

  it('prints a class as the school does', () => {
    expect(homeClassName({ grade: 3, number: 2 }, 'zh')).toBe('三（2）班')
    expect(homeClassName({ grade: 3, number: 2 }, 'en')).toBe('Class 3(2)')
    expect(isSameHomeClass({ grade: 3, number: 2 }, { grade: 3, number: 2 })).toBe(true)
    expect(isSameHomeClass({ grade: 3, number: 2 }, { grade: 2, number: 2 })).toBe(false)
  })

  it('reads the number where the grade has its own column', () => {
    expect(['（1）班', '1班', '１', '十班'].map(parseHomeClassNumber)).toEqual([1, 1, 1, 10])
    expect(['0', '三（1）班', '', '班'].map(parseHomeClassNumber)).toEqual([undefined, undefined, undefined, undefined])
  })
})
