import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { type ClubListLine, usesBeside } from '@afterbell/domain/clubs/club-list'
import { placeSessions } from '@afterbell/domain/clubs/club-list-clashes'
import type { ClubValues } from '@afterbell/domain/clubs/club-list-line'
import { v7 as newRecordId } from 'uuid'
import type { Transaction } from '../../../database.ts'
import { type ClubContent, contentFrom, contentOf, type WholeClub } from '../club/content.ts'
import { writeContent } from '../club/write.ts'
import type { ClubState } from './club-state.ts'

/** A club as a line of the list leaves it. */
export interface PlannedClub {
  readonly line: number
  readonly id: string
  readonly before: WholeClub | undefined
  readonly content: ClubContent
}

/** Decides what is written for the new and changed lines of a list. Venues go to the lines in their order (R59). */
export function planClubs(lines: readonly ClubListLine[], state: ClubState): PlannedClub[] {
  const staying = lines.filter(({ verdict }) => verdict === 'NEW' || verdict === 'UPDATE' || verdict === 'UNCHANGED')
  const names = new Set(staying.map(({ values }) => values.name))
  const wishes = staying.map(({ line, values, known }) => ({
    line,
    sessions: values.sessions ?? [],
    venueId: values.venueId ?? wishOf(state.rows.get(known?.id ?? '')),
  }))
  const placed = placeSessions(wishes, usesBeside(state.venueUses, state.clubs, names))
  const sessionsOf = new Map([...placed].map(([{ line }, sessions]) => [line, sessions]))
  return staying
    .filter(({ verdict }) => verdict !== 'UNCHANGED')
    .map(({ line, values, known }) => {
      const before = known && state.rows.get(known.id)
      const sessions = sessionsOf.get(line) ?? []
      return { line, id: known?.id ?? newRecordId(), before, content: contentOfLine(values, sessions, before, state) }
    })
}

const wishOf = (club: WholeClub | undefined): string | null =>
  club?.sessions[0]?.wishedVenueId ?? club?.sessions[0]?.venueId ?? null

function contentOfLine(
  values: ClubValues,
  sessions: ClubContent['sessions'],
  before: WholeClub | undefined,
  { gradeIds, courses }: ClubState,
): ClubContent {
  const kept = before && contentOf(before)
  const helpers = kept?.teachers.filter(({ part }) => part !== 'LEADS') ?? []
  const leaders = values.teacherIds?.map((staffId) => ({ staffId, part: 'LEADS' as const }))
  const name = values.name ?? ''
  return contentFrom(
    {
      termId: before?.termId ?? '',
      courseId: kept?.courseId ?? courseOf(name, courses),
      name,
      category: values.category ?? 'SPORT',
      level: values.level ?? 'GRADE',
      description: kept?.description ?? null,
      minimum: values.minimum ?? 1,
      target: values.target ?? 1,
      maximum: values.maximum ?? 1,
      gradeIds: values.grades?.flatMap((grade) => gradeIds.get(grade) ?? []) ?? [],
      sessions: [],
      teachers: leaders
        ? [...leaders, ...helpers.filter(({ staffId }) => !values.teacherIds?.includes(staffId))]
        : [...(kept?.teachers ?? [])],
    },
    sessions,
    kept?.sessions ?? [],
  )
}

/** The course that a club's name tells of: 三年级田径队社 and 校田径队 both open 田径. */
function courseOf(name: string, courses: ClubState['courses']): string | null {
  const [longest] = courses
    .filter((course) => name.includes(course.name))
    .sort((one, other) => other.name.length - one.name.length)
  return longest?.id ?? null
}

interface Order {
  readonly planned: readonly PlannedClub[]
  readonly termId: string
  readonly at: Date
}

/** Carries the plan out. Clubs that change leave their venues first, so that two can change places. */
export async function writeClubs(tx: Transaction, { schoolId }: SchoolViewer, { planned, termId, at }: Order) {
  await rewriteClubs(tx, schoolId, planned, at)
  for (const { id, before, content } of planned) {
    if (before) continue
    const { gradeIds, sessions, teachers, ...columns } = content
    await tx.club.create({
      data: {
        ...columns,
        schoolId,
        id,
        termId,
        createdAt: at,
        updatedAt: at,
        grades: { create: gradeIds.map((gradeId) => ({ gradeId })) },
        sessions: { create: [...sessions] },
        teachers: { create: [...teachers] },
      },
    })
  }
}

interface Rewritten {
  readonly before: WholeClub | undefined
  readonly content: ClubContent
}

/** Gives clubs that stand other contents, all with `at` as the time of their change. */
export async function rewriteClubs(
  tx: Transaction,
  schoolId: string,
  clubs: readonly Rewritten[],
  at: Date,
): Promise<void> {
  const standing = clubs.flatMap(({ before, content }) => (before ? [{ before, content }] : []))
  const ids = standing.map(({ before }) => before.id)
  await tx.clubSession.updateMany({ where: { schoolId, clubId: { in: ids } }, data: { venueId: null } })
  for (const { before, content } of standing) await writeContent(tx, before, content)
  await tx.club.updateMany({ where: { schoolId, id: { in: ids } }, data: { updatedAt: at } })
}
