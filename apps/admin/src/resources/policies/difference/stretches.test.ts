import type { BlockDifference } from '@afterbell/domain/policies/difference'
import { expect, test } from 'vitest'
import { countsOf, stretchesOf } from './stretches.ts'

const blocks = (kinds: string): BlockDifference[] =>
  [...kinds].map((kind) => ({
    kind: kind === '+' ? 'ADDED' : kind === '-' ? 'REMOVED' : 'SAME',
    block: { type: 'paragraph', text: kind },
  }))
const shape = (kinds: string) =>
  stretchesOf(blocks(kinds)).map(({ shown, blocks: all }) => `${shown ? 'shown' : 'left out'} ${all.length}`)

test('changes are shown with a block on either side, and what lies between is left out', () => {
  expect(shape('=====+====-')).toEqual(['left out 4', 'shown 3', 'left out 2', 'shown 2'])
})

test('a single block between two changes is shown', () => {
  expect(shape('+===-').join()).toBe('shown 2,shown 1,shown 2')
})

test('nothing is lost, and an unchanged text is one stretch that is left out', () => {
  const places = stretchesOf(blocks('==+===-==')).flatMap(({ blocks: all }) => all.map(({ place }) => place))
  expect(places).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  expect(shape('====')).toEqual(['left out 4'])
})

test('each kind of change is counted', () => {
  expect(countsOf(blocks('=++-='))).toEqual({ added: 2, removed: 1, changed: 0 })
})
