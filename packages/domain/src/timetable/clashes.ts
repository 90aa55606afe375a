import { type MinuteOfDay, spansOverlap } from '../schools/time-of-day.ts'
import type { DatedException, SessionOnDate, WeeklySession } from './sessions-on.ts'

/** What an adult or a venue can be in twice at once. */
export type ClashKind = 'ADULT' | 'VENUE'

/** A time that somebody or something is taken up by: a session, or a turn of duty. */
export interface Use {
  /** The person or the venue. */
  readonly of: string
  /** The session or the turn. */
  readonly by: string
  readonly startsAt: MinuteOfDay
  readonly endsAt: MinuteOfDay
}

/** One person, or one venue, in two uses at one time. */
export interface Clash {
  readonly kind: ClashKind
  readonly of: string
  readonly uses: readonly [Use, Use]
}

/** A person's turn of duty on the date asked for (R55). */
export interface TurnOnDate {
  readonly id: string
  readonly staffId: string
  readonly startsAt: MinuteOfDay
  readonly endsAt: MinuteOfDay
}

/** Adults and venues that are in two places at one time each week (R16, R59): the pattern alone. */
export function weeklyClashes(sessions: readonly WeeklySession[]): Clash[] {
  return [...Map.groupBy(sessions, ({ weekday }) => weekday).values()].flatMap((day) => [
    ...clashesAmong('ADULT', day.flatMap(adultUses)),
    ...clashesAmong('VENUE', day.flatMap(venueUse)),
  ])
}

/** Adults and venues that are in two places at one time on a date (R16, R55, R59): its sessions and its duty together. */
export function clashesOn(
  day: readonly SessionOnDate<WeeklySession, DatedException>[],
  turns: readonly TurnOnDate[],
): Clash[] {
  const held = day
    .filter(({ cancelled }) => !cancelled)
    .map(({ session, ...onDate }) => ({ id: session.id, ...onDate }))
  const duty = turns.map(({ id, staffId, startsAt, endsAt }) => ({ of: staffId, by: id, startsAt, endsAt }))
  return [
    ...clashesAmong('ADULT', [...held.flatMap(adultUses), ...duty]),
    ...clashesAmong('VENUE', held.flatMap(venueUse)),
  ]
}

type Timed = Pick<WeeklySession, 'id' | 'startsAt' | 'endsAt' | 'venueId' | 'adults'>

const adultUses = ({ id, startsAt, endsAt, adults }: Timed): Use[] =>
  adults.map(({ staffId }) => ({ of: staffId, by: id, startsAt, endsAt }))

const venueUse = ({ id, startsAt, endsAt, venueId }: Timed): Use[] =>
  venueId === null ? [] : [{ of: venueId, by: id, startsAt, endsAt }]

const spanOf = ({ startsAt, endsAt }: Use) => ({ start: startsAt, end: endsAt })

function clashesAmong(kind: ClashKind, uses: readonly Use[]): Clash[] {
  return [...Map.groupBy(uses, ({ of }) => of).entries()].flatMap(([of, own]) =>
    own.flatMap((one, index) =>
      own
        .slice(index + 1)
        .filter((other) => other.by !== one.by && spansOverlap(spanOf(one), spanOf(other)))
        .map((other): Clash => ({ kind, of, uses: [one, other] })),
    ),
  )
}

/** Whether a person or a venue is free at a time, among its uses. */
export function isFree(
  uses: readonly Use[],
  of: string,
  span: { startsAt: MinuteOfDay; endsAt: MinuteOfDay },
): boolean {
  return !uses.some((use) => use.of === of && spansOverlap(spanOf(use), { start: span.startsAt, end: span.endsAt }))
}

/** Everything that takes up adults and venues in some sessions, for {@link isFree}. */
export const usesOf = (sessions: readonly Timed[]): { adults: Use[]; venues: Use[] } => ({
  adults: sessions.flatMap(adultUses),
  venues: sessions.flatMap(venueUse),
})
