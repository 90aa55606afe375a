import { createHash } from 'node:crypto'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { type SchoolDate, todayIn } from '@afterbell/domain/schools/school-day'
import { termDay } from '@afterbell/domain/schools/term-calendar'
import type {
  AllocatableAdult,
  AllocationInput,
  FixedUse,
  OpenSession,
} from '@afterbell/domain/timetable/allocation/allocation'
import type { Transaction } from '../../../../database.ts'
import { NotFoundError } from '../../../../graphql/errors.ts'
import { mayEdit } from '../../access.ts'
import { readDated, readPattern } from '../../week/pattern.sql.ts'
import type { AssignedAdult, Dated, Pattern, PatternSession } from '../../week/pattern.ts'

/** Whom the reader has chosen for which session, whatever is proposed for the others. */
export type ChosenAdult = { readonly sessionId: string; readonly staffId: string }

/** Why somebody stands in a session whatever is proposed. */
export type Fixing = 'PINNED' | 'CHOSEN' | 'OUTSIDE'

/** Everything that an allocation follows from. */
export interface GatheredAllocation {
  readonly input: AllocationInput
  readonly sessions: readonly PatternSession[]
  readonly fixings: ReadonlyMap<string, Fixing>
  readonly names: ReadonlyMap<string, string>
  /** Of all of it but the reader's choices: what was looked at is committed only while this is the same. */
  readonly inputHash: string
}

type Reader = Pick<Transaction, '$queryRaw' | 'staff' | 'school'>

/** The leader of a session as it stands. */
export const leaderOf = ({ adults }: PatternSession): AssignedAdult | undefined =>
  adults.find(({ part }) => part === 'LEADS')

/** Gathers sessions, adults and what holds them. Throws NotFoundError. */
export async function gatherAllocation(
  db: Reader,
  viewer: SchoolViewer,
  { termId, chosen }: { readonly termId: string; readonly chosen: readonly ChosenAdult[] },
): Promise<GatheredAllocation> {
  const { schoolId } = viewer
  const pattern = await readPattern(db, { schoolId, termId })
  if (!pattern) throw new NotFoundError()
  const { start: from, end: to } = pattern.calendar
  const dated = await readDated(db, { schoolId, termId, from, to })
  const { timeZone } = await db.school.findUniqueOrThrow({ where: { id: schoolId }, select: { timeZone: true } })
  const people = await readPeople(db, viewer, termId)
  const sessions = pattern.sessions.filter(({ state }) => state === null || state === 'OPEN' || state === 'RUNNING')
  const choice = new Map(chosen.map(({ sessionId, staffId }) => [sessionId, staffId]))
  const fixings = new Map<string, Fixing>()
  const open = sessions.flatMap((session) => {
    const [fixing, fixedId] = fixingOf(viewer, session, choice.get(session.id))
    if (fixing === 'OUTSIDE' && fixedId === null) return []
    if (fixing) fixings.set(session.id, fixing)
    return [{ session, fixedId }]
  })
  const uses = [...assistants(pattern), ...comingUses(pattern, dated, todayIn(timeZone, new Date()))]
  const adults = people.map(({ name: _name, ...adult }) => adult)
  const input = { sessions: open.map(({ session, fixedId }) => openSession(session, fixedId)), adults, uses }
  return {
    ...{ input, fixings, sessions: open.map(({ session }) => session) },
    names: new Map(people.map(({ id, name }) => [id, name])),
    inputHash: hashOf(pattern, sessions, adults, uses),
  }
}

function fixingOf(
  viewer: SchoolViewer,
  session: PatternSession,
  chosenId: string | undefined,
): readonly [Fixing | null, string | null] {
  const leader = leaderOf(session)
  if (!mayEdit(viewer, session)) return ['OUTSIDE', leader?.staffId ?? null]
  if (leader?.pinned) return ['PINNED', leader.staffId]
  return chosenId ? ['CHOSEN', chosenId] : [null, null]
}

const openSession = (session: PatternSession, fixedId: string | null): OpenSession => ({
  id: session.id,
  kind: session.careClassId ? 'CARE' : 'CLUB',
  weekday: session.weekday,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  homeClassIds: session.homeClassIds,
  gradeNumbers: session.gradeNumbers,
  teacherIds: session.teachers.map(({ id }) => id),
  fixedId,
  currentId: leaderOf(session)?.staffId ?? null,
})

/** Teachers can be asked for any session; others, who come from outside or have another post, once they have said when they can. */
async function readPeople(db: Reader, { schoolId }: SchoolViewer, termId: string) {
  const staff = await db.staff.findMany({
    where: { schoolId, archivedAt: null },
    select: {
      id: true,
      name: true,
      kind: true,
      grade: { select: { number: true } },
      homeClasses: { where: { archivedAt: null }, select: { id: true, grade: { select: { number: true } } } },
      availabilities: { where: { termId }, select: { weekdays: true, daysAWeek: true } },
    },
    orderBy: { id: 'asc' },
  })
  return staff.map(
    ({ id, name, kind, grade, homeClasses, availabilities: [said] }): AllocatableAdult & { readonly name: string } => ({
      id,
      name,
      homeClassIds: homeClasses.map((own) => own.id),
      gradeNumber: grade?.number ?? homeClasses[0]?.grade.number ?? null,
      weekdays: said?.weekdays ?? [1, 2, 3, 4, 5],
      daysAWeek: said?.daysAWeek ?? null,
      anySession: kind === 'TEACHER' || said !== undefined,
    }),
  )
}

/** Who assists somewhere, or leads what is no session to allocate: both are held by it. */
const assistants = ({ sessions }: Pattern): FixedUse[] =>
  sessions.flatMap(({ weekday, startsAt, endsAt, adults, state }) =>
    adults
      .filter(({ part }) => part === 'ASSISTS' || state === 'DRAFT')
      .map(({ staffId }) => ({ staffId, weekday, startsAt, endsAt })),
  )

/** Duty and covers of coming dates hold people on the weekday whose pattern the date follows. */
function comingUses({ calendar, sessions }: Pattern, dated: Dated, today: SchoolDate): FixedUse[] {
  const weekdayOn = (date: SchoolDate) => (date < today ? undefined : termDay(calendar, date)?.followsWeekday)
  const duty = dated.turns.flatMap(({ staffId, date, startsAt, endsAt }) => {
    const weekday = weekdayOn(date)
    return weekday ? [{ staffId, weekday, startsAt, endsAt }] : []
  })
  const covers = dated.exceptions.flatMap(({ coverId, sessionId, date }) => {
    const weekday = weekdayOn(date)
    const held = sessions.find(({ id }) => id === sessionId)
    return weekday && held && coverId
      ? [{ staffId: coverId, weekday, startsAt: held.startsAt, endsAt: held.endsAt }]
      : []
  })
  return [...duty, ...covers]
}

function hashOf(
  { termId }: Pattern,
  sessions: readonly PatternSession[],
  adults: readonly AllocatableAdult[],
  uses: readonly FixedUse[],
): string {
  const held = sessions.map(({ id, weekday, startsAt, endsAt, gradeNumbers, homeClassIds, teachers, ...session }) => [
    ...[id, weekday, startsAt, endsAt, gradeNumbers, homeClassIds, teachers.map((teacher) => teacher.id)],
    session.adults.map(({ staffId, part, pinned }) => [staffId, part, pinned]),
  ])
  return createHash('sha256')
    .update(JSON.stringify([termId, held, adults, uses]))
    .digest('hex')
}
