import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { heldOf, sessionsOn } from '@afterbell/domain/timetable/sessions-on'
import type { Transaction } from '../../../database.ts'
import { columnDate } from '../../../database.ts'
import { readDated, readPattern } from '../../timetable/week/pattern.sql.ts'
import type { PatternSession } from '../../timetable/week/pattern.ts'
import { patternOnDates } from '../../timetable/week/timetable.ts'
import { mayInspect } from '../access.ts'

/** A session that is held on a date, with what an inspector needs to find it. */
export interface HeldSession {
  readonly session: PatternSession
  readonly date: SchoolDate
  readonly startsAt: number
  readonly endsAt: number
  readonly venueName: string | null
  /** Who stands there, who is in charge first. */
  readonly adults: readonly { readonly staffId: string; readonly name: string }[]
}

type Reader = Pick<Transaction, '$queryRaw' | 'term'>

/** The term in which a date lies; null when none does, or it is still being prepared. */
export const termOn = (db: Reader, { schoolId }: SchoolViewer, date: SchoolDate) =>
  db.term.findFirst({
    where: {
      schoolId,
      state: { not: 'DRAFT' },
      startsOn: { lte: columnDate(date) },
      endsOn: { gte: columnDate(date) },
    },
    select: { id: true, name: true },
    orderBy: { startsOn: 'desc' },
  })

/**
 * The sessions that are held on each of some dates and that the viewer may inspect, in two statements: with covers and
 * moves applied, without what is called off (R80).
 */
export async function inspectableSessions(
  db: Reader,
  viewer: SchoolViewer,
  termId: string,
  dates: readonly [SchoolDate, ...SchoolDate[]],
): Promise<Map<SchoolDate, HeldSession[]>> {
  const of = { schoolId: viewer.schoolId, termId }
  const pattern = await readPattern(db, of)
  if (!pattern) return new Map()
  const dated = await readDated(db, { ...of, from: dates[0], to: dates.at(-1) ?? dates[0] })
  const { calendar, sessions } = patternOnDates(pattern)
  const inspectable = sessions.filter(({ gradeNumbers }) => mayInspect(viewer, gradeNumbers))
  return new Map(
    dates.map((date) => [
      date,
      heldOf(sessionsOn(date, { calendar, sessions: inspectable, exceptions: dated.exceptions })).map(
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
