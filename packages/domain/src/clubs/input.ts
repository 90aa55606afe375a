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

/** A wish to enrol a pupil, or to put him on the waiting list. */
export const enrolPupilInput = z.object({ clubId: idField, pupilId: idField, as: z.enum(PLACE_STATES).optional() })

/** Why something was done to a place: the log keeps it. */
export const reasonField = proseField(200)

/** A withdrawal, with its reason. */
export const withdrawPupilInput = z.object({ enrolmentId: idField, reason: reasonField })

/** A pinned place (固定名额), which needs a reason; or one that is released. */
export const pinEnrolmentInput = z.discriminatedUnion('pinned', [
  z.object({ enrolmentId: idField, pinned: z.literal(true), reason: reasonField }),
  z.object({ enrolmentId: idField, pinned: z.literal(false) }),
])

/** A batch of moves, with its reason. */
export const moveEnrolmentsInput = z.object({
  items: z
    .array(
      z.object({
        pupilId: idField,
        enrolmentId: unlessEmpty(idField),
        toClubId: idField,
        to: z.enum(PLACE_STATES),
        position: unlessEmpty(wholeField(1, 10_000)),
      }),
    )
    .min(1)
    .max(200),
  reason: reasonField,
})
