import { expect, test } from 'vitest'
import type { Draw } from './operations.ts'
import { whereItStands } from './standing.ts'

const rehearsal: Pick<Draw, 'official' | 'state'> = { official: false, state: 'READY' }
const official: Pick<Draw, 'official' | 'state'> = { official: true, state: 'READY' }
const fixed = {
  rules: {
    rule: 'DEFERRED_ACCEPTANCE' as const,
    maximumClubs: null,
    carryOverCap: 1,
    unranked: 'NONE' as const,
    tiers: [],
  },
}

test.each([
  [[], null, 'open', 'prepare'],
  [[], { rules: null }, 'committed', 'rules'],
  [[{ ...rehearsal, state: 'FAILED' }], { rules: null }, 'committed', 'rules'],
  [[rehearsal], { rules: null }, 'rehearsed', 'runs'],
  [[rehearsal], fixed, 'fixed', 'runs'],
  [[rehearsal, official], fixed, 'drawn', 'publish'],
  [[official, { ...official, state: 'PUBLISHED' }], fixed, 'published', 'undo'],
  [[{ ...official, state: 'UNDONE' }], fixed, 'fixed', 'runs'],
] as const)('a term with %o stands somewhere, and something comes next', (draws, commitment, state, next) => {
  expect(whereItStands(draws, commitment)).toEqual({ state, next })
})
