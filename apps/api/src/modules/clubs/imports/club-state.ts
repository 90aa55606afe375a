import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { ClubListState, KnownClub } from '@afterbell/domain/clubs/club-list'
import type { RungPeriod } from '@afterbell/domain/clubs/club-list-line'
import { type Grade, isGrade } from '@afterbell/domain/schools/grade'
import type { Transaction } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { TermClosedError } from '../../schools/errors.ts'
import { type WholeClub, whole } from '../club/content.ts'

/** What the school has, as far as a list of clubs is judged and written by it. */
export interface ClubState extends ClubListState {
  /** The clubs as they stand, by their ids. */
  readonly rows: ReadonlyMap<string, WholeClub>
  readonly gradeIds: ReadonlyMap<Grade, string>
  readonly courses: readonly { readonly id: string; readonly name: string }[]
}

interface OfTerm {
  readonly schoolId: string
  readonly termId: string
}

/** Reads that state. Throws NotFoundError, TermClosedError. */
export async function loadClubState(
  tx: Transaction,
  { schoolId }: SchoolViewer,
  termId: string | null,
): Promise<ClubState> {
  const term = termId && (await tx.term.findFirst({ where: { schoolId, id: termId }, select: { state: true } }))
  if (!term) throw new NotFoundError()
  if (term.state === 'CLOSED') throw new TermClosedError()
  const of = { schoolId, termId }
  const grades = await tx.grade.findMany({ where: { schoolId } })
  const numbers = new Map(grades.flatMap(({ id, number }) => (isGrade(number) ? [[id, number] as const] : [])))
  const clubs = await tx.club.findMany({ where: of, include: { ...whole, ...withPupils } })
  return {
    venues: await tx.venue.findMany({ where: { schoolId, archivedAt: null }, select: { id: true, name: true } }),
    staff: await tx.staff.findMany({
      where: { schoolId, archivedAt: null },
      select: { id: true, staffNumber: true, name: true },
    }),
    periodsOf: await loadPeriods(tx, of, numbers),
    clubs: clubs.map((club) => knownClub(club, numbers)),
    venueUses: await loadVenueUses(tx, of),
    teacherUses: clubs.filter(isMeeting).flatMap(teacherUses),
    rows: new Map(clubs.map((club) => [club.id, club])),
    gradeIds: new Map([...numbers].map(([id, number]) => [number, id])),
    courses: await tx.course.findMany({ where: { schoolId, archivedAt: null }, select: { id: true, name: true } }),
  }
}

const withPupils = {
  _count: { select: { enrolments: { where: { state: { in: ['ENROLLED', 'WAITING'] } } } } },
} as const satisfies Prisma.ClubInclude
type CountedClub = WholeClub & { readonly _count: { readonly enrolments: number } }

async function loadPeriods(tx: Transaction, of: OfTerm, numbers: ReadonlyMap<string, Grade>) {
  const bands = await tx.bellScheduleGrade.findMany({
    where: of,
    select: {
      gradeId: true,
      schedule: { select: { periods: { select: { ordinal: true, startsAt: true, endsAt: true } } } },
    },
  })
  return new Map<Grade, readonly RungPeriod[]>(
    bands.flatMap(({ gradeId, schedule }) => {
      const grade = numbers.get(gradeId)
      return grade === undefined ? [] : [[grade, schedule.periods] as const]
    }),
  )
}

function knownClub(club: CountedClub, numbers: ReadonlyMap<string, Grade>): KnownClub {
  const [first] = club.sessions
  return {
    id: club.id,
    name: club.name,
    category: club.category,
    level: club.level,
    grades: club.grades.flatMap(({ gradeId }) => numbers.get(gradeId) ?? []),
    sessions: club.sessions.map(({ weekday, period }) => ({ weekday: weekday as 1, period })),
    venueId: first?.wishedVenueId ?? first?.venueId ?? null,
    // Lists name those who lead; helpers from outside stay as they are.
    teacherIds: club.teachers.filter(({ part }) => part === 'LEADS').map(({ staffId }) => staffId),
    minimum: club.minimum,
    target: club.target,
    maximum: club.maximum,
    taken: club.taken,
    hasPupils: club._count.enrolments > 0,
    isOver: !isMeeting(club),
  }
}

const isMeeting = ({ state, archivedAt }: WholeClub) => state !== 'CLOSED' && archivedAt === null

const teacherUses = ({ id: clubId, name: usedBy, teachers, sessions }: WholeClub) =>
  teachers.flatMap(({ staffId: of }) =>
    sessions.map(({ weekday, startsAt, endsAt }) => ({ of, weekday, startsAt, endsAt, usedBy, clubId })),
  )

async function loadVenueUses(tx: Transaction, of: OfTerm) {
  return tx.$queryRaw<ClubListState['venueUses'][number][]>`
    SELECT slot.venue_id AS "of", slot.weekday::int AS weekday, slot.starts_at::int AS "startsAt",
           slot.ends_at::int AS "endsAt", coalesce(club.name, care_class.name, '') AS "usedBy", club.id AS "clubId"
      FROM venue_slot AS slot
      LEFT JOIN club_session AS session ON session.school_id = slot.school_id AND session.id = slot.club_session_id
      LEFT JOIN club ON club.school_id = session.school_id AND club.id = session.club_id
      LEFT JOIN care_class ON care_class.school_id = slot.school_id AND care_class.id = slot.care_class_id
     WHERE slot.school_id = ${of.schoolId}::uuid AND slot.term_id = ${of.termId}::uuid
     ORDER BY "usedBy", slot.weekday, slot.starts_at`
}
