import { createHash } from 'node:crypto'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { CarePupil, CareSituation, StandingCareClass } from '@afterbell/domain/care/arrange-care'
import type { CareRoom } from '@afterbell/domain/care/care-class'
import type { careQuestionInput } from '@afterbell/domain/care/input'
import { type Grade, gradeName, isGrade } from '@afterbell/domain/schools/grade'
import { SCHOOL_WEEKDAYS, type SchoolWeekday } from '@afterbell/domain/schools/school-day'
import type { z } from 'zod'
import type { Transaction } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { publishedThresholds } from '../../policies/service/thresholds.ts'
import { mayFormCareOf } from '../access.ts'
import { CareTimesMissingError } from '../errors.ts'
import { type KeptCareClass, readCareClasses } from './state.ts'

/** For what care classes are proposed. */
export type CareQuestion = z.output<typeof careQuestionInput>

export interface RoomFacts extends CareRoom {
  readonly name: string
}

/** Everything that a proposal follows from, with what it needs to be told in names. */
export interface GatheredCare {
  readonly situation: CareSituation
  readonly grades: readonly { readonly id: string; readonly number: Grade }[]
  /** When care is held, by grade id. */
  readonly spans: ReadonlyMap<string, { readonly startsAt: number; readonly endsAt: number }>
  readonly standing: ReadonlyMap<string, KeptCareClass>
  readonly seats: ReadonlyMap<string, readonly string[]>
  readonly rooms: readonly RoomFacts[]
  readonly homeClasses: readonly { readonly id: string; readonly gradeId: string; readonly number: number }[]
  /** Of all of it: a proposal is made true only while this is the same. */
  readonly inputHash: string
}

/** Rooms in which a whole class can sit down and work. */
const CARE_ROOMS = ['CLASSROOM', 'SPECIAL_ROOM', 'HALL'] as const

/**
 * Gathers what care classes of some grades and weekdays follow from: who has an approved and confirmed application, the bells, the rooms
 * that nothing else uses, the care classes as they stand. Throws NotFoundError, CareTimesMissingError.
 */
export async function gatherCare(tx: Transaction, viewer: SchoolViewer, asked: CareQuestion): Promise<GatheredCare> {
  const { schoolId } = viewer
  const { termId } = asked
  const weekdays = SCHOOL_WEEKDAYS.filter((day) => asked.weekdays.includes(day))
  if (!(await tx.term.count({ where: { schoolId, id: termId } }))) throw new NotFoundError()
  const grades = await gradesAsked(tx, viewer, asked.gradeIds)
  const spans = await spansOf(tx, { schoolId, termId }, grades)
  const homeClasses = await tx.homeClass.findMany({
    where: { schoolId, gradeId: { in: asked.gradeIds }, archivedAt: null },
    select: { id: true, gradeId: true, number: true },
    orderBy: [{ grade: { number: 'asc' } }, { number: 'asc' }],
  })
  const gradeOf = new Map(grades.map(({ id, number }) => [id, number]))
  const standing = await readCareClasses(tx, {
    ...{ schoolId, termId, archivedAt: null },
    ...{ gradeId: { in: asked.gradeIds }, weekday: { in: weekdays } },
  })
  const seats = await seatsOf(tx, schoolId, [...standing.keys()])
  const rooms = await roomsOf(tx, schoolId, new Set(homeClasses.map(({ id }) => id)))
  const pupils = await applicants(tx, { schoolId, termId }, asked.gradeIds, weekdays)
  const thresholds = await publishedThresholds(tx, schoolId, termId)
  const open = new Set([...standing.values()].filter(({ state }) => !state.pinned).map(({ id }) => id))
  const situation: CareSituation = {
    homeClasses: homeClasses.flatMap(({ id, gradeId, number }) => {
      const grade = gradeOf.get(gradeId)
      return grade ? [{ id, grade, number }] : []
    }),
    roomsOn: await freeRooms(tx, { schoolId, termId }, { rooms, weekdays, spans, open }),
    pupils,
    standing: standingClasses(standing, seats),
    weekdays,
    // A plan that combines none leaves every home class by itself, however small.
    minimum: thresholds?.combineWithin === 'HOME_CLASS' ? 1 : asked.minimum,
    capacityOf: (roomId) => rooms.find(({ id }) => id === roomId)?.capacity,
  }
  const inputHash = hashOf({ asked, situation, spans, standing })
  return { situation, grades, spans, standing, seats, rooms, homeClasses, inputHash }
}

async function gradesAsked(tx: Transaction, viewer: SchoolViewer, ids: readonly string[]) {
  const found = await tx.grade.findMany({
    where: { schoolId: viewer.schoolId, id: { in: [...ids] } },
    select: { id: true, number: true },
    orderBy: { number: 'asc' },
  })
  const grades = found.flatMap(({ id, number }) =>
    isGrade(number) && mayFormCareOf(viewer, number) ? [{ id, number }] : [],
  )
  if (grades.length < ids.length) throw new NotFoundError()
  return grades
}

interface OfTerm {
  readonly schoolId: string
  readonly termId: string
}

async function spansOf(tx: Transaction, where: OfTerm, grades: readonly { id: string; number: Grade }[]) {
  const bells = await tx.bellSchedule.findMany({ where, include: { grades: { select: { gradeId: true } } } })
  const spans = new Map(
    bells.flatMap(({ startsAt, endsAt, grades: own }) => own.map(({ gradeId }) => [gradeId, { startsAt, endsAt }])),
  )
  const without = grades.filter(({ id }) => !spans.has(id))
  if (without.length > 0) {
    const names = (locale: 'zh' | 'en') => without.map(({ number }) => gradeName(number, locale))
    throw new CareTimesMissingError({ zh: names('zh'), en: names('en') })
  }
  return new Map(grades.flatMap(({ id }) => (spans.has(id) ? [[id, spans.get(id) ?? NEVER]] : [])))
}

const NEVER = { startsAt: 0, endsAt: 0 }

/** The rooms for care: those of the home classes concerned and those of nobody; other classes keep theirs. */
async function roomsOf(tx: Transaction, schoolId: string, concerned: ReadonlySet<string>): Promise<RoomFacts[]> {
  const venues = await tx.venue.findMany({
    where: { schoolId, archivedAt: null, kind: { in: [...CARE_ROOMS] } },
    select: {
      id: true,
      name: true,
      capacity: true,
      homeClasses: { where: { archivedAt: null }, select: { id: true }, orderBy: { id: 'asc' } },
    },
    orderBy: { id: 'asc' },
  })
  return venues
    .filter(({ homeClasses: [own] }) => own === undefined || concerned.has(own.id))
    .map(({ homeClasses: [own], ...room }) => ({ ...room, homeClassId: own?.id ?? null }))
}

interface RoomQuestion {
  readonly rooms: readonly RoomFacts[]
  readonly weekdays: readonly SchoolWeekday[]
  readonly spans: GatheredCare['spans']
  /** Standing classes that are formed anew, and give their rooms up. */
  readonly open: ReadonlySet<string>
}

async function freeRooms(tx: Transaction, where: OfTerm, { rooms, weekdays, spans, open }: RoomQuestion) {
  const from = Math.min(...[...spans.values()].map(({ startsAt }) => startsAt))
  const to = Math.max(...[...spans.values()].map(({ endsAt }) => endsAt))
  const slots = await tx.venueSlot.findMany({
    where: { ...where, weekday: { in: [...weekdays] }, startsAt: { lt: to }, endsAt: { gt: from } },
    select: { venueId: true, weekday: true, careClassId: true },
  })
  const used = new Set(
    slots
      .filter(({ careClassId }) => !open.has(careClassId ?? ''))
      .map(({ venueId, weekday }) => `${weekday} ${venueId}`),
  )
  return new Map(weekdays.map((day) => [day, rooms.filter(({ id }) => !used.has(`${day} ${id}`))]))
}

async function applicants(
  tx: Transaction,
  where: OfTerm,
  gradeIds: readonly string[],
  weekdays: readonly SchoolWeekday[],
): Promise<CarePupil[]> {
  const rows = await tx.application.findMany({
    where: {
      ...where,
      ...{ state: 'APPROVED', confirmedAt: { not: null } },
      pupil: { homeClass: { gradeId: { in: [...gradeIds] }, archivedAt: null } },
    },
    select: { pupilId: true, weekdays: true, pupil: { select: { homeClassId: true } } },
    orderBy: [{ pupil: { pupilNumber: 'asc' } }, { pupilId: 'asc' }],
  })
  return rows.map(({ pupilId, pupil, ...row }) => ({
    id: pupilId,
    homeClassId: pupil.homeClassId,
    weekdays: weekdays.filter((day) => row.weekdays.includes(day)),
  }))
}

async function seatsOf(tx: Transaction, schoolId: string, careClassIds: string[]): Promise<Map<string, string[]>> {
  const places = await tx.carePlace.findMany({
    where: { schoolId, careClassId: { in: careClassIds } },
    select: { careClassId: true, pupilId: true },
    orderBy: { pupilId: 'asc' },
  })
  const seats = new Map<string, string[]>(careClassIds.map((id) => [id, []]))
  for (const { careClassId, pupilId } of places) seats.get(careClassId)?.push(pupilId)
  return seats
}

const standingClasses = (
  standing: GatheredCare['standing'],
  seats: ReadonlyMap<string, readonly string[]>,
): StandingCareClass[] =>
  [...standing.values()].flatMap(({ id, state }) =>
    SCHOOL_WEEKDAYS.filter((day) => day === state.weekday).map((weekday) => ({
      ...{ id, weekday, homeClassIds: state.homeClassIds, roomId: state.venueId, pinned: state.pinned },
      pupilIds: seats.get(id) ?? [],
    })),
  )

function hashOf(frozen: {
  asked: CareQuestion
  situation: CareSituation
  spans: GatheredCare['spans']
  standing: GatheredCare['standing']
}): string {
  const { termId, gradeIds } = frozen.asked
  const { roomsOn, capacityOf: _asked, ...situation } = frozen.situation
  const text = JSON.stringify([
    ...[termId, gradeIds.toSorted(), situation, [...roomsOn], [...frozen.spans]],
    [...frozen.standing.values()].map(({ id, updatedAt }) => [id, updatedAt]),
  ])
  return createHash('sha256').update(text).digest('hex')
}
