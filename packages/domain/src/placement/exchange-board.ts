/** A club that an applicant would take, and what that is worth. */
export interface WorthyWish {
  readonly club: number
  readonly worth: number
}

/** An allocation that is kept the worthiest by exchanges: one enters, another moves on to another of his wishes, or leaves. */
export interface ExchangeBoard {
  wishOf(applicant: number): number
  countOf(club: number): number
  /** Takes the applicant in, if the sum of worth grows by it. */
  enter(applicant: number): void
  /** Gives the applicant the best wish that leaves the sum as it is and moves nobody who is fixed. */
  improveForFree(applicant: number): void
  /** From now on the applicant stays where he is. */
  fix(applicant: number): void
}

/** The best way to have a pupil of one club go elsewhere; nobody goes where a place is free. */
interface Step {
  readonly gain: number
  readonly applicant: number | null
  readonly wish: number
}

/**
 * Exchanges are paths over clubs: entering A moves somebody from A to B, and so on, to a free place or out, from where another may come
 * in, or back to where the first came from. As the allocation is always the worthiest, no circle gains, so that the best path is found by relaxation (Bellman-Ford).
 */
export function openExchangeBoard(
  wishes: readonly (readonly WorthyWish[])[],
  places: readonly number[],
): ExchangeBoard {
  const clubs = places.length
  const OUT = clubs
  const members: Set<number>[] = places.map(() => new Set())
  const wishOf = new Int32Array(wishes.length).fill(-1)
  const fixed = new Uint8Array(wishes.length)
  const steps: Map<number, Step>[] = places.map(() => new Map())
  let stepsIn: Map<number, Step> | undefined

  const worthOf = (applicant: number, wish: number) => wishes[applicant]?.[wish]?.worth ?? 0
  const clubOf = (applicant: number, wish: number) => wishes[applicant]?.[wish]?.club ?? OUT
  const hasPlace = (club: number) => (members[club]?.size ?? 0) < (places[club] ?? 0)

  const refreshSteps = (club: number) => {
    const best = new Map<number, Step>()
    const offer = (to: number, step: Step) => {
      const known = best.get(to)
      if (known === undefined || step.gain > known.gain) best.set(to, step)
    }
    if (hasPlace(club)) offer(OUT, { gain: 0, applicant: null, wish: -1 })
    for (const applicant of members[club] ?? []) {
      if (fixed[applicant]) continue
      const now = worthOf(applicant, wishOf[applicant] ?? -1)
      offer(OUT, { gain: -now, applicant, wish: -1 })
      wishes[applicant]?.forEach((wish, index) => {
        if (wish.club !== club) offer(wish.club, { gain: wish.worth - now, applicant, wish: index })
      })
    }
    steps[club] = best
  }

  /** Who of those outside would bring most to each club. Reckoned anew only after somebody came in, went out or was fixed. */
  const bestFromOutside = (): Map<number, Step> => {
    if (stepsIn) return stepsIn
    const best = new Map<number, Step>()
    wishOf.forEach((now, applicant) => {
      if (now >= 0 || fixed[applicant]) return
      wishes[applicant]?.forEach(({ club, worth }, wish) => {
        if ((places[club] ?? 0) > 0 && worth > (best.get(club)?.gain ?? 0))
          best.set(club, { gain: worth, applicant, wish })
      })
    })
    stepsIn = best
    return best
  }

  const put = (applicant: number, wish: number) => {
    const left = clubOf(applicant, wishOf[applicant] ?? -1)
    members[left]?.delete(applicant)
    if (left === OUT || wish < 0) stepsIn = undefined
    wishOf[applicant] = wish
    members[clubOf(applicant, wish)]?.add(applicant)
  }

  /** The best ways from the clubs at which `starts` arrives; how each was reached leads back. */
  const explore = (starts: readonly { club: number; gain: number }[], others: 'STAY_OUT' | 'COME_IN') => {
    const gain = new Float64Array(clubs + 1).fill(Number.NEGATIVE_INFINITY)
    const from = new Int32Array(clubs + 1).fill(-1)
    const waiting: number[] = []
    for (const start of starts) {
      gain[start.club] = start.gain
      waiting.push(start.club)
    }
    const queued = new Uint8Array(clubs + 1)
    for (let next = 0; next < waiting.length; next += 1) {
      const club = waiting[next] ?? OUT
      queued[club] = 0
      if (club === OUT && others === 'STAY_OUT') continue
      for (const [to, step] of club === OUT ? bestFromOutside() : (steps[club] ?? [])) {
        const total = (gain[club] ?? 0) + step.gain
        if (total <= (gain[to] ?? 0)) continue
        gain[to] = total
        from[to] = club
        if (!queued[to]) waiting.push(to)
        queued[to] = 1
      }
    }
    return { gain, from }
  }

  /** Moves everybody along the way that ends at the club, and says at which club the way began. */
  const shift = (from: Int32Array, end: number): number => {
    const touched = new Set<number>()
    const moves: Step[] = []
    let at = end
    for (let before = from[at] ?? -1; before >= 0; before = from[at] ?? -1) {
      const step = before === OUT ? bestFromOutside().get(at) : steps[before]?.get(at)
      if (step) moves.push(step)
      touched.add(at).add(before)
      at = before
    }
    for (const { applicant, wish } of moves) if (applicant !== null) put(applicant, wish)
    for (const club of touched) if (club !== OUT) refreshSteps(club)
    return at
  }

  const take = (applicant: number, club: number) => {
    const before = clubOf(applicant, wishOf[applicant] ?? -1)
    put(applicant, wishes[applicant]?.findIndex((wish) => wish.club === club) ?? -1)
    refreshSteps(club)
    if (before !== OUT) refreshSteps(before)
  }

  for (const club of places.keys()) refreshSteps(club)
  return {
    wishOf: (applicant) => wishOf[applicant] ?? -1,
    countOf: (club) => members[club]?.size ?? 0,
    enter(applicant) {
      const starts = (wishes[applicant] ?? [])
        .filter(({ club }) => (places[club] ?? 0) > 0)
        .map(({ club, worth }) => ({ club, gain: worth }))
      const { gain, from } = explore(starts, 'STAY_OUT')
      // A free place is a step out, too: every exchange that gains ends there.
      if ((gain[OUT] ?? 0) > 0) take(applicant, shift(from, OUT))
    },
    improveForFree(applicant) {
      const now = wishOf[applicant] ?? -1
      const home = clubOf(applicant, now)
      // While he looks for better, his own place is what the others may end at.
      fixed[applicant] = 1
      if (home !== OUT) refreshSteps(home)
      else stepsIn = undefined
      const better = (wishes[applicant] ?? []).slice(0, now < 0 ? undefined : now)
      for (const { club, worth } of better) {
        if ((places[club] ?? 0) === 0) continue
        const { gain, from } = explore([{ club, gain: worth - worthOf(applicant, now) }], 'COME_IN')
        // His old place is taken by another, or stays free.
        const end = [home, OUT].find((each) => gain[each] === 0)
        if (end === undefined) continue
        take(applicant, shift(from, end))
        return
      }
    },
    fix(applicant) {
      fixed[applicant] = 1
      const home = clubOf(applicant, wishOf[applicant] ?? -1)
      if (home === OUT) stepsIn = undefined
      else refreshSteps(home)
    },
  }
}
