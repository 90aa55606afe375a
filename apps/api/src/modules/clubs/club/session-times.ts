import type { clubSessionInput } from '@afterbell/domain/clubs/input'
import { spansOverlap } from '@afterbell/domain/schools/time-of-day'
import type { z } from 'zod'
import type { Transaction } from '../../../database.ts'
import { invalidField } from '../../../graphql/errors.ts'
import type { KeptSession } from './content.ts'

interface Asked {
  readonly schoolId: string
  readonly termId: string
  readonly gradeIds: readonly string[]
  readonly sessions: readonly z.output<typeof clubSessionInput>[]
}

/**
 * The sessions with their times by the bell schedules of the club's grades: from the earliest start to the latest end where
 * the bands differ. Throws InvalidInputError at a session whose period one of the grades does not have, and at one that
 * overlaps another.
 */
export async function timedSessions(
  tx: Transaction,
  { schoolId, termId, gradeIds, sessions }: Asked,
): Promise<KeptSession[]> {
  const bands = await tx.bellScheduleGrade.findMany({
    where: { schoolId, termId, gradeId: { in: [...gradeIds] } },
    select: { schedule: { select: { periods: { select: { ordinal: true, startsAt: true, endsAt: true } } } } },
  })
  const timed = sessions.map(({ weekday, period, venueId }, index) => {
    const times = bands.flatMap(({ schedule }) => schedule.periods.find(({ ordinal }) => ordinal === period) ?? [])
    if (times.length < gradeIds.length) throw invalidField(['sessions', String(index), 'period'], 'unknown')
    return {
      weekday,
      period,
      venueId: venueId ?? null,
      startsAt: Math.min(...times.map(({ startsAt }) => startsAt)),
      endsAt: Math.max(...times.map(({ endsAt }) => endsAt)),
    }
  })
  const overlapping = timed.findIndex((one, index) => timed.slice(0, index).some((other) => overlap(one, other)))
  if (overlapping >= 0) throw invalidField(['sessions', String(overlapping)], 'sessionsOverlap')
  return timed
}

/** Bands whose periods differ can make two periods of one day overlap. */
const overlap = (one: KeptSession, other: KeptSession) =>
  one.weekday === other.weekday && spansOverlap(spanOf(one), spanOf(other))

const spanOf = ({ startsAt, endsAt }: KeptSession) => ({ start: startsAt, end: endsAt })
