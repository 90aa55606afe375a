import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DrawClub, DrawInput, DrawPupil, RankedList } from './draw-input.ts'
import { generatedSchools, seeds } from './generated-schools.fixture.ts'
import { runDraw } from './run-draw.ts'
import { explainWhatIf, whatIfRankedOtherwise, withTheClubsThatRan } from './what-if.ts'

/** Any lists that the form takes: any clubs of each slot in any order. */
function otherLists({ slots, clubs }: DrawInput): fc.Arbitrary<RankedList[]> {
  const ofSlot = (slotId: string) => clubs.filter((club) => club.slotId === slotId).map(({ id }) => id)
  return fc.tuple(...slots.map(({ id }) => fc.shuffledSubarray(ofSlot(id)).map((clubIds) => ({ slotId: id, clubIds }))))
}

/** A school, one of its pupils, and lists that he might have handed in instead. */
const lies = (schools: fc.Arbitrary<DrawInput>) =>
  schools
    .filter(({ pupils }) => pupils.length > 0)
    .chain((input) =>
      fc.record({
        input: fc.constant(input),
        seed: seeds,
        pupil: fc.constantFrom(...input.pupils),
        lists: otherLists(input),
      }),
    )

const firstChange = (slots: ReturnType<typeof whatIfRankedOtherwise>['slots']) =>
  slots.find(({ comparison }) => comparison !== 'SAME')?.comparison

describe('a truthful list, under the default rule', () => {
  it('is never worse in its own slot, whatever else is ranked there, the clubs that run being what they are', {
    timeout: 120_000,
  }, () => {
    const schools = generatedSchools({ rule: 'DEFERRED_ACCEPTANCE' })
    fc.assert(
      fc.property(lies(schools), fc.nat(2), ({ input, seed, pupil, lists }, at) => {
        const fixed = withTheClubsThatRan(input, runDraw(input, seed))
        const changed = lists[at % lists.length]?.slotId
        const mixed = lists.flatMap((list) =>
          list.slotId === changed ? list : (pupil.lists.find(({ slotId }) => slotId === list.slotId) ?? []),
        )
        const { slots } = whatIfRankedOtherwise(fixed, seed, pupil.id, mixed)
        expect(slots.find(({ slotId }) => slotId === changed)?.comparison).not.toBe('BETTER')
      }),
      { numRuns: 600 },
    )
  })

  it('is never worse over the week, the first slot that differs deciding, where misses do not count and no club can close', {
    timeout: 120_000,
  }, () => {
    const schools = generatedSchools({ rule: 'DEFERRED_ACCEPTANCE', carryOverCap: 0 }).map((input) => ({
      ...input,
      closingOrder: [],
      clubs: input.clubs.map((club) => ({ ...club, minimum: 0 })),
    }))
    fc.assert(
      fc.property(lies(schools), ({ input, seed, pupil, lists }) => {
        const { slots } = whatIfRankedOtherwise(input, seed, pupil.id, lists)
        expect(firstChange(slots)).not.toBe('BETTER')
      }),
      { numRuns: 600 },
    )
  })

  it('is gamed under the other rule: these properties would see it', () => {
    const schools = generatedSchools({ rule: 'RANK_MAXIMAL', carryOverCap: 0, slots: 1 }).map((input) => ({
      ...input,
      closingOrder: [],
      clubs: input.clubs.map((club) => ({ ...club, minimum: 0 })),
    }))
    const answers = fc
      .sample(lies(schools), { numRuns: 3_000, seed: 1 })
      .map(({ input, seed, pupil, lists }) => whatIfRankedOtherwise(input, seed, pupil.id, lists))
    const gamed = answers.filter(({ verdict }) => verdict === 'BETTER')
    expect(gamed.length).toBeGreaterThan(0)
    expect(gamed[0]?.because).toBe('RULE')
    expect(explainWhatIf(gamed[0] as (typeof gamed)[0], 'zh')).toContain('结果会更好')
  })
})

const monday = { weekday: 1, start: 950, end: 990 } as const
const tuesday = { weekday: 2, start: 950, end: 990 } as const
const club = (id: string, day: typeof monday | typeof tuesday, change: Partial<DrawClub> = {}): DrawClub => ({
  ...{ id, slotId: `day${day.weekday}`, minimum: 0, target: 1, maximum: 1, grades: [3], sessions: [day] },
  ...change,
})
const pupil = (
  id: string,
  tier: number,
  onMonday: readonly string[],
  onTuesday: readonly string[] = [],
): DrawPupil => ({
  ...{ id, grade: 3, tier, pastMisses: 0, careWeekdays: [] },
  lists: [
    { slotId: 'day1', clubIds: onMonday },
    { slotId: 'day2', clubIds: onTuesday },
  ],
})
const school = (clubs: readonly DrawClub[], pupils: readonly DrawPupil[], cap: number): DrawInput => ({
  drawId: 'draw1',
  rule: 'DEFERRED_ACCEPTANCE',
  slots: [
    { id: 'day1', weekday: 1, period: null },
    { id: 'day2', weekday: 2, period: null },
  ],
  clubs,
  pupils,
  pins: [],
  closingOrder: clubs.filter(({ minimum }) => minimum > 0).map(({ id }) => id),
  periods: [],
  options: { maximumClubs: null, carryOverCap: cap, unranked: 'NONE' },
})
const seed = 'a'.repeat(64)

describe('the answer to a parent', () => {
  it('is that nothing would be better, or that it would be worse', () => {
    const input = school(
      [club('football', monday), club('choir', monday)],
      [pupil('li', 1, ['football']), pupil('wu', 2, ['football', 'choir'])],
      0,
    )
    const same = whatIfRankedOtherwise(input, seed, 'wu', [{ slotId: 'day1', clubIds: ['choir', 'football'] }])
    expect(same).toMatchObject({ verdict: 'SAME', because: null })
    expect(explainWhatIf(same, 'zh')).toBe('换成这样填报，结果也一样，不会更好。')
    const worse = whatIfRankedOtherwise(input, seed, 'wu', [{ slotId: 'day1', clubIds: ['football'] }])
    expect(worse.verdict).toBe('WORSE')
    expect(explainWhatIf(worse, 'en')).toBe('With these lists the result would only be worse.')
  })

  it('is honest that a first choice missed on purpose counts later in the week, and not where misses do not count', () => {
    // Li and Wu are of one tier; whoever has the worse ticket can gain Tuesday by ranking on Monday what a child of tier 1 has for certain.
    const clubs = [club('star', monday), club('plain', monday, { maximum: 2 }), club('chess', tuesday)]
    const pupils = [
      pupil('first', 1, ['star']),
      pupil('li', 2, ['plain'], ['chess']),
      pupil('wu', 2, ['plain'], ['chess']),
    ]
    const feigned = [
      { slotId: 'day1', clubIds: ['star', 'plain'] },
      { slotId: 'day2', clubIds: ['chess'] },
    ]
    const answer = (cap: number) => {
      const input = school(clubs, pupils, cap)
      const got = runDraw(input, seed).places.find(({ clubId }) => clubId === 'chess')?.pupilId
      return whatIfRankedOtherwise(input, seed, got === 'li' ? 'wu' : 'li', feigned)
    }
    expect(answer(1)).toMatchObject({ verdict: 'BETTER', because: 'EARLIER_SLOT' })
    expect(explainWhatIf(answer(1), 'zh')).toContain('较早时段')
    expect(answer(0).verdict).toBe('SAME')
  })

  it('is honest that one more pupil may keep a small club open', () => {
    // Both small clubs have one pupil each and close; together they would keep the one that li likes less.
    const clubs = [
      club('go', monday, { minimum: 2, target: 2, maximum: 2 }),
      club('chess', monday, { minimum: 2, target: 2, maximum: 2 }),
    ]
    const input = school(clubs, [pupil('li', 1, ['go', 'chess']), pupil('wu', 2, ['chess'])], 0)
    const closedFirst = { ...input, closingOrder: ['chess', 'go'] }
    const answer = whatIfRankedOtherwise(closedFirst, seed, 'li', [{ slotId: 'day1', clubIds: ['chess'] }])
    expect(answer).toMatchObject({ verdict: 'BETTER', because: 'CLUBS_THAT_RUN' })
    expect(explainWhatIf(answer, 'en')).toContain('other clubs would run')
  })
})
