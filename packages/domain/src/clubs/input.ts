import { z } from 'zod'
import {
  distinct,
  idField,
  idsField,
  lineField,
  optionalProseField,
  proseField,
  refuse,
  unlessEmpty,
  wholeField,
} from '../input-field.ts'
import { GRADES } from '../schools/grade.ts'
import { schoolWeekdayField } from '../schools/input.ts'
import { VISIT_DOINGS } from './board-visit.ts'
import { PLACE_STATES } from './roster.ts'

/** What a club is about (R18, R31): sport 体育, art 艺术, science 科技. */
export const CLUB_CATEGORIES = ['SPORT', 'ART', 'SCIENCE'] as const
/** Who founds it (R18): one grade, or the school. */
export const CLUB_LEVELS = ['GRADE', 'SCHOOL'] as const
/** What a teacher does in it. */
export const CLUB_TEACHER_PARTS = ['LEADS', 'ASSISTS'] as const

/** The most pupils that one club may be meant for. */
export const MOST_PUPILS_OF_A_CLUB = 200

/** A new course of the catalogue (R31). */
export const createCourseInput = z.object({
  name: lineField(40),
  category: z.enum(CLUB_CATEGORIES),
  description: optionalProseField(2000),
})
/** Changes to a course. */
export const updateCourseInput = createCourseInput.partial()

/** A session of a club: a period on a weekday, and where. */
export const clubSessionInput = z.object({
  weekday: schoolWeekdayField,
  period: wholeField(1, 12),
  venueId: unlessEmpty(idField),
})

const clubFields = z.object({
  termId: idField,
  courseId: unlessEmpty(idField),
  name: lineField(40),
  category: z.enum(CLUB_CATEGORIES),
  level: z.enum(CLUB_LEVELS),
  description: optionalProseField(2000),
  minimum: wholeField(1, MOST_PUPILS_OF_A_CLUB),
  target: wholeField(1, MOST_PUPILS_OF_A_CLUB),
  maximum: wholeField(1, MOST_PUPILS_OF_A_CLUB),
  gradeIds: idsField(1, GRADES.length),
  sessions: distinct(z.array(clubSessionInput).max(20), ({ weekday, period }) => `${weekday} ${period}`),
  teachers: distinct(
    z.array(z.object({ staffId: idField, part: z.enum(CLUB_TEACHER_PARTS) })).max(20),
    ({ staffId }) => staffId,
  ),
})

/** Compares what is given; the service compares it with what is kept, by {@link sizesAreInOrder}. */
const checkClub = (context: z.core.ParsePayload<Partial<z.output<typeof clubFields>>>) => {
  const { level, gradeIds, minimum, target, maximum } = context.value
  if (!sizesAreInOrder({ minimum, target, maximum })) refuse(context, { code: 'sizesOutOfOrder' }, ['target'])
  if (level === 'GRADE' && gradeIds && gradeIds.length > 1) refuse(context, { code: 'gradeLevelClub' }, ['gradeIds'])
}

/** A new club (R18, R22). */
export const createClubInput = clubFields.check(checkClub)
/** Changes to a club: its term stays. */
export const updateClubInput = clubFields.omit({ termId: true }).partial().check(checkClub)

/** Whether minimum ≤ target ≤ maximum, as far as they are given. */
export function sizesAreInOrder(sizes: { minimum?: number; target?: number; maximum?: number }): boolean {
  const given = [sizes.minimum, sizes.target, sizes.maximum].filter((size) => size !== undefined)
  return given.every((size, index) => index === 0 || (given[index - 1] ?? 0) <= size)
}

/** Why something was done to a place: the log keeps it. */
export const reasonField = proseField(200)

/** What a client sends again when it does not know whether its request arrived: one key, one effect. */
export const idempotencyKeyField = z.string().min(8).max(64).nullish()

/** `updatedAt` of a record as the editor saw it. */
const versionField = z.date()

/** A wish to enrol a pupil, or to put him on the waiting list. */
export const placePupilInput = z.object({ clubId: idField, pupilId: idField, idempotencyKey: idempotencyKeyField })

/** A withdrawal, with its reason. */
export const withdrawPupilInput = z.object({
  enrolmentId: idField,
  reason: reasonField,
  expectedUpdatedAt: versionField,
  idempotencyKey: idempotencyKeyField,
})

/** A promotion from the waiting list: of the next in line, or of another one, which needs a reason. */
export const promoteInput = z.object({
  clubId: idField,
  enrolmentId: unlessEmpty(idField),
  reason: unlessEmpty(reasonField),
  idempotencyKey: idempotencyKeyField,
})

/** A place pinned (固定名额), or released again; both need a reason. */
export const pinEnrolmentInput = z.object({
  enrolmentId: idField,
  reason: reasonField,
  expectedUpdatedAt: versionField,
})

/** A new place in the order of a list, 1 for the first; moving up a waiting list needs a reason. */
export const reorderInput = z.object({
  enrolmentId: idField,
  position: wholeField(1, 10_000),
  reason: unlessEmpty(reasonField),
  expectedUpdatedAt: versionField,
})

const moveItemInput = z
  .object({
    enrolmentId: unlessEmpty(idField),
    pupilId: unlessEmpty(idField),
    toClubId: idField,
    toState: z.enum(PLACE_STATES),
    expectedUpdatedAt: versionField.nullish(),
  })
  .check((context) => {
    const { enrolmentId, pupilId } = context.value
    if (!enrolmentId && !pupilId) refuse(context, { code: 'required' }, ['pupilId'])
  })

/** A batch of moves, with its reason. Each names the place given up, or a pupil who comes from no club. */
export const moveEnrolmentsInput = z.object({
  items: distinct(
    z.array(moveItemInput).min(1).max(200),
    ({ enrolmentId, pupilId, toClubId }) => enrolmentId ?? `${pupilId} ${toClubId}`,
  ),
  partial: z.boolean().nullish(),
  reason: reasonField,
  idempotencyKey: idempotencyKeyField,
})

/** New sizes of a club. */
export const changePlacesInput = z.object({ maximum: wholeField(1, MOST_PUPILS_OF_A_CLUB) })

/** What somebody does at the roster board of a grade and weekday. */
export const visitBoardInput = z.object({
  termId: idField,
  gradeId: idField,
  weekday: schoolWeekdayField,
  doing: z.enum(VISIT_DOINGS),
})
