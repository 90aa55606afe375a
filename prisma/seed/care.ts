import type { DatabaseTransaction, Prisma } from '@afterbell/db/client'
import { type ArrangedCareClass, arrangeCare } from '@afterbell/domain/care/arrange-care'
import type { CareRoom } from '@afterbell/domain/care/care-class'
import { careClassName } from '@afterbell/domain/care/care-class-name'
import { type CareNames, explainCareClass } from '@afterbell/domain/care/explain-care-class'
import { homeClassName } from '@afterbell/domain/schools/home-class-name'
import { SCHOOL_WEEKDAYS, type SchoolWeekday } from '@afterbell/domain/schools/school-day'
import type { DemoApplication } from './applications.ts'
import { demoId, draw } from './choice.ts'
import { inChunks } from './chunks.ts'
import type { DemoClub } from './clubs/plan.ts'
import { BELLS } from './schools/term-2022-spring.ts'
import { classroomName, VENUES } from './schools/venues.ts'
import { type DemoHomeClass, gradeId, homeClassesOf, SCHOOL, venueId } from './schools.ts'

/** A care class of the demo school. */
export interface DemoCareClass extends ArrangedCareClass {
  readonly id: string
  readonly name: string
  readonly startsAt: number
  readonly endsAt: number
}

const schoolId = SCHOOL.id
const termId = SCHOOL.termId

/** From how many pupils on a home class of the demo school has care by itself. */
const MINIMUM = 15
/** The share of pupils who were approved after classes were formed, and have none yet (R01). */
const LATE_SHARE = 0.003

/** Care classes from the approved and confirmed applications, by the program's own rule (R20). */
export function planCare(applications: readonly DemoApplication[], clubs: readonly DemoClub[]): DemoCareClass[] {
  const homeClasses = homeClassesOf(SCHOOL)
  const rooms = careRooms(homeClasses)
  const { classes } = arrangeCare({
    homeClasses,
    roomsOn: new Map(SCHOOL_WEEKDAYS.map((day) => [day, rooms.filter((room) => !isUsed(room, day, clubs))])),
    pupils: applications
      .filter(({ state, values }) => state === 'APPROVED' && values.confirmed && !isLate(values.pupil.pupilNumber))
      .toSorted((one, other) => (one.values.pupil.pupilNumber < other.values.pupil.pupilNumber ? -1 : 1))
      .map(({ values: { pupil, weekdays } }) => ({
        ...{ id: pupil.id, homeClassId: pupil.homeClassId },
        weekdays: SCHOOL_WEEKDAYS.filter((day) => weekdays.includes(day)),
      })),
    standing: [],
    weekdays: SCHOOL_WEEKDAYS,
    minimum: MINIMUM,
    capacityOf: (id) => rooms.find((room) => room.id === id)?.capacity,
  })
  const groups = new Map<string, number>()
  return classes.map((arranged) => {
    const numbers = arranged.parts.flatMap(
      ({ homeClassId }) => homeClasses.find(({ id }) => id === homeClassId)?.number ?? [],
    )
    const key = `${arranged.weekday} ${arranged.parts[0]?.homeClassId}`
    groups.set(key, (groups.get(key) ?? 0) + 1)
    const divided = arranged.parts.some(({ parts }) => parts > 1)
    const name = careClassName(arranged.grade, numbers, divided ? (groups.get(key) ?? 1) : null)
    const bells = BELLS.find(({ grades }) => grades.includes(arranged.grade))
    const times = bells?.slots.map(({ start, end }) => [start, end] as const) ?? []
    return {
      ...arranged,
      id: demoId('care class', arranged.weekday, name),
      name,
      startsAt: Math.min(...times.map(([start]) => start)),
      endsAt: Math.max(...times.map(([, end]) => end)),
    }
  })
}

const isLate = (pupilNumber: string) => draw('approved late', pupilNumber) < LATE_SHARE

/** The rooms of the home classes, then those of nobody in which a class can sit. */
const careRooms = (homeClasses: readonly DemoHomeClass[]): CareRoom[] =>
  VENUES.filter(({ kind }) => kind !== 'OUTDOOR').map(({ name, capacity }) => ({
    id: venueId(name),
    capacity,
    homeClassId: homeClasses.find(({ grade, number }) => classroomName(grade, number) === name)?.id ?? null,
  }))

const isUsed = ({ id }: CareRoom, day: SchoolWeekday, clubs: readonly DemoClub[]) =>
  clubs.some(({ venue, sessions }) => venueId(venue) === id && sessions.some(({ weekday }) => weekday === day))

/** Writes the care classes with their home classes and pupils; who applied and where they can sit is there. */
export async function writeCare(tx: DatabaseTransaction, classes: readonly DemoCareClass[]): Promise<void> {
  await tx.careClass.createMany({ data: classes.map(classRow) })
  await tx.careClassHomeClass.createMany({
    data: classes.flatMap(({ id: careClassId, parts }) =>
      parts.map(({ homeClassId }) => ({ schoolId, careClassId, homeClassId })),
    ),
  })
  await inChunks(
    classes.flatMap(({ id: careClassId, weekday, pupilIds }) =>
      pupilIds.map((pupilId) => ({ schoolId, termId, weekday, pupilId, careClassId })),
    ),
    (data) => tx.carePlace.createMany({ data }),
  )
}

function classRow({
  id,
  weekday,
  grade,
  name,
  roomId,
  startsAt,
  endsAt,
  reasons,
}: DemoCareClass): Prisma.CareClassCreateManyInput {
  const names = namesOf(homeClassesOf(SCHOOL))
  return {
    ...{ schoolId, termId, id, weekday, name, startsAt, endsAt, venueId: roomId, gradeId: gradeId(SCHOOL, grade) },
    formation: reasons.map((reason) => ({
      zh: explainCareClass(reason, names('zh'), 'zh'),
      en: explainCareClass(reason, names('en'), 'en'),
    })),
  }
}

const namesOf =
  (homeClasses: readonly DemoHomeClass[]) =>
  (locale: 'zh' | 'en'): CareNames => ({
    homeClass: (id) => {
      const found = homeClasses.find((each) => each.id === id)
      return found ? homeClassName(found, locale) : ''
    },
    room: (id) => VENUES.find(({ name }) => venueId(name) === id)?.name ?? '',
  })
