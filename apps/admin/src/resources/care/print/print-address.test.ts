import { expect, test } from 'vitest'
import { printAddress, printQuestion } from './print-address.ts'

test('an address says of what sheets are printed, and nothing that names a pupil', () => {
  const address = printAddress({ weekday: 3, gradeId: 'g', q: '李敏', ids: ['a', 'b'] })
  expect(address).not.toContain(encodeURIComponent('李敏'))
  expect(printQuestion(new URL(address, 'http://localhost').searchParams)).toEqual({
    ...{ ids: ['a', 'b'], weekday: 3, gradeId: 'g' },
  })
  expect(printQuestion(new URLSearchParams())).toEqual({})
})
