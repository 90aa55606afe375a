/** A home class with the pupils who stay, and how many its own room holds. */
export interface StayingClass {
  readonly id: string
  readonly pupils: number
  readonly roomCapacity: number
}

/** What a combination costs; the earlier figures decide before the later ones. */
type Cost = readonly [small: number, moved: number, groups: number, unevenness: number]

/**
 * Combines neighbours so that as few groups as can be are under the minimum; then so that as few home classes as can be that have enough
 * give up being by themselves; then into as few groups, and as even ones, as can be. A group of several fits into a room of one of its
 * members. Exact, by going through the classes once: what is best up to a class does not depend on what comes after.
 * @param classes of one grade, in the order of their numbers
 */
export function combineHomeClasses(classes: readonly StayingClass[], minimum: number): StayingClass[][] {
  const best: { readonly cost: Cost; readonly from: number }[] = [{ cost: [0, 0, 0, 0], from: 0 }]
  for (let end = 1; end <= classes.length; end += 1) {
    const options = Array.from({ length: end }, (_, from) => ({ from, group: classes.slice(from, end) }))
      .filter(({ group }) => canBeTogether(group))
      .map(({ from, group }) => ({ from, cost: sum(best[from]?.cost, costOf(group, minimum)) }))
    best.push(options.reduce((one, other) => (isLess(other.cost, one.cost) ? other : one)))
  }
  const groups: StayingClass[][] = []
  for (let end = classes.length; end > 0; end = best[end]?.from ?? 0) {
    groups.unshift(classes.slice(best[end]?.from ?? 0, end))
  }
  return groups
}

const pupilsOf = (group: readonly StayingClass[]) => group.reduce((total, { pupils }) => total + pupils, 0)

function canBeTogether(group: readonly StayingClass[]): boolean {
  return group.length === 1 || pupilsOf(group) <= Math.max(...group.map(({ roomCapacity }) => roomCapacity))
}

function costOf(group: readonly StayingClass[], minimum: number): Cost {
  const pupils = pupilsOf(group)
  const moved = group.length === 1 ? 0 : group.filter((each) => each.pupils >= minimum).length
  return [pupils < minimum ? 1 : 0, moved, 1, pupils ** 2]
}

function sum(one: Cost | undefined, [small, moved, groups, unevenness]: Cost): Cost {
  const [smallBefore, movedBefore, groupsBefore, unevennessBefore] = one ?? [0, 0, 0, 0]
  return [smallBefore + small, movedBefore + moved, groupsBefore + groups, unevennessBefore + unevenness]
}

function isLess(one: Cost, other: Cost): boolean {
  const at = one.findIndex((figure, index) => figure !== other[index])
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0)
}
