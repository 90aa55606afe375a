/** An application by what R90 asks of it. */
export interface EnteredApplication {
  readonly id: string
  readonly homeClassId: string
  /** Who entered it for the guardian; null when the guardian or the platform did. */
  readonly enteredById: string | null
  readonly weekdays: readonly number[]
  /** The clubs chosen, in their order. */
  readonly clubIds: readonly string[]
}

/** From when on a class counts as having chosen alike. */
export interface UniformityThresholds {
  /** The least number of equal applications. */
  readonly applications: number
  /** The least share of the class's applications, 0 to 1. */
  readonly share: number
}

/** A class many of whose applications were entered by staff with the very same choices. */
export interface UniformClass {
  readonly homeClassId: string
  readonly applicationIds: readonly string[]
  readonly enteredByIds: readonly string[]
  /** Of how many applications of the class. */
  readonly of: number
}

/**
 * Classes in which staff entered identical wishes for many guardians (R90): choices are the families' own, and those of a
 * class are never all the same. Applications without any club say nothing of choices and are passed over.
 */
export function uniformClasses(
  applications: readonly EnteredApplication[],
  { applications: least, share }: UniformityThresholds,
): UniformClass[] {
  const classes = Map.groupBy(applications, ({ homeClassId }) => homeClassId)
  return [...classes].flatMap(([homeClassId, ofClass]) => {
    const entered = ofClass.filter(({ enteredById, clubIds }) => enteredById !== null && clubIds.length > 0)
    return [...Map.groupBy(entered, wishesKey).values()]
      .filter((alike) => alike.length >= least && alike.length >= share * ofClass.length)
      .map((alike) => ({
        homeClassId,
        applicationIds: alike.map(({ id }) => id),
        enteredByIds: [...new Set(alike.flatMap(({ enteredById }) => enteredById ?? []))].sort(),
        of: ofClass.length,
      }))
  })
}

const wishesKey = ({ weekdays, clubIds }: EnteredApplication) =>
  JSON.stringify([weekdays.toSorted((one, other) => one - other), clubIds])
