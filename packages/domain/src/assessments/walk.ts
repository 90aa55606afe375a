import type { MinuteOfDay } from '../schools/time-of-day.ts'

/** Where and when a session of the walk list is. */
export interface WalkStop {
  readonly venueName: string | null
  readonly startsAt: MinuteOfDay
  readonly name: string
}

const byPlace = new Intl.Collator('zh-CN', { numeric: true })

/**
 * The order of a walk (R80): place by place, so that nobody goes up a stair twice, and there by time. Numbers in names count
 * as numbers (room 9 before room 10); what has no place comes last.
 */
export function compareStops(one: WalkStop, other: WalkStop): number {
  if ((one.venueName === null) !== (other.venueName === null)) return one.venueName === null ? 1 : -1
  return (
    byPlace.compare(one.venueName ?? '', other.venueName ?? '') ||
    one.startsAt - other.startsAt ||
    byPlace.compare(one.name, other.name)
  )
}

/** How many of the sessions that ran were visited. */
export interface Completeness {
  readonly running: number
  readonly visited: number
}

/** How complete a day's inspection is: sessions count once, however often somebody came by. */
export function completenessOf(running: readonly string[], visits: readonly string[]): Completeness {
  const visited = new Set(visits)
  return { running: running.length, visited: running.filter((id) => visited.has(id)).length }
}
