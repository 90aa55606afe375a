import type { Prisma } from '@afterbell/db/client'
import type { createClubInput } from '@afterbell/domain/clubs/input'
import type { z } from 'zod'

/** A club's row with all that makes it up. */
export const whole = {
  grades: { orderBy: { gradeId: 'asc' } },
  sessions: { orderBy: [{ weekday: 'asc' }, { period: 'asc' }] },
  teachers: { orderBy: { staffId: 'asc' } },
} as const satisfies Prisma.ClubInclude
export type WholeClub = Prisma.ClubGetPayload<{ include: typeof whole }>

/** A session as it is kept; a new one has no id yet. */
export interface KeptSession {
  readonly id?: string
  readonly weekday: number
  readonly period: number
  readonly venueId: string | null
  /** The venue that the school's list wished for, which an editor does not change. */
  readonly wishedVenueId?: string | null
  readonly startsAt: number
  readonly endsAt: number
}

/** What an editor can change of a club, as plain data: written, logged and put back as a whole. */
export interface ClubContent {
  readonly courseId: string | null
  readonly name: string
  readonly category: WholeClub['category']
  readonly level: WholeClub['level']
  readonly description: string | null
  readonly minimum: number
  readonly target: number
  readonly maximum: number
  readonly gradeIds: readonly string[]
  readonly sessions: readonly KeptSession[]
  readonly teachers: readonly { readonly staffId: string; readonly part: WholeClub['teachers'][number]['part'] }[]
}

/** What an editor sends, complete. */
export type ClubInput = z.output<typeof createClubInput>

const byWeek = (one: KeptSession, other: KeptSession) => one.weekday - other.weekday || one.period - other.period

/** The club's content in an order that does not depend on how it was sent. */
export function contentOf(club: WholeClub): ClubContent {
  return {
    courseId: club.courseId,
    name: club.name,
    category: club.category,
    level: club.level,
    description: club.description,
    minimum: club.minimum,
    target: club.target,
    maximum: club.maximum,
    gradeIds: club.grades.map(({ gradeId }) => gradeId),
    sessions: club.sessions.map(({ schoolId: _schoolId, clubId: _clubId, ...session }) => session).sort(byWeek),
    teachers: club.teachers.map(({ staffId, part }) => ({ staffId, part })),
  }
}

/** Sessions with their times. A session that stays in its weekday and period stays the same session. */
export function contentFrom(
  input: ClubInput,
  sessions: readonly KeptSession[],
  kept: readonly KeptSession[],
): ClubContent {
  const sameAs = ({ weekday, period }: KeptSession) =>
    kept.find((session) => session.weekday === weekday && session.period === period)
  return {
    courseId: input.courseId ?? null,
    name: input.name,
    category: input.category,
    level: input.level,
    description: input.description ?? null,
    minimum: input.minimum,
    target: input.target,
    maximum: input.maximum,
    gradeIds: [...input.gradeIds].sort(),
    sessions: sessions.map((session) => ({ ...sameAs(session), ...session })).sort(byWeek),
    teachers: input.teachers
      .map(({ staffId, part }) => ({ staffId, part }))
      .sort((one, other) => (one.staffId < other.staffId ? -1 : 1)),
  }
}

/** Whether two contents are the same, whatever the order of their keys. */
export const sameContent = (one: ClubContent, other: ClubContent): boolean => written(one) === written(other)

const written = (content: unknown): string =>
  JSON.stringify(content, (_key, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )

/** The fields in which two contents differ. */
export const changedContent = (from: ClubContent, to: ClubContent): (keyof ClubContent)[] =>
  (Object.keys(to) as (keyof ClubContent)[]).filter((field) => written(from[field]) !== written(to[field]))
