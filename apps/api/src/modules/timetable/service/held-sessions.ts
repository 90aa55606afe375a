import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { heldOf, sessionsOn } from '@afterbell/domain/timetable/sessions-on'
import type { Transaction } from '../../../database.ts'
import { readDated, readPattern } from '../week/pattern.sql.ts'
import type { PatternSession } from '../week/pattern.ts'
import { patternOnDates } from '../week/timetable.ts'

/** A session that is held on a date, with what others need to find it. */
export interface HeldSession {
  readonly session: Pick<PatternSession, 'id' | 'clubId' | 'name' | 'gradeNumbers' | 'pupils'>
  readonly date: SchoolDate
  readonly startsAt: number
  readonly endsAt: number
  readonly venueName: string | null
  /** Who stands there, who is in charge first. */
  readonly adults: readonly { readonly staffId: string; readonly name: string }[]
}

interface OfTerm {
  readonly schoolId: string
  readonly termId: string
}

/**
 * The sessions that are held on each of some dates in order, of those wanted by their grades; in two statements, with covers
 * and moves applied, without what is called off.
 */
export async function heldSessions(
  db: Pick<Transaction, '$queryRaw'>,
  of: OfTerm,
  dates: readonly [SchoolDate, ...SchoolDate[]],
  isWanted: (gradeNumbers: readonly number[]) => boolean,
): Promise<Map<SchoolDate, HeldSession[]>> {
  const pattern = await readPattern(db, of)
  if (!pattern) return new Map()
  const dated = await readDated(db, { ...of, from: dates[0], to: dates.at(-1) ?? dates[0] })
  const { calendar, sessions } = patternOnDates(pattern)
  const wanted = sessions.filter(({ gradeNumbers }) => isWanted(gradeNumbers))
  return new Map(
    dates.map((date) => [
      date,
      heldOf(sessionsOn(date, { calendar, sessions: wanted, exceptions: dated.exceptions })).map(
        ({ session, exceptions, adults, startsAt, endsAt }): HeldSession => ({
          ...{ session, date, startsAt, endsAt },
          venueName: exceptions.find(({ kind, venueId }) => kind === 'MOVE' && venueId)?.venueName ?? session.venueName,
          adults: adults.map(({ staffId }) => ({
            staffId,
            name:
              session.adults.find((adult) => adult.staffId === staffId)?.name ??
              exceptions.find(({ coverId }) => coverId === staffId)?.coverName ??
              '',
          })),
        }),
      ),
    ]),
  )
}
