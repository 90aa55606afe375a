import { spansOverlap } from '../schools/time-of-day.ts'
import type { ListedSession } from './club-list-line.ts'

/** A use of a venue, or of a teacher's time, by something that the list is not about. */
export interface StandingUse {
  /** The venue, or the member of staff. */
  readonly of: string
  readonly weekday: number
  readonly startsAt: number
  readonly endsAt: number
  /** What it is called: a club or a care class. */
  readonly usedBy: string
}

interface Using {
  readonly line: number
  readonly uses: readonly string[]
  readonly sessions: readonly ListedSession[]
}

/** What else happens at the time of a line's sessions. */
export interface Clash {
  readonly lines: readonly number[]
  readonly usedBy: readonly string[]
}

type Timed = Pick<StandingUse, 'weekday' | 'startsAt' | 'endsAt'>

/** Whether both are at one time. */
const meetAtOnce = (one: Timed, other: Timed): boolean =>
  one.weekday === other.weekday &&
  spansOverlap({ start: one.startsAt, end: one.endsAt }, { start: other.startsAt, end: other.endsAt })

const meet = (one: readonly Timed[], other: readonly Timed[]) =>
  one.some((each) => other.some((another) => meetAtOnce(each, another)))

/** For each line that has any: the other lines of the list, and what stands in the school, that use the same at one time. */
export function clashesOf(lines: readonly Using[], standing: readonly StandingUse[]): ReadonlyMap<number, Clash> {
  const standingOf = Map.groupBy(standing, ({ of }) => of)
  const listedOf = Map.groupBy(
    lines.flatMap((line) => line.uses.map((of) => ({ of, line }))),
    ({ of }) => of,
  )
  const clashes = new Map<number, Clash>()
  for (const { line, uses, sessions } of lines) {
    const others = uses
      .flatMap((of) => listedOf.get(of) ?? [])
      .filter((other) => other.line.line !== line && meet(sessions, other.line.sessions))
    const used = uses.flatMap((of) => standingOf.get(of) ?? []).filter((use) => meet(sessions, [use]))
    if (others.length + used.length === 0) continue
    clashes.set(line, {
      lines: [...new Set(others.map((other) => other.line.line))].sort((one, other) => one - other),
      usedBy: [...new Set(used.map(({ usedBy }) => usedBy))].sort(),
    })
  }
  return clashes
}

/** A session with the venue that it wishes for, and the one that it gets. */
export interface PlacedSession extends ListedSession {
  readonly wishedVenueId: string | null
  readonly venueId: string | null
}

/**
 * Gives each session its venue, in the order of the list (R59): what stands keeps its own, the line named first comes
 * first, and who finds the venue in use is left without one, with the wish beside.
 */
export function placeSessions<
  Line extends { readonly sessions: readonly ListedSession[]; readonly venueId: string | null },
>(lines: readonly Line[], standing: readonly StandingUse[]): ReadonlyMap<Line, readonly PlacedSession[]> {
  const taken: (Timed & { readonly of: string })[] = [...standing]
  return new Map(
    lines.map((line) => [
      line,
      line.sessions.map((session): PlacedSession => {
        const { venueId } = line
        const isFree = venueId !== null && !taken.some((use) => use.of === venueId && meetAtOnce(use, session))
        if (isFree) taken.push({ ...session, of: venueId })
        return { ...session, wishedVenueId: venueId, venueId: isFree ? venueId : null }
      }),
    ]),
  )
}
