import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDrawInput, type DrawInputIssue } from './check-draw-input.ts'
import { describeDrawInputIssue } from './describe-draw-input-issue.ts'
import type { DrawClub, DrawInput, DrawPupil } from './draw-input.ts'
import { generatedSchools } from './generated-schools.fixture.ts'

const club: DrawClub = {
  id: 'weiqi',
  slotId: 'mon',
  minimum: 1,
  target: 2,
  maximum: 2,
  grades: [3],
  sessions: [{ weekday: 1, start: 950, end: 990 }],
}
const pupil: DrawPupil = {
  id: 'li',
  grade: 3,
  tier: 1,
  pastMisses: 0,
  careWeekdays: [1],
  lists: [{ slotId: 'mon', clubIds: ['weiqi'] }],
}
const sound: DrawInput = {
  drawId: 'draw1',
  rule: 'DEFERRED_ACCEPTANCE',
  slots: [
    { id: 'mon', weekday: 1, period: 2 },
    { id: 'tue', weekday: 2, period: 2 },
  ],
  clubs: [
    club,
    { ...club, id: 'choir' },
    { ...club, id: 'run', slotId: 'tue', sessions: [{ weekday: 2, start: 950, end: 990 }] },
  ],
  pupils: [pupil, { ...pupil, id: 'wu' }, { ...pupil, id: 'yu' }],
  pins: [],
  closingOrder: ['weiqi', 'choir', 'run'],
  periods: [{ grade: 3, weekday: 1, period: 1, start: 940, end: 980 }],
  options: { maximumClubs: 2, carryOverCap: 2, unranked: 'NONE' },
}
const pin = (pupilId: string, clubId: string) => ({ pupilId, clubId })
const longList = Array.from({ length: 30 }, (_, index): DrawClub => ({ ...club, id: `club${index}`, minimum: 0 }))

/** By code: the one thing wrong that brings it. */
const WRONG: Record<DrawInputIssue['code'], Partial<DrawInput>> = {
  IDENTIFIER_MALFORMED: { drawId: 'a:b' },
  REPEATED: { pupils: [...sound.pupils, pupil] },
  UNKNOWN: { pins: [pin('nobody', 'weiqi')] },
  NUMBER_OUT_OF_RANGE: { options: { ...sound.options, carryOverCap: -1 } },
  SIZES_CONTRADICT: { clubs: sound.clubs.map((each) => ({ ...each, minimum: 3 })) },
  TIMES_MALFORMED: {
    clubs: sound.clubs.map((each) => ({ ...each, sessions: [{ weekday: 1, start: 990, end: 950 }] })),
  },
  NOT_ON_ITS_SLOT: {
    clubs: sound.clubs.map((each) => ({ ...each, sessions: [{ weekday: 5, start: 950, end: 990 }] })),
  },
  LISTED_IN_OTHER_SLOT: { pupils: [{ ...pupil, lists: [{ slotId: 'tue', clubIds: ['weiqi'] }] }] },
  CLOSING_ORDER_LACKS: { closingOrder: ['weiqi'] },
  PINS_OVER_MAXIMUM: { pins: [pin('li', 'weiqi'), pin('wu', 'weiqi'), pin('yu', 'weiqi')] },
  PINS_CLASH: { pins: [pin('li', 'weiqi'), pin('li', 'choir')] },
  PERIODS_MISSING: { periods: [] },
  LIST_TOO_LONG: {
    rule: 'RANK_MAXIMAL',
    clubs: [...sound.clubs, ...longList],
    pupils: [{ ...pupil, lists: [{ slotId: 'mon', clubIds: longList.map(({ id }) => id) }] }],
  },
}

describe("a draw's input", () => {
  it('is drawn when nothing contradicts anything', () => {
    expect(checkDrawInput(sound)).toEqual([])
    fc.assert(
      fc.property(generatedSchools(), (input) => checkDrawInput(input).length === 0),
      { numRuns: 200 },
    )
  })

  it.each(Object.entries(WRONG))('is refused for %s, with a sentence in both languages', (code, change) => {
    const issues = checkDrawInput({ ...sound, ...change })
    expect(issues.map((issue) => issue.code)).toContain(code)
    for (const issue of issues) {
      expect(describeDrawInputIssue(issue, 'zh')).toMatch(/[一-龥].*。$/)
      expect(describeDrawInputIssue(issue, 'en')).toMatch(/^[A-Z].*\.$/)
    }
  })

  it.each([
    { clubs: [{ ...club, slotId: 'sun' }] },
    { pupils: [{ ...pupil, lists: [{ slotId: 'sun', clubIds: [] }] }] },
    { pupils: [{ ...pupil, lists: [{ slotId: 'mon', clubIds: ['none'] }] }] },
    { closingOrder: [...sound.closingOrder, 'none'] },
    { pins: [pin('li', 'none')] },
  ])('is refused for naming what is not there %#', (change) => {
    expect(checkDrawInput({ ...sound, ...change }).map(({ code }) => code)).toContain('UNKNOWN')
  })

  it.each([
    { pins: [pin('li', 'weiqi'), pin('li', 'weiqi')] },
    { closingOrder: [...sound.closingOrder, 'weiqi'] },
    { periods: [...sound.periods, ...sound.periods] },
    { slots: [...sound.slots, ...sound.slots] },
    { pupils: [{ ...pupil, lists: [...pupil.lists, ...pupil.lists] }] },
    { pupils: [{ ...pupil, lists: [{ slotId: 'mon', clubIds: ['weiqi', 'weiqi'] }] }] },
  ])('is refused for saying something twice %#', (change) => {
    expect(checkDrawInput({ ...sound, ...change }).map(({ code }) => code)).toContain('REPEATED')
  })
})
