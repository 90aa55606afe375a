import type { ListRow } from '../people/list-cell.ts'
import { checkList, type ListCheck } from '../people/list-check.ts'
import { type ListIssue, type ListProposal, listIssue } from '../people/list-issue.ts'
import { type FieldChange, type KnownRecord, type ListVerdict, verdictOf } from '../people/list-line.ts'
import type { Grade } from '../schools/grade.ts'
import { clashesOf, type StandingUse } from './club-list-clashes.ts'
import { CLUB_LIST_HEADINGS, type ClubListColumn } from './club-list-columns.ts'
import {
  type ClubCategory,
  type ClubLevel,
  type ClubLineReading,
  type ClubSurroundings,
  type ClubValues,
  type ListedSession,
  readClubLine,
} from './club-list-line.ts'

/** The columns without which no line could be taken over. */
export const CLUB_LIST_REQUIRED = [
  'clubName',
  'category',
  'level',
  'grades',
  'weekdays',
  'periods',
  'minimum',
  'target',
  'maximum',
] as const satisfies readonly ClubListColumn[]

/** A club of the term that the school has already. */
export interface KnownClub {
  readonly id: string
  readonly name: string
  readonly category: ClubCategory
  readonly level: ClubLevel
  readonly grades: readonly Grade[]
  readonly sessions: readonly Pick<ListedSession, 'weekday' | 'period'>[]
  /** The venue wished for, or had. */
  readonly venueId: string | null
  readonly teacherIds: readonly string[]
  readonly minimum: number
  readonly target: number
  readonly maximum: number
  readonly taken: number
  /** Whether pupils are enrolled or wait. */
  readonly hasPupils: boolean
  /** Closed, or in the archive. */
  readonly isOver: boolean
}

/** What the school has, as far as the check needs it. */
export interface ClubListState extends ClubSurroundings {
  readonly clubs: readonly KnownClub[]
  /** Uses of venues, and of teachers' time, with the club that they are of; null for those of care classes. */
  readonly venueUses: readonly (StandingUse & { readonly clubId: string | null })[]
  readonly teacherUses: readonly (StandingUse & { readonly clubId: string | null })[]
}

/** A change that an update would make. */
export type ClubChange =
  | FieldChange<'category' | 'level' | 'venueId', string>
  | FieldChange<'minimum' | 'target' | 'maximum', number>
  | FieldChange<'grades', readonly Grade[]>
  | FieldChange<'sessions', readonly Pick<ListedSession, 'weekday' | 'period'>[]>
  | FieldChange<'teacherIds', readonly string[]>

/** One line of the list with its verdict. */
export interface ClubListLine {
  readonly line: number
  readonly verdict: ListVerdict
  readonly issues: readonly ListIssue<ClubListColumn>[]
  readonly proposals: readonly ListProposal<ClubListColumn>[]
  readonly values: ClubValues
  readonly duplicateOf: number | undefined
  readonly known: KnownRecord<ClubChange> | undefined
}

export type ClubListCheck = ListCheck<ClubListLine, ClubListColumn>

/**
 * Checks a school's own list of clubs (R18) against what the term has, line by line, before anything is written. Venues
 * and teachers wanted twice at one time are told on their lines and do not stand in the way (R59, R16).
 */
export function checkClubList(rows: readonly ListRow[], state: ClubListState): ClubListCheck {
  return checkList(rows, {
    headings: CLUB_LIST_HEADINGS,
    required: CLUB_LIST_REQUIRED,
    identifying: ['clubName'],
    ignored: ['serial'],
    read: (row, header) => readClubLine(row, header, state),
    judge: (readings) => judge(readings, state),
    numberOf: () => undefined,
    known: [],
  })
}

function judge(readings: readonly ClubLineReading[], state: ClubListState): ClubListLine[] {
  const clubs = new Map(state.clubs.map((club) => [club.name, club]))
  const named = Map.groupBy(readings, ({ values }) => values.name)
  const clashes = listClashes(readings, state)
  return readings.map((reading) => {
    const { line, values, proposals } = reading
    const rivals = values.name === undefined ? [] : (named.get(values.name) ?? [])
    const duplicateOf = rivals.find((rival) => rival.line < line && saysTheSame(rival, reading))?.line
    const others = rivals.filter((rival) => !saysTheSame(rival, reading)).map((rival) => rival.line)
    const club = values.name === undefined ? undefined : clubs.get(values.name)
    const known = club && { id: club.id, changes: changesOf(club, values) }
    const issues = [...reading.issues, ...clashes(line)]
    if (others.length > 0) issues.push(listIssue('clubName', 'CLUB_LISTED_TWICE', { lines: others }))
    if (club && known && known.changes.length > 0) issues.push(...standingIssues(club, values, known.changes))
    return { line, verdict: verdictOf(issues, duplicateOf, known), issues, proposals, values, duplicateOf, known }
  })
}

const saysTheSame = (one: ClubLineReading, other: ClubLineReading) =>
  JSON.stringify(one.values) === JSON.stringify(other.values)

/** What speaks against changing a club that stands: it is over, or pupils count on it. */
function standingIssues(
  club: KnownClub,
  { maximum }: ClubValues,
  changes: readonly ClubChange[],
): ListIssue<ClubListColumn>[] {
  const movesPupils = club.hasPupils && changes.some(({ field }) => field === 'sessions' || field === 'grades')
  return [
    ...(club.isOver ? [listIssue<ClubListColumn, 'CLUB_IS_OVER'>('clubName', 'CLUB_IS_OVER', {})] : []),
    ...(movesPupils ? [listIssue<ClubListColumn, 'CLUB_HAS_PUPILS'>('clubName', 'CLUB_HAS_PUPILS', {})] : []),
    ...(maximum !== undefined && maximum < club.taken
      ? [listIssue<ClubListColumn, 'PLACES_TAKEN'>('maximum', 'PLACES_TAKEN', { taken: club.taken })]
      : []),
  ]
}

/** The uses that stay whatever the list does: those of clubs that it names are decided by it. */
export function usesBeside<Use extends { readonly clubId: string | null }>(
  uses: readonly Use[],
  clubs: readonly KnownClub[],
  names: ReadonlySet<string | undefined>,
): Use[] {
  const listed = new Set(clubs.filter(({ name }) => names.has(name)).map(({ id }) => id))
  return uses.filter(({ clubId }) => clubId === null || !listed.has(clubId))
}

/** Venues and teachers wanted twice, as notes on the lines. */
function listClashes(readings: readonly ClubLineReading[], { clubs, venueUses, teacherUses }: ClubListState) {
  const names = new Set(readings.map(({ values }) => values.name))
  const using = (uses: (values: ClubValues) => readonly string[]) =>
    readings.map(({ line, values }) => ({ line, uses: uses(values), sessions: values.sessions ?? [] }))
  const venues = clashesOf(
    using(({ venueId }) => (venueId === undefined ? [] : [venueId])),
    usesBeside(venueUses, clubs, names),
  )
  const teachers = clashesOf(
    using(({ teacherIds }) => teacherIds ?? []),
    usesBeside(teacherUses, clubs, names),
  )
  return (line: number): ListIssue<ClubListColumn>[] => {
    const venue = venues.get(line)
    const teacher = teachers.get(line)
    return [
      ...(venue ? [listIssue<ClubListColumn, 'VENUE_IN_USE'>('venue', 'VENUE_IN_USE', venue)] : []),
      ...(teacher
        ? [
            listIssue<ClubListColumn, 'TEACHER_ELSEWHERE'>('teachers', 'TEACHER_ELSEWHERE', {
              lines: teacher.lines,
              clubs: teacher.usedBy,
            }),
          ]
        : []),
    ]
  }
}

function changesOf(club: KnownClub, values: ClubValues): ClubChange[] {
  const changes: ClubChange[] = []
  for (const field of ['category', 'level', 'venueId'] as const) {
    const to = values[field]
    if (to !== undefined && to !== club[field]) changes.push({ field, from: club[field], to })
  }
  for (const field of ['minimum', 'target', 'maximum'] as const) {
    const to = values[field]
    if (to !== undefined && to !== club[field]) changes.push({ field, from: club[field], to })
  }
  const { grades, sessions, teacherIds } = values
  if (grades && !sameItems(club.grades, grades)) changes.push({ field: 'grades', from: club.grades, to: grades })
  if (sessions && !sameItems(club.sessions.map(slot), sessions.map(slot))) {
    changes.push({ field: 'sessions', from: club.sessions, to: sessions })
  }
  if (teacherIds && !sameItems(club.teacherIds, teacherIds)) {
    changes.push({ field: 'teacherIds', from: club.teacherIds, to: teacherIds })
  }
  return changes
}

const slot = ({ weekday, period }: Pick<ListedSession, 'weekday' | 'period'>) => `${weekday} ${period}`

function sameItems<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  const items = new Set(one)
  return items.size === new Set(other).size && other.every((item) => items.has(item))
}
