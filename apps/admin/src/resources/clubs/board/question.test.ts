import { expect, test } from 'vitest'
import { askedOf, questionOf } from './question.ts'

const choices = {
  terms: {
    items: [
      { id: 'next', state: 'DRAFT' },
      { id: 'now', state: 'OPEN' },
    ],
  },
  grades: [
    { id: 'g1', number: 1 },
    { id: 'g3', number: 3 },
  ],
}
const ask = (query: string) => askedOf(new URLSearchParams(query))

test('the address says which board', () => {
  expect(questionOf(ask('grade=1&weekday=4&term=next'), choices, [3], 2)).toEqual({
    termId: 'next',
    gradeId: 'g1',
    grade: 1,
    weekday: 4,
  })
})

test('what it leaves open is the term that runs, one’s own grade, and today', () => {
  expect(questionOf(ask(''), choices, [3], 2)).toEqual({ termId: 'now', gradeId: 'g3', grade: 3, weekday: 2 })
  expect(questionOf(ask('grade=9&weekday=6&term=gone'), choices, [], 7)).toMatchObject({
    termId: 'now',
    grade: 1,
    weekday: 1,
  })
})

test('a school without terms or grades has no board yet', () => {
  expect(questionOf(ask(''), { terms: { items: [] }, grades: choices.grades }, [], 1)).toBeNull()
  expect(questionOf(ask(''), { terms: choices.terms, grades: [] }, [], 1)).toBeNull()
})
