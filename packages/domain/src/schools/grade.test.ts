import { describe, expect, it } from 'vitest'
import { GRADES, gradeName, isGrade, parseGrade } from './grade.ts'

describe('grades', () => {
  it('reads back both of its names', () => {
    for (const grade of GRADES) {
      expect(parseGrade(gradeName(grade, 'zh'))).toBe(grade)
      expect(parseGrade(gradeName(grade, 'en'))).toBe(grade)
    }
  })

  it.each([
    ['3年级', 3],
    [' ３ 年级 ', 3],
    ['小学五年级', 5],
    ['六', 6],
    ['1', 1],
  ])('reads %j', (text, grade) => expect(parseGrade(text)).toBe(grade))

  it.each(['七年级', '九年级', '0', '7', '三年级组', '一年级（1）班', ''])('refuses %j', (text) =>
    expect(parseGrade(text)).toBeUndefined(),
  )

  it('names a grade in both languages', () => {
    expect(gradeName(3, 'zh')).toBe('三年级')
    expect(gradeName(3, 'en')).toBe('Grade 3')
    expect([0, 1, 6, 7, 2.5].filter(isGrade)).toEqual([1, 6])
  })
})
