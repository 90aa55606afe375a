import type { DatabaseTransaction, Prisma } from '@afterbell/db/client'
import { GRADES, type Grade } from '@afterbell/domain/schools/grade'
import { storedDate } from '@afterbell/domain/schools/school-day'
import { demoId } from './choice.ts'
import { BELLS, CALENDAR, DISMISSALS, TERM } from './schools/term-2022-spring.ts'
import { CLASSES_PER_GRADE, classroomName, EQUIPMENT, VENUES } from './schools/venues.ts'

/** The bureau over the demo schools. */
export const BUREAU_ID = demoId('bureau')
const DISTRICT_ID = demoId('district')

/** The school that the demo shows. */
export const SCHOOL = school('示范小学', CLASSES_PER_GRADE)

/** Schools beside it, by name and structure only, so that the bureau has more than one. */
export const NEIGHBOURS = [school('示范第二小学', 2), school('示范实验小学', 2)] as const

/** A demo school by what its other records refer to. */
export interface DemoSchool {
  readonly id: string
  readonly name: string
  readonly termId: string
  readonly classesPerGrade: number
}

function school(name: string, classesPerGrade: number): DemoSchool {
  return { id: demoId('school', name), name, termId: demoId('term', name), classesPerGrade }
}

/** The id of a grade. */
export function gradeId({ name }: DemoSchool, grade: Grade): string {
  return demoId('grade', name, grade)
}

/** The id of a home class. */
export function homeClassId({ name }: DemoSchool, grade: Grade, number: number): string {
  return demoId('home class', name, grade, number)
}

/** The id of a venue of the demo school. */
export function venueId(name: string): string {
  return demoId('venue', name)
}

/** A home class of a demo school. */
export interface DemoHomeClass {
  readonly id: string
  readonly grade: Grade
  readonly number: number
}

/** The home classes of a school, by grade and number. */
export function homeClassesOf(of: DemoSchool): DemoHomeClass[] {
  return GRADES.flatMap((grade) =>
    Array.from({ length: of.classesPerGrade }, (_, index) => ({
      id: homeClassId(of, grade, index + 1),
      grade,
      number: index + 1,
    })),
  )
}

/** Writes bureau, district and schools with their terms, grades and venues; home classes wait for their teachers. */
export async function writeSchools(tx: DatabaseTransaction): Promise<void> {
  const schools = [SCHOOL, ...NEIGHBOURS]
  await tx.bureau.create({ data: { id: BUREAU_ID, name: '示范市教育局' } })
  await tx.district.create({ data: { id: DISTRICT_ID, bureauId: BUREAU_ID, name: '示范区' } })
  await tx.school.createMany({
    data: schools.map(({ id, name }) => ({ id, name, bureauId: BUREAU_ID, districtId: DISTRICT_ID })),
  })
  await tx.term.createMany({ data: schools.map(termRow) })
  await tx.grade.createMany({
    data: schools.flatMap((of) => GRADES.map((number) => ({ schoolId: of.id, id: gradeId(of, number), number }))),
  })
  for (const of of schools) await writeTimes(tx, of)
  await tx.venue.createMany({
    data: VENUES.map(({ name, kind, capacity }) => ({ schoolId: SCHOOL.id, id: venueId(name), name, kind, capacity })),
  })
  await tx.equipment.createMany({
    data: EQUIPMENT.map(({ name, quantity, venue }) => ({
      schoolId: SCHOOL.id,
      id: demoId('equipment', name, venue ?? ''),
      name,
      quantity,
      venueId: venue && venueId(venue),
    })),
  })
}

/**
 * Writes the home classes.
 * @param headTeacherOf the id of the head teacher of a home class of the demo school
 */
export async function writeHomeClasses(
  tx: DatabaseTransaction,
  headTeacherOf: (homeClassId: string) => string | undefined,
): Promise<void> {
  const own = homeClassesOf(SCHOOL).map(({ id, grade, number }) => ({
    schoolId: SCHOOL.id,
    id,
    gradeId: gradeId(SCHOOL, grade),
    number,
    venueId: venueId(classroomName(grade, number)),
    headTeacherId: headTeacherOf(id),
  }))
  const others = NEIGHBOURS.flatMap((of) =>
    homeClassesOf(of).map(({ id, grade, number }) => ({ schoolId: of.id, id, gradeId: gradeId(of, grade), number })),
  )
  await tx.homeClass.createMany({ data: [...own, ...others] })
}

function termRow({ id: schoolId, termId }: DemoSchool): Prisma.TermCreateManyInput {
  return {
    schoolId,
    id: termId,
    name: TERM.name,
    startsOn: storedDate(TERM.start),
    endsOn: storedDate(TERM.end),
    firstServiceOn: storedDate(TERM.firstServiceDay),
    state: 'OPEN',
  }
}

/** The calendar, bells and dismissals of a term: all schools of the bureau keep the same. */
async function writeTimes(tx: DatabaseTransaction, of: DemoSchool): Promise<void> {
  const { id: schoolId, name, termId } = of
  const scheduleId = (schedule: string) => demoId('bell schedule', name, schedule)
  await tx.calendarDay.createMany({
    data: CALENDAR.map(({ date, kind, followsWeekday, note }) => ({
      schoolId,
      id: demoId('calendar day', name, date),
      termId,
      date: storedDate(date),
      kind,
      followsWeekday,
      note,
    })),
  })
  await tx.bellSchedule.createMany({
    data: BELLS.map((band) => ({
      schoolId,
      id: scheduleId(band.name),
      termId,
      name: band.name,
      startsAt: band.window.start,
      endsAt: band.window.end,
    })),
  })
  await tx.bellPeriod.createMany({
    data: BELLS.flatMap((band) =>
      band.slots
        .flatMap((slot) => (slot.kind === 'PERIOD' ? slot : []))
        .map(({ start, end, share }, index) => ({
          schoolId,
          id: demoId('bell period', name, band.name, index),
          scheduleId: scheduleId(band.name),
          ordinal: index + 1,
          startsAt: start,
          endsAt: end,
          half: share === 0.5,
        })),
    ),
  })
  await tx.bellScheduleGrade.createMany({
    data: BELLS.flatMap((band) =>
      band.grades.map((grade) => ({
        schoolId,
        scheduleId: scheduleId(band.name),
        gradeId: gradeId(of, grade),
        termId,
      })),
    ),
  })
  await tx.dismissal.createMany({
    data: DISMISSALS.map(({ grade, ...leaving }) => ({
      schoolId,
      id: demoId('dismissal', name, grade),
      termId,
      gradeId: gradeId(of, grade),
      ...leaving,
    })),
  })
}
