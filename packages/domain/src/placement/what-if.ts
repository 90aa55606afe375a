import type { DrawInput, RankedList } from './draw-input.ts'
import type { DrawResult } from './draw-result.ts'
import { runDraw } from './run-draw.ts'

export type Comparison = 'SAME' | 'BETTER' | 'WORSE'

/** What a slot would have come to, judged by the list that was really handed in. */
export interface OtherOutcome {
  readonly slotId: string
  readonly clubId: string | null
  readonly otherwise: string | null
  readonly comparison: Comparison
}

/**
 * What other lists would have changed. Under the default rule no list gets a better place in its own slot from the clubs that run; when a
 * week comes out better all the same, `because` says what made it so.
 */
export interface WhatIf {
  readonly verdict: Comparison | 'MIXED'
  readonly slots: readonly OtherOutcome[]
  /**
   * Only when some slot is better. RULE: the rank-maximal rule can be gamed. CLUBS_THAT_RUN: another club would have closed or stayed.
   * EARLIER_SLOT: a miss, place or limit earlier in the week would have been another.
   */
  readonly because: 'RULE' | 'CLUBS_THAT_RUN' | 'EARLIER_SLOT' | null
}

/**
 * Draws again with one pupil's lists changed and everything else as it was, tickets too.
 * @param seed the seed of the draw that took place
 * @param lists all lists that the pupil would have handed in
 */
export function whatIfRankedOtherwise(
  input: DrawInput,
  seed: string,
  pupilId: string,
  lists: readonly RankedList[],
): WhatIf {
  const drawn = runDraw(input, seed)
  const slots = compare(input, pupilId, drawn, runDraw(withLists(input, pupilId, lists), seed))
  const verdict = verdictOf(slots)
  if (verdict !== 'BETTER' && verdict !== 'MIXED') return { verdict, slots, because: null }
  if (input.rule === 'RANK_MAXIMAL') return { verdict, slots, because: 'RULE' }
  const fixed = withTheClubsThatRan(input, drawn)
  const asTheClubsRan = compare(input, pupilId, drawn, runDraw(withLists(fixed, pupilId, lists), seed))
  const stillBetter = asTheClubsRan.some(({ comparison }) => comparison === 'BETTER')
  return { verdict, slots, because: stillBetter ? 'EARLIER_SLOT' : 'CLUBS_THAT_RUN' }
}

function withLists(input: DrawInput, pupilId: string, lists: readonly RankedList[]): DrawInput {
  return { ...input, pupils: input.pupils.map((pupil) => (pupil.id === pupilId ? { ...pupil, lists } : pupil)) }
}

/** The same draw with the closings settled: the clubs that closed admit nobody, and no other can close. */
export function withTheClubsThatRan(input: DrawInput, { clubs }: DrawResult): DrawInput {
  const closed = new Set(clubs.filter(({ state }) => state === 'CLOSED').map(({ clubId }) => clubId))
  return {
    ...input,
    closingOrder: [],
    clubs: input.clubs.map((club) => ({ ...club, minimum: 0, grades: closed.has(club.id) ? [] : club.grades })),
  }
}

function compare(input: DrawInput, pupilId: string, drawn: DrawResult, otherwise: DrawResult): OtherOutcome[] {
  const lists = input.pupils.find(({ id }) => id === pupilId)?.lists ?? []
  // Who ranked nothing at all left the choice to the school: no place is better or worse than another.
  const statesNothing = lists.every(({ clubIds }) => clubIds.length === 0)
  return input.slots.map(({ id: slotId }) => {
    const listed = lists.find((list) => list.slotId === slotId)?.clubIds ?? []
    const [was, would] = [placeIn(input, drawn, pupilId, slotId), placeIn(input, otherwise, pupilId, slotId)]
    const worth = (clubId: string | null) => {
      if (clubId === null) return listed.length
      // A club that was not asked for is worse than none.
      return listed.includes(clubId) ? listed.indexOf(clubId) : listed.length + 1
    }
    const gain = statesNothing ? 0 : worth(was) - worth(would)
    const comparison = gain > 0 ? 'BETTER' : gain < 0 ? 'WORSE' : 'SAME'
    return { slotId, clubId: was, otherwise: would, comparison }
  })
}

function placeIn({ clubs }: DrawInput, { places }: DrawResult, pupilId: string, slotId: string): string | null {
  const inSlot = new Set(clubs.filter((club) => club.slotId === slotId).map(({ id }) => id))
  return places.find((place) => place.pupilId === pupilId && inSlot.has(place.clubId))?.clubId ?? null
}

function verdictOf(slots: readonly OtherOutcome[]): WhatIf['verdict'] {
  const some = (comparison: Comparison) => slots.some((slot) => slot.comparison === comparison)
  if (some('BETTER')) return some('WORSE') ? 'MIXED' : 'BETTER'
  return some('WORSE') ? 'WORSE' : 'SAME'
}

const SENTENCES: Record<'zh' | 'en', (answer: WhatIf) => string> = {
  zh: ({ verdict, because }) => {
    if (verdict === 'SAME') return '换成这样填报，结果也一样，不会更好。'
    if (verdict === 'WORSE') return '换成这样填报，结果只会更差。'
    const why = {
      RULE: '“第一志愿最多”的规则会因填报方式而变',
      CLUBS_THAT_RUN: '开班的社团会因此不同',
      EARLIER_SLOT: '一周中较早时段的结果会因此不同',
    }[because ?? 'RULE']
    return verdict === 'BETTER'
      ? `换成这样填报，结果会更好，因为${why}。`
      : `换成这样填报，有的时段更好，有的更差，因为${why}。`
  },
  en: ({ verdict, because }) => {
    if (verdict === 'SAME') return 'With these lists the result would be the same, and nothing better.'
    if (verdict === 'WORSE') return 'With these lists the result would only be worse.'
    const why = {
      RULE: 'the rule of most first choices depends on how one ranks',
      CLUBS_THAT_RUN: 'other clubs would run',
      EARLIER_SLOT: 'a slot earlier in the week would have come out otherwise',
    }[because ?? 'RULE']
    return verdict === 'BETTER'
      ? `With these lists the result would be better, because ${why}.`
      : `With these lists some slots would be better and others worse, because ${why}.`
  },
}

/** The answer to "what if I had ranked otherwise", in one sentence. */
export function explainWhatIf(answer: WhatIf, locale: 'zh' | 'en'): string {
  return SENTENCES[locale](answer)
}
