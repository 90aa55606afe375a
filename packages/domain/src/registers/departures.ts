/** Where a pupil is expected on a date; minutes since midnight. */
export interface Stay {
  readonly pupilId: string
  readonly homeClassId: string
  readonly sessionId: string
  readonly startsAt: number
}

/** From where pupils go: their home class when lessons end, or a session when it ends. */
export type Origin = { readonly homeClassId: string } | { readonly sessionId: string }

/** How many pupils go from one place to one session. */
export interface Departure {
  readonly from: Origin
  readonly toSessionId: string
  readonly pupils: number
}

/**
 * Where the pupils of some home classes and sessions go next, counted (R57): from the home class to the first session of each
 * pupil's day, from a session to the next one. Who goes home after it departs nowhere.
 */
export function departuresOf(
  stays: readonly Stay[],
  own: { readonly homeClassIds: readonly string[]; readonly sessionIds: readonly string[] },
): Departure[] {
  const counted = new Map<string, { from: Origin; toSessionId: string; pupils: number }>()
  const count = (from: Origin, toSessionId: string) => {
    const key = `${'homeClassId' in from ? from.homeClassId : from.sessionId} ${toSessionId}`
    const known = counted.get(key) ?? { from, toSessionId, pupils: 0 }
    counted.set(key, { ...known, pupils: known.pupils + 1 })
  }
  for (const day of Map.groupBy(stays, ({ pupilId }) => pupilId).values()) {
    const inTurn = day.toSorted((one, other) => one.startsAt - other.startsAt)
    for (const [index, { homeClassId, sessionId }] of inTurn.entries()) {
      const before = inTurn[index - 1]
      if (!before && own.homeClassIds.includes(homeClassId)) count({ homeClassId }, sessionId)
      if (before && own.sessionIds.includes(before.sessionId)) count({ sessionId: before.sessionId }, sessionId)
    }
  }
  return [...counted.values()]
}
