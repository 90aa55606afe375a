import { describe, expect, test } from 'vitest'
import { type EnteredApplication, uniformClasses } from './uniform-choices.ts'

const thresholds = { applications: 5, share: 0.5 }
const entered = (index: number, given: Partial<EnteredApplication> = {}): EnteredApplication => ({
  id: `a${index}`,
  homeClassId: 'c1',
  enteredById: 't1',
  weekdays: [1, 3],
  clubIds: ['k1', 'k2'],
  ...given,
})
const alike = (count: number, given: Partial<EnteredApplication> = {}) =>
  Array.from({ length: count }, (_, index) => entered(index, given))

describe('identical choices of a class, entered by staff (R90)', () => {
  test('are found, with who entered them and of how many', () => {
    const found = uniformClasses([...alike(5), entered(9, { enteredById: null })], thresholds)
    expect(found).toEqual([
      { homeClassId: 'c1', applicationIds: ['a0', 'a1', 'a2', 'a3', 'a4'], enteredByIds: ['t1'], of: 6 },
    ])
  })

  test.for([
    ['too few', alike(4)],
    ['a small share of the class', [...alike(5), ...alike(6, { enteredById: null })]],
    ['of the guardians themselves', alike(8, { enteredById: null })],
    ['without any club', alike(8, { clubIds: [] })],
    ['of several classes', alike(8).map((each, index) => ({ ...each, homeClassId: `c${index}` }))],
    [
      'in another order',
      alike(8).map((each, index) => ({ ...each, clubIds: index % 2 ? ['k1', 'k2'] : ['k2', 'k1'] })),
    ],
  ] as const)('%s are none', ([, applications]) => {
    expect(uniformClasses(applications, thresholds)).toEqual([])
  })

  test('the order of the weekdays does not matter', () => {
    const mixed = alike(6).map((each, index) => ({ ...each, weekdays: index % 2 ? [3, 1] : [1, 3] }))
    expect(uniformClasses(mixed, thresholds)).toHaveLength(1)
  })
})
