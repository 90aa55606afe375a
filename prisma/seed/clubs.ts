import type { DatabaseTransaction, Prisma } from '@afterbell/db/client'
import { demoId, drawWhole } from './choice.ts'
import { inChunks } from './chunks.ts'
import { COURSES } from './clubs/catalogue.ts'
import { type DemoClub, planClubs } from './clubs/plan.ts'
import { type DemoPlace, planRosters } from './clubs/rosters.ts'
import type { DemoStaff } from './people/staff.ts'
import type { DemoPeople } from './people.ts'
import { gradeId, SCHOOL, venueId } from './schools.ts'

/** The clubs of the term with their rosters. */
export interface DemoClubs {
  readonly clubs: readonly DemoClub[]
  readonly places: readonly DemoPlace[]
}

const schoolId = SCHOOL.id
const courseId = (name: string) => demoId('course', name)

/** Who helps in the school's own clubs beside the teacher: instructors from outside (R71). */
const ASSISTANTS: Readonly<Record<string, string>> = { 网球校队: 'W001', 校民乐团: 'W002', 机器人校队: 'W003' }

/** Reads the school's own list of clubs and fills their rosters. */
export async function planClubsAndRosters({ pupils }: DemoPeople): Promise<DemoClubs> {
  const clubs = await planClubs()
  return { clubs, places: planRosters(clubs, pupils) }
}

/** Writes courses and clubs with their grades, sessions and teachers. Where the list wishes for one venue twice, the first club has it and the wish of the others stands beside. */
export async function writeClubs(
  tx: DatabaseTransaction,
  { clubs, places }: DemoClubs,
  { staff }: DemoPeople,
): Promise<void> {
  await tx.course.createMany({ data: COURSES.map((course) => ({ schoolId, id: courseId(course.name), ...course })) })
  await tx.club.createMany({ data: clubs.map((club) => clubRow(club, places)) })
  await tx.clubGrade.createMany({
    data: clubs.flatMap((club) =>
      club.grades.map((grade) => ({ schoolId, clubId: club.id, gradeId: gradeId(SCHOOL, grade) })),
    ),
  })
  await tx.clubSession.createMany({ data: givenVenues(clubs.flatMap(sessionRows)) })
  await tx.clubTeacher.createMany({ data: clubs.flatMap((club) => teacherRows(club, staff)) })
}

/** Writes the rosters and waiting lists. */
export async function writeRosters(tx: DatabaseTransaction, { clubs, places }: DemoClubs): Promise<void> {
  const rows = clubs.flatMap((club) => {
    const own = places.filter((place) => place.club === club)
    return (['ENROLLED', 'WAITING', 'WITHDRAWN'] as const).flatMap((state) =>
      own.filter((place) => place.state === state).map((place, index) => placeRow(place, index + 1)),
    )
  })
  await inChunks(rows, (data) => tx.enrolment.createMany({ data }))
}

/** The people who lead a club. */
export function teachersOf({ teacher }: DemoClub, staff: readonly DemoStaff[]): DemoStaff[] {
  return staff.filter(({ listedName }) => listedName === teacher)
}

/** The people who help in a club. */
const assistantsOf = ({ name }: DemoClub, staff: readonly DemoStaff[]): DemoStaff[] =>
  staff.filter(({ staffNumber }) => staffNumber === ASSISTANTS[name])

/** Everybody who knows a club from inside. */
export const guidesOf = (club: DemoClub, staff: readonly DemoStaff[]): DemoStaff[] => [
  ...teachersOf(club, staff),
  ...assistantsOf(club, staff),
]

function clubRow(club: DemoClub, places: readonly DemoPlace[]): Prisma.ClubCreateManyInput {
  const { id, name, category, level, minimum, target, maximum, state, course } = club
  return {
    schoolId,
    id,
    termId: SCHOOL.termId,
    courseId: course && courseId(course.name),
    name,
    category,
    level,
    description: course?.description,
    minimum,
    target,
    maximum,
    taken: places.filter((place) => place.club === club && place.state === 'ENROLLED').length,
    state,
  }
}

function sessionRows({ id: clubId, name, venue, sessions }: DemoClub): Prisma.ClubSessionCreateManyInput[] {
  return sessions.map(({ weekday, period, start, end }) => ({
    schoolId,
    id: demoId('session', name, weekday, period),
    clubId,
    wishedVenueId: venueId(venue),
    weekday,
    period,
    startsAt: start,
    endsAt: end,
  }))
}

/** A venue goes to the session that the list names first (R59). */
function givenVenues(rows: Prisma.ClubSessionCreateManyInput[]): Prisma.ClubSessionCreateManyInput[] {
  const isAtOnce = (one: Prisma.ClubSessionCreateManyInput, other: Prisma.ClubSessionCreateManyInput) =>
    one.wishedVenueId === other.wishedVenueId &&
    one.weekday === other.weekday &&
    one.startsAt < other.endsAt &&
    other.startsAt < one.endsAt
  return rows.map((row, index) => ({
    ...row,
    venueId: rows.slice(0, index).some((earlier) => isAtOnce(earlier, row)) ? null : row.wishedVenueId,
  }))
}

function teacherRows(club: DemoClub, staff: readonly DemoStaff[]): Prisma.ClubTeacherCreateManyInput[] {
  const row = (part: 'LEADS' | 'ASSISTS') => (member: DemoStaff) => ({
    schoolId,
    clubId: club.id,
    staffId: member.id,
    part,
  })
  return [...teachersOf(club, staff).map(row('LEADS')), ...assistantsOf(club, staff).map(row('ASSISTS'))]
}

/** Lists were closed three days before the first service day; those who left did so in the term's first weeks. */
const ENROLLED_FROM = Date.UTC(2022, 1, 11, 1)
const WITHDRAWN_FROM = Date.UTC(2022, 1, 21, 1)
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

function placeRow(place: DemoPlace, position: number): Prisma.EnrolmentCreateManyInput {
  const { club, pupil, state } = place
  const enteredAt = new Date(ENROLLED_FROM + drawWhole(0, 480, 'entered', club.name, pupil.pupilNumber) * MINUTE)
  const withdrawnAt = WITHDRAWN_FROM + drawWhole(0, 25, 'withdrawn', club.name, pupil.pupilNumber) * DAY
  return {
    schoolId,
    id: demoId('place', club.name, pupil.pupilNumber),
    clubId: club.id,
    pupilId: pupil.id,
    state,
    position,
    pinned: state === 'ENROLLED' && place.pinReason !== undefined,
    pinReason: state === 'ENROLLED' ? place.pinReason : null,
    enrolledAt: state === 'WAITING' ? null : enteredAt,
    withdrawnAt: state === 'WITHDRAWN' ? new Date(withdrawnAt) : null,
    withdrawReason: state === 'WITHDRAWN' ? place.withdrawReason : null,
    createdAt: enteredAt,
  }
}
