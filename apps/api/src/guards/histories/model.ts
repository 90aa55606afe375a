import type { Place, Standing } from './standing.ts'

/** What a client was told about one thing that it asked for. */
export interface Told {
  /** Whether it was told that it is done. */
  readonly done: boolean
  /** Whose places the deed can have changed, and of which club; null for everybody's or every club's. */
  readonly pupilId: string | null
  readonly clubId: string | null
  /** Whether it may put waiting lists in another order. */
  readonly reorders: boolean
  /** How the pupil stands in the club when nothing else touched them. */
  readonly leaves?: 'ENROLLED' | 'WAITING' | 'NOWHERE'
}

/**
 * What cannot have come of the deeds of a round, done by several at once, however they were interleaved: a change that nobody was told of,
 * a deed that was acknowledged and is not there, a waiting list in another order. A model of the clubs that knows nothing of how the
 * program works.
 */
export function contradictions(before: Standing, after: Standing, told: readonly Told[]): string[] {
  const done = told.filter((each) => each.done)
  const touches = (clubId: string, pupilId: string) => (deed: Told) =>
    (deed.clubId === null || deed.clubId === clubId) && (deed.pupilId === null || deed.pupilId === pupilId)
  const [was, is] = [stateIn(before), stateIn(after)]
  const unexplained = [...new Set([...was.keys(), ...is.keys()])].filter((key) => {
    const [clubId = '', pupilId = ''] = key.split(' ')
    return was.get(key) !== is.get(key) && !done.some(touches(clubId, pupilId))
  })
  const lost = done.filter((deed) => {
    if (!deed.leaves || deed.clubId === null || deed.pupilId === null) return false
    const { clubId, pupilId, leaves } = deed
    const alone = done.filter(touches(clubId, pupilId)).length === 1
    return alone && (is.get(`${clubId} ${pupilId}`) ?? 'NOWHERE') !== leaves
  })
  const jumped = done.some(({ reorders }) => reorders) ? [] : pairsTurned(before.places, after.places)
  return [
    ...after.broken,
    ...unexplained.map((key) => `a change that nobody was told of: ${key}`),
    ...lost.map(({ leaves }) => `an acknowledged deed that is not there: ${leaves}`),
    ...jumped.map((key) => `a place in the waiting list was jumped: ${key}`),
  ]
}

const stateIn = ({ places }: Standing) =>
  new Map<string, string>(places.map(({ clubId, pupilId, state }) => [`${clubId} ${pupilId}`, state]))

/** Those who waited before and after, where one overtook another. */
function pairsTurned(before: readonly Place[], after: readonly Place[]): string[] {
  const now = new Map(
    after.flatMap(({ id, state, position }) => (state === 'WAITING' ? [[id, position] as const] : [])),
  )
  const waiting = before.filter(({ id, state }) => state === 'WAITING' && now.has(id))
  return waiting.flatMap((one, index) =>
    waiting
      .slice(index + 1)
      .filter(({ clubId }) => clubId === one.clubId)
      .filter((other) => {
        const [first, second] = [now.get(one.id) ?? 0, now.get(other.id) ?? 0]
        return one.position < other.position !== first < second
      })
      .map((other) => `${one.id} ${other.id}`),
  )
}
