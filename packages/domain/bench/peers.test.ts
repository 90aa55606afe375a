import { describe, expect, it } from 'vitest'
import { drawSlotBySlot, runDraw } from '../src/placement/run-draw.ts'
import { GRADES } from '../src/schools/grade.ts'
import { flowPlacement } from './flow-placement.ts'
import { generateSchool, numbersFrom } from './generate-school.ts'
import { gibbonPlacement } from './gibbon.ts'
import { firstChoiceShare, outcomesOfDraw } from './list-outcome.ts'
import { openFlowSolver } from './min-cost-flow.ts'

const school = generateSchool(7, { pupils: 300, clubs: 40, choices: 5 })
/** Clubs for everybody and no pins, so that only the rule tells grades apart. */
const alike = { ...school, pins: [], clubs: school.clubs.map((club) => ({ ...club, grades: GRADES })) }

describe('made-up schools', () => {
  it('are the same for the same seed, others for another, and can be drawn', () => {
    expect(generateSchool(7, { pupils: 300, clubs: 40, choices: 5 })).toEqual(school)
    expect(generateSchool(8, { pupils: 300, clubs: 40, choices: 5 })).not.toEqual(school)
    expect([...drawSlotBySlot(school, 'a'.repeat(64))]).toHaveLength(5)
  })
})

describe("Gibbon's rule", () => {
  const outcomes = gibbonPlacement(alike, numbersFrom(1))

  it('never gives a fourth or fifth choice', () => {
    expect(Math.max(...outcomes.map(({ choice }) => choice ?? 0))).toBe(3)
    const ours = outcomesOfDraw(alike, runDraw(alike, 'a'.repeat(64)))
    expect(Math.max(...ours.map(({ choice }) => choice ?? 0))).toBe(5)
  })

  it('favours the youngest grade, which one order does not', { timeout: 120_000 }, () => {
    const gap = (all: typeof outcomes) => (firstChoiceShare(all, 1) ?? 0) - (firstChoiceShare(all, 6) ?? 0)
    const draws = Array.from({ length: 8 }, (_, digit) => runDraw(alike, digit.toString(16).repeat(64)))
    const ours = draws.reduce((sum, result) => sum + gap(outcomesOfDraw(alike, result)), 0) / draws.length
    expect(gap(outcomes)).toBeGreaterThan(0.25)
    expect(Math.abs(ours)).toBeLessThan(0.15)
  })

  it('comes out otherwise at every preview', () => {
    expect(gibbonPlacement(alike, numbersFrom(2))).not.toEqual(outcomes)
    expect(gibbonPlacement(alike, numbersFrom(1))).toEqual(outcomes)
  })
})

describe('the flow', () => {
  it('has a sum of ratings that neither rule of ours has more of', async () => {
    const sum = (outcomes: ReturnType<typeof outcomesOfDraw>) =>
      outcomes.reduce((total, { choice }) => total + (choice === null ? 0 : 6 - choice), 0)
    const single = {
      ...school,
      clubs: school.clubs.map((club) => ({ ...club, minimum: 0, sessions: club.sessions.slice(0, 1) })),
    }
    const flow = sum(flowPlacement(single, await openFlowSolver()))
    for (const rule of ['DEFERRED_ACCEPTANCE', 'RANK_MAXIMAL'] as const) {
      expect(sum(outcomesOfDraw(single, runDraw({ ...single, rule }, 'a'.repeat(64))))).toBeLessThanOrEqual(flow)
    }
  }, 120_000)
})
