import { expect, test } from 'vitest'
import { isSameRules, proposedRules, rulesIn, rulesInAddress } from './rules.ts'

test('rules written into an address are read back', () => {
  const chosen = {
    rule: 'RANK_MAXIMAL',
    maximumClubs: 2,
    carryOverCap: 0,
    unranked: 'EVEN',
    tiers: ['HARDSHIP', 'SIBLINGS'],
  } as const
  const { clubs, first, ...others } = rulesInAddress({ ...chosen, tiers: [...chosen.tiers] })
  expect(rulesIn(new URLSearchParams({ ...others, clubs: clubs ?? '', first: first ?? '' }))).toEqual(chosen)
})

test.each([{}, { rule: 'FIRST_COME', clubs: '0', carry: '11', unranked: 'x' }, { rule: '', clubs: 'two', carry: '' }])(
  'what an address leaves out or says wrongly is as proposed: %o',
  (wrong) => {
    expect(rulesIn(new URLSearchParams(wrong as Record<string, string>))).toEqual(proposedRules)
  },
)

test('an address that says no rules leaves those that are fixed', () => {
  const fixed = { ...proposedRules, carryOverCap: 3 }
  expect(rulesIn(new URLSearchParams('term=t'), fixed)).toBe(fixed)
  expect(isSameRules(fixed, { ...fixed })).toBe(true)
  expect(isSameRules(fixed, proposedRules)).toBe(false)
})
