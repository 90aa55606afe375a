import { expect, test } from 'vitest'
import { isStep, stepPath } from './steps.ts'

test('an address keeps what was chosen before, but for what is changed', () => {
  const before = new URLSearchParams({ term: 't', draw: 'one', pupil: 'p' })
  expect(stepPath('publish', before, { draw: 'two', pupil: null })).toEqual({
    pathname: '/placement/publish',
    search: 'term=t&draw=two',
  })
  expect(before.get('pupil')).toBe('p')
})

test('only the steps are steps', () => {
  expect(['rules', 'undo', 'else', undefined].map(isStep)).toEqual([true, true, false, false])
})
