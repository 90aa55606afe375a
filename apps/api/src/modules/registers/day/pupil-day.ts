import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { type DayGap, type DayLink, traceDay } from '@afterbell/domain/registers/pupil-day'
import { schoolMoment } from '@afterbell/domain/registers/session-clock'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { database } from '../../../database.ts'
import { pupilsWithin } from '../../people/access.ts'
import { type PupilDayFacts, type PupilSession, readPupilDayFacts } from './pupil-day.sql.ts'

/** One pupil's day as one chain (R57). */
export interface PupilDay extends Omit<PupilDayFacts, 'sessions'> {
  readonly pupilId: string
  readonly date: SchoolDate
  readonly links: readonly DayLink<PupilSession>[]
  readonly gap: DayGap | null
}

interface PupilDate {
  readonly pupilId: string
  readonly date: SchoolDate
}

/** One pupil's day: lesson → care → club → gate, and where the chain does not hold. Null for a pupil out of reach. */
export async function readPupilDay(
  viewer: SchoolViewer,
  { pupilId, date }: PupilDate,
  now = new Date(),
): Promise<PupilDay | null> {
  const { schoolId } = viewer
  const within = { AND: [pupilsWithin(viewer, 'registers:read'), { id: pupilId }] }
  if (!(await database.pupil.findFirst({ where: within, select: { id: true } }))) return null
  const facts = await readPupilDayFacts(database, { schoolId, pupilId, date })
  if (!facts) return null
  const clock = schoolMoment(facts.timeZone, now)
  const last = Math.max(0, ...facts.sessions.map(({ endsAt }) => endsAt))
  const over = date < clock.date || (date === clock.date && clock.minute > Math.max(last, facts.leavesAt ?? 0))
  const traced = traceDay({
    sessions: facts.sessions.map((session) => ({ ...session, outcomeKnown: session.outcome !== null })),
    released: facts.release !== null,
    over,
  })
  return { ...facts, pupilId, date, ...traced }
}
