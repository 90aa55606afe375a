import type { DrawClub, PinnedPlace, ServicePeriod } from '@afterbell/domain/placement/draw-input'
import { withSiblings } from '@afterbell/domain/placement/draw-tiers'
import { isGrade } from '@afterbell/domain/schools/grade'
import { SCHOOL_WEEKDAYS, type SchoolWeekday } from '@afterbell/domain/schools/school-day'
import type { Transaction } from '../../../database.ts'

/** What the input of a draw is read with: a transaction, or none when it is only looked at. */
export type Reader = Pick<Transaction, 'application' | 'bellSchedule' | 'club' | 'drawResult' | 'enrolment'>

/** What a term's draw rests on. */
export interface OfTerm {
  readonly schoolId: string
  readonly termId: string
}

/** A number as a day of the school's week; none when it is another. */
export const schoolDay = (weekday: number): SchoolWeekday[] => SCHOOL_WEEKDAYS.filter((day) => day === weekday)

/** The clubs that take pupils, with all that they take of a week. */
export async function readClubs(tx: Reader, of: OfTerm): Promise<DrawClub[]> {
  const rows = await tx.club.findMany({
    where: { ...of, archivedAt: null, state: { in: ['OPEN', 'RUNNING'] }, sessions: { some: {} } },
    include: {
      grades: { select: { grade: { select: { number: true } } } },
      sessions: { orderBy: [{ weekday: 'asc' }, { period: 'asc' }] },
    },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id, minimum, target, maximum, grades, sessions }) => ({
    id,
    slotId: slotId(sessions[0] ?? { weekday: 1, period: 1 }),
    minimum,
    target,
    maximum,
    grades: grades.map(({ grade }) => grade.number).filter(isGrade),
    sessions: sessions.flatMap(({ weekday, startsAt, endsAt }) =>
      schoolDay(weekday).map((day) => ({ weekday: day, start: startsAt, end: endsAt })),
    ),
  }))
}

const slotId = ({ weekday, period }: { readonly weekday: number; readonly period: number }) => `w${weekday}p${period}`

/** Whose application is approved and confirmed (R51, R90), with the clubs chosen and which tiers he is of. */
export async function readApplicants(tx: Reader, of: OfTerm) {
  const rows = await tx.application.findMany({
    where: { ...of, state: 'APPROVED', confirmedAt: { not: null }, pupil: { archivedAt: null } },
    select: {
      pupilId: true,
      weekdays: true,
      choices: { select: { clubId: true }, orderBy: { rank: 'asc' } },
      hardship: true,
      pupil: {
        select: {
          homeClass: { select: { grade: { select: { number: true } } } },
          guardianships: { select: { guardianId: true } },
        },
      },
    },
    orderBy: { pupilId: 'asc' },
  })
  const siblings = withSiblings(
    rows.map(({ pupilId, pupil }) => ({
      pupilId,
      guardianIds: pupil.guardianships.map(({ guardianId }) => guardianId),
    })),
  )
  return rows.flatMap(({ pupilId, weekdays, choices, hardship, pupil }) => {
    const { number } = pupil.homeClass.grade
    return isGrade(number)
      ? [
          {
            pupilId,
            grade: number,
            weekdays: weekdays.flatMap(schoolDay),
            clubIds: choices.map(({ clubId }) => clubId),
            isOf: { HARDSHIP: hardship, SIBLINGS: siblings.has(pupilId) },
          },
        ]
      : []
  })
}

/** The places that are pinned in the clubs. */
export function readPins(tx: Reader, schoolId: string, clubIds: ReadonlySet<string>): Promise<PinnedPlace[]> {
  return tx.enrolment.findMany({
    where: { schoolId, clubId: { in: [...clubIds] }, state: 'ENROLLED', pinned: true },
    select: { pupilId: true, clubId: true },
  })
}

/** First choices missed in the published draws of other terms. */
export async function readPastMisses(tx: Reader, { schoolId, termId }: OfTerm): Promise<Map<string, number>> {
  const rows = await tx.drawResult.groupBy({
    by: ['pupilId'],
    where: { schoolId, draw: { state: 'PUBLISHED', termId: { not: termId } } },
    _sum: { misses: true },
  })
  return new Map(rows.map(({ pupilId, _sum }) => [pupilId, _sum.misses ?? 0]))
}

/** The periods of the service by grade. */
export async function readPeriods(tx: Reader, of: OfTerm): Promise<ServicePeriod[]> {
  const schedules = await tx.bellSchedule.findMany({
    where: of,
    include: { periods: true, grades: { select: { grade: { select: { number: true } } } } },
  })
  return schedules.flatMap(({ periods, grades }) =>
    grades
      .map(({ grade }) => grade.number)
      .filter(isGrade)
      .flatMap((grade) =>
        SCHOOL_WEEKDAYS.flatMap((weekday) =>
          periods.map(({ ordinal, startsAt, endsAt }) => ({
            grade,
            weekday,
            period: ordinal,
            start: startsAt,
            end: endsAt,
          })),
        ),
      ),
  )
}
