/** A pupil in a slot: the choices that are open to him, as [club, choice], best first; the pupils come in the order of the draw. */
export type OpenChoices = readonly (readonly [club: string, choice: number])[]

const OUT = 'nowhere'

interface Move {
  gain: bigint
  /** Whose move it is; none moves when a place is free. */
  pupil: number | null
}

/**
 * The rank-maximal allocation that the order likes best. Starts with any allocation and turns circles of exchange that gain until none is
 * left; then lets pupil by pupil have the best that costs the sum nothing.
 * @returns each pupil's club, or undefined
 */
export function bestRanks(pupils: readonly OpenChoices[], places: ReadonlyMap<string, number>): (string | undefined)[] {
  const longest = Math.max(0, ...pupils.flatMap((choices) => choices.map(([, choice]) => choice)))
  const base = BigInt(pupils.length + 1)
  const worth = pupils.map(
    (choices) => new Map(choices.map(([club, choice]) => [club, base ** BigInt(longest - choice)])),
  )
  const at = pupils.map(() => OUT)
  const settled = new Set<number>()
  const nodes = [...places.keys(), OUT]
  const worthAt = (pupil: number, club: string) => worth[pupil]?.get(club) ?? 0n

  function moves(): Map<string, Map<string, Move>> {
    const best = new Map(nodes.map((node) => [node, new Map<string, Move>()]))
    const offer = (from: string, to: string, move: Move) => {
      const known = best.get(from)?.get(to)
      if (from !== to && (known === undefined || move.gain > known.gain)) best.get(from)?.set(to, move)
    }
    const taken = new Map<string, number>()
    at.forEach((club, pupil) => {
      taken.set(club, (taken.get(club) ?? 0) + 1)
      if (settled.has(pupil)) return
      const now = worthAt(pupil, club)
      offer(club, OUT, { gain: -now, pupil })
      for (const [to, value] of worth[pupil] ?? []) {
        if ((places.get(to) ?? 0) > 0) offer(club, to, { gain: value - now, pupil })
      }
    })
    for (const [club, most] of places) {
      if ((taken.get(club) ?? 0) < most) offer(club, OUT, { gain: 0n, pupil: null })
      // A place that is left can stay free.
      if (most > 0) offer(OUT, club, { gain: 0n, pupil: null })
    }
    return best
  }

  /** The best way from the start to every node, or a circle that gains when there is one (then all nodes are starts). */
  function ways(edges: Map<string, Map<string, Move>>, start?: string) {
    const reach = new Map<string, bigint>(start === undefined ? nodes.map((node) => [node, 0n]) : [[start, 0n]])
    const before = new Map<string, string>()
    for (let round = 0; round <= nodes.length; round += 1) {
      let last: string | undefined
      for (const [from, exits] of edges) {
        const here = reach.get(from)
        if (here === undefined) continue
        for (const [to, { gain }] of exits) {
          const known = reach.get(to)
          if (known !== undefined && known >= here + gain) continue
          reach.set(to, here + gain)
          before.set(to, from)
          last = to
        }
      }
      if (last === undefined) return { reach, before, circle: undefined }
      if (round === nodes.length) return { reach, before, circle: circleAt(last, before) }
    }
    return { reach, before, circle: undefined }
  }

  function circleAt(node: string, before: Map<string, string>): string[] {
    let inside = node
    for (const _ of nodes) inside = before.get(inside) ?? inside
    const circle = [inside]
    for (let each = before.get(inside); each !== undefined && each !== inside; each = before.get(each))
      circle.unshift(each)
    return circle
  }

  function go(edges: Map<string, Map<string, Move>>, from: string, to: string): void {
    const pupil = edges.get(from)?.get(to)?.pupil
    if (pupil !== null && pupil !== undefined) at[pupil] = to
  }

  for (;;) {
    const edges = moves()
    const { circle } = ways(edges)
    if (!circle) break
    circle.forEach((from, index) => {
      go(edges, from, circle[(index + 1) % circle.length] ?? from)
    })
  }
  pupils.forEach((choices, pupil) => {
    settled.add(pupil)
    const home = at[pupil] ?? OUT
    const better = choices.filter(
      ([club]) => worthAt(pupil, club) > worthAt(pupil, home) && (places.get(club) ?? 0) > 0,
    )
    if (better.length === 0) return
    const edges = moves()
    for (const [club] of better) {
      const { reach, before } = ways(edges, club)
      // His old place is taken by another, or stays free.
      const end = [home, OUT].find((each) => reach.get(each) === worthAt(pupil, home) - worthAt(pupil, club))
      if (end === undefined) continue
      for (let to = end; to !== club; ) {
        const from = before.get(to) ?? club
        go(edges, from, to)
        to = from
      }
      at[pupil] = club
      return
    }
  })
  return at.map((club) => (club === OUT ? undefined : club))
}
