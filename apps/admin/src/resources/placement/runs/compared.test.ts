import { expect, test } from 'vitest'
import type { Draw } from '../operations.ts'
import { comparedIn, toggled } from './compared.ts'

const draws = ['e', 'd', 'c', 'b', 'a'].map((id) => ({ id }) as unknown as Draw)
const idsIn = (address: string) => comparedIn(new URLSearchParams(address), draws).map(({ id }) => id)

test('the newest four stand side by side, or those that the address names', () => {
  expect(idsIn('')).toEqual(['b', 'c', 'd', 'e'])
  expect(idsIn('runs=d,a')).toEqual(['a', 'd'])
  expect(idsIn('runs=gone')).toEqual(['b', 'c', 'd', 'e'])
})

test('one is put to them or taken away, but never the last', () => {
  const [one, two] = draws.slice(0, 2) as [Draw, Draw]
  expect(toggled([one, two], 'a')).toEqual(['e', 'd', 'a'])
  expect(toggled([one, two], 'd')).toEqual(['e'])
  expect(toggled([one], 'e')).toEqual(['e'])
})
