import type { Prisma } from '@afterbell/db/client'
import type {
  ApplicationFacts,
  BellFacts,
  CareClassFacts,
  ClubFacts,
  StaffFacts,
  StandingAdult,
  TermFacts,
} from '@afterbell/domain/reports/term-facts'
import { type Grade, isGrade } from '@afterbell/domain/schools/grade'
import { homeClassName } from '@afterbell/domain/schools/home-class-name'
import { SCHOOL_WEEKDAYS, type SchoolWeekday } from '@afterbell/domain/schools/school-day'
import { database } from '../../../database.ts'
import { publishedThresholds } from '../../policies/service/thresholds.ts'

interface OfTerm {
  readonly schoolId: string
  readonly termId: string
}

/** Everything that the rules of a plan are checked on, in a constant number of statements; null without such a term. */
export async function readTermFacts(schoolId: string, termId: string): Promise<TermFacts | null> {
  const of = { schoolId, termId }
  if (!(await database.term.count({ where: { schoolId, id: termId } }))) return null
  const [thresholds, bells, dismissals, clubs, careClasses, staff, applications] = await Promise.all([
    publishedThresholds(database, schoolId, termId),
    readBells(of),
    readDismissals(of),
    readClubs(of),
    readCareClasses(of),
    readStaff(of),
    readApplications(of),
  ])
  return { termId, thresholds, bells, dismissals, clubs, careClasses, staff, applications }
}

const gradesOf = (rows: readonly { readonly grade: { readonly number: number } }[]): Grade[] =>
  rows
    .map(({ grade }) => grade.number)
    .filter(isGrade)
    .sort((one, other) => one - other)

const schoolDay = (weekday: number): SchoolWeekday[] => SCHOOL_WEEKDAYS.filter((day) => day === weekday)

async function readBells(where: OfTerm): Promise<BellFacts[]> {
  const rows = await database.bellSchedule.findMany({
    where,
    include: { grades: { include: { grade: true } } },
    orderBy: { startsAt: 'asc' },
  })
  return rows.map(({ startsAt, endsAt, grades }) => ({ startsAt, endsAt, grades: gradesOf(grades) }))
}

async function readDismissals(where: OfTerm): Promise<TermFacts['dismissals']> {
  const rows = await database.dismissal.findMany({ where, include: { grade: true } })
  return rows
    .flatMap(({ grade: { number }, leavesAt }) => (isGrade(number) ? [{ grade: number, leavesAt }] : []))
    .sort((one, other) => one.grade - other.grade)
}

const venueFacts = { select: { id: true, name: true, capacity: true } } as const
const standing = {
  where: { active: true },
  select: { staffId: true, part: true },
} as const satisfies Prisma.StaffAssignmentFindManyArgs

const standingOf = (rows: readonly { readonly staffId: string; readonly part: string }[]): StandingAdult[] =>
  rows.map(({ staffId, part }) => ({ staffId, leads: part === 'LEADS' }))

async function readClubs({ schoolId, termId }: OfTerm): Promise<ClubFacts[]> {
  const rows = await database.club.findMany({
    where: { schoolId, termId, archivedAt: null, state: { not: 'CLOSED' } },
    include: {
      grades: { include: { grade: true } },
      teachers: { select: { staffId: true } },
      enrolments: { where: { state: 'ENROLLED' }, select: { pupilId: true } },
      sessions: {
        include: { venue: venueFacts, wishedVenue: venueFacts, assignments: standing },
        orderBy: [{ weekday: 'asc' }, { startsAt: 'asc' }],
      },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, name, category, state, minimum, taken, ...club }) => ({
    id,
    name,
    category,
    state,
    minimum,
    taken,
    grades: gradesOf(club.grades),
    teacherIds: club.teachers.map(({ staffId }) => staffId),
    pupilIds: club.enrolments.map(({ pupilId }) => pupilId),
    sessions: club.sessions.flatMap(({ weekday, assignments, wishedVenue, venue, ...session }) =>
      schoolDay(weekday).map((day) => ({
        id: session.id,
        weekday: day,
        startsAt: session.startsAt,
        endsAt: session.endsAt,
        venue,
        wishedVenue: wishedVenue?.id === venue?.id ? null : wishedVenue,
        adults: standingOf(assignments),
      })),
    ),
  }))
}

async function readCareClasses({ schoolId, termId }: OfTerm): Promise<CareClassFacts[]> {
  const rows = await database.careClass.findMany({
    where: { schoolId, termId, archivedAt: null },
    include: {
      grade: true,
      venue: venueFacts,
      homeClasses: { select: { homeClassId: true } },
      places: { select: { pupilId: true } },
      assignments: standing,
    },
    orderBy: [{ weekday: 'asc' }, { name: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap(({ grade, weekday, ...care }) =>
    schoolDay(weekday).flatMap((day) =>
      isGrade(grade.number)
        ? [
            {
              id: care.id,
              name: care.name,
              grade: grade.number,
              weekday: day,
              startsAt: care.startsAt,
              endsAt: care.endsAt,
              venue: care.venue,
              homeClassIds: care.homeClasses.map(({ homeClassId }) => homeClassId),
              pupilIds: care.places.map(({ pupilId }) => pupilId),
              adults: standingOf(care.assignments),
            },
          ]
        : [],
    ),
  )
}

async function readStaff({ schoolId, termId }: OfTerm): Promise<StaffFacts[]> {
  const rows = await database.staff.findMany({
    where: { schoolId, archivedAt: null },
    select: {
      id: true,
      name: true,
      kind: true,
      grade: true,
      homeClasses: { where: { archivedAt: null }, select: { id: true } },
      availabilities: { where: { termId }, select: { weekdays: true, daysAWeek: true } },
    },
    orderBy: [{ staffNumber: 'asc' }],
  })
  return rows.map(({ id, name, kind, grade, homeClasses, availabilities: [said] }) => ({
    id,
    name,
    kind,
    grade: grade && isGrade(grade.number) ? grade.number : null,
    homeClassIds: homeClasses.map((homeClass) => homeClass.id),
    weekdays: said ? said.weekdays.flatMap(schoolDay) : SCHOOL_WEEKDAYS,
    daysAWeek: said?.daysAWeek ?? null,
    anySession: kind === 'TEACHER' || said !== undefined,
  }))
}

async function readApplications({ schoolId, termId }: OfTerm): Promise<ApplicationFacts[]> {
  const rows = await database.application.findMany({
    where: { schoolId, termId, state: { not: 'WITHDRAWN' } },
    select: {
      pupilId: true,
      weekdays: true,
      state: true,
      source: true,
      confirmedAt: true,
      choices: { select: { clubId: true }, orderBy: { rank: 'asc' } },
      pupil: { select: { homeClass: { select: { id: true, number: true, grade: { select: { number: true } } } } } },
    },
    orderBy: { id: 'asc' },
  })
  return rows.flatMap(({ pupilId, weekdays, state, source, confirmedAt, choices, pupil: { homeClass } }) => {
    const grade = homeClass.grade.number
    if (!isGrade(grade) || state === 'WITHDRAWN') return []
    return [
      {
        pupilId,
        homeClassId: homeClass.id,
        homeClassName: homeClassName({ grade, number: homeClass.number }, 'zh'),
        grade,
        weekdays: weekdays.flatMap(schoolDay),
        state,
        confirmed: confirmedAt !== null,
        enteredByStaff: source === 'STAFF',
        clubIds: choices.map(({ clubId }) => clubId),
      },
    ]
  })
}
