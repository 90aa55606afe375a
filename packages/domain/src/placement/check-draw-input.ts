import { clashingWeekday } from '../clubs/roster.ts'
import { type Grade, isGrade } from '../schools/grade.ts'
import type { SchoolWeekday } from '../schools/school-day.ts'
import { MINUTES_IN_DAY, type TimeSpan } from '../schools/time-of-day.ts'
import { isDrawIdentifier } from './commit-reveal.ts'
import type { DrawClub, DrawInput, DrawPupil, DrawRule, DrawSlot } from './draw-input.ts'
import { longestRankMaximalList } from './rank-maximal.ts'

export type DrawRow = 'DRAW' | 'SLOT' | 'CLUB' | 'PUPIL' | 'PIN' | 'LIST' | 'CHOICE' | 'CLOSING_ORDER' | 'PERIOD'

/** Where the input contradicts itself. Identifiers in it are pseudonyms and clubs; no person is named. */
export type DrawInputIssue =
  | { readonly code: 'IDENTIFIER_MALFORMED'; readonly row: DrawRow; readonly id: string }
  | { readonly code: 'REPEATED'; readonly row: DrawRow; readonly id: string }
  | { readonly code: 'UNKNOWN'; readonly row: DrawRow; readonly id: string }
  | { readonly code: 'NUMBER_OUT_OF_RANGE'; readonly row: DrawRow | 'OPTIONS'; readonly id: string }
  | { readonly code: 'SIZES_CONTRADICT'; readonly clubId: string }
  | { readonly code: 'NOT_ON_ITS_SLOT'; readonly clubId: string }
  | { readonly code: 'TIMES_MALFORMED'; readonly clubId: string }
  | {
      readonly code: 'LISTED_IN_OTHER_SLOT'
      readonly pupilId: string
      readonly clubId: string
      readonly slotId: string
    }
  | { readonly code: 'CLOSING_ORDER_LACKS'; readonly clubId: string }
  | { readonly code: 'PINS_OVER_MAXIMUM'; readonly clubId: string; readonly pins: number; readonly maximum: number }
  | { readonly code: 'PINS_CLASH'; readonly pupilId: string; readonly clubId: string; readonly otherClubId: string }
  | { readonly code: 'PERIODS_MISSING'; readonly grade: Grade; readonly weekday: SchoolWeekday }
  | { readonly code: 'LIST_TOO_LONG'; readonly pupilId: string; readonly slotId: string; readonly longest: number }

/** Everything that keeps the input from being drawn; empty when it can be. */
export function checkDrawInput(input: DrawInput): DrawInputIssue[] {
  const clubs = new Map(input.clubs.map((club) => [club.id, club]))
  const slots = new Map(input.slots.map((slot) => [slot.id, slot]))
  return [
    ...identifiers(input),
    ...repeated(input),
    ...input.clubs.flatMap((club) => clubIssues(club, slots)),
    ...input.pupils.flatMap((pupil) => pupilIssues(pupil, input.rule, slots, clubs)),
    ...optionIssues(input),
    ...closingOrderIssues(input, clubs),
    ...pinIssues(input, clubs),
    ...periodIssues(input),
  ]
}

function identifiers({ drawId, slots, clubs, pupils }: DrawInput): DrawInputIssue[] {
  const named = [
    { row: 'DRAW', id: drawId } as const,
    ...slots.map(({ id }) => ({ row: 'SLOT', id }) as const),
    ...clubs.map(({ id }) => ({ row: 'CLUB', id }) as const),
    ...pupils.map(({ id }) => ({ row: 'PUPIL', id }) as const),
  ]
  return named
    .filter(({ id }) => !isDrawIdentifier(id))
    .map(({ row, id }) => ({ code: 'IDENTIFIER_MALFORMED', row, id }))
}

function repeated({ slots, clubs, pupils, pins, closingOrder, periods }: DrawInput): DrawInputIssue[] {
  const rows: Partial<Record<DrawRow, readonly string[]>> = {
    SLOT: twice(slots.map(({ id }) => id)),
    CLUB: twice(clubs.map(({ id }) => id)),
    PUPIL: twice(pupils.map(({ id }) => id)),
    PIN: twice(pins.map(({ pupilId, clubId }) => `${pupilId} ${clubId}`)),
    LIST: pupils.flatMap(({ id, lists }) =>
      twice(lists.map(({ slotId }) => slotId)).map((slotId) => `${id} ${slotId}`),
    ),
    CHOICE: pupils.flatMap(({ id, lists }) =>
      lists.flatMap(({ clubIds }) => twice(clubIds).map((clubId) => `${id} ${clubId}`)),
    ),
    CLOSING_ORDER: twice(closingOrder),
    PERIOD: twice(periods.map(({ grade, weekday, period }) => `${grade} ${weekday} ${period}`)),
  }
  return (Object.entries(rows) as [DrawRow, readonly string[]][]).flatMap(([row, ids]) =>
    ids.map((id) => ({ code: 'REPEATED' as const, row, id })),
  )
}

/** A list of choices is short, and there are thousands: a set for each would cost more than the rest of the check. */
const SHORT = 16

function twice(ids: readonly string[]): string[] {
  const once =
    ids.length > SHORT ? new Set(ids).size === ids.length : ids.every((id, index) => ids.indexOf(id) === index)
  if (once) return []
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0
const isSpan = ({ start, end }: TimeSpan) => isCount(start) && isCount(end) && start < end && end <= MINUTES_IN_DAY
const isWeekday = (value: number) => Number.isInteger(value) && value >= 1 && value <= 5

function clubIssues(club: DrawClub, slots: ReadonlyMap<string, DrawSlot>): DrawInputIssue[] {
  const { id: clubId, slotId, minimum, target, maximum, grades, sessions } = club
  const issues: DrawInputIssue[] = []
  const slot = slots.get(slotId)
  if (!slot) issues.push({ code: 'UNKNOWN', row: 'SLOT', id: slotId })
  if (![minimum, target, maximum].every(isCount) || minimum > target || target > maximum || maximum === 0) {
    issues.push({ code: 'SIZES_CONTRADICT', clubId })
  }
  if (!grades.every(isGrade)) issues.push({ code: 'NUMBER_OUT_OF_RANGE', row: 'CLUB', id: clubId })
  if (!sessions.every((session) => isSpan(session) && isWeekday(session.weekday))) {
    issues.push({ code: 'TIMES_MALFORMED', clubId })
  }
  if (slot && !sessions.some(({ weekday }) => weekday === slot.weekday)) {
    issues.push({ code: 'NOT_ON_ITS_SLOT', clubId })
  }
  return issues
}

function pupilIssues(
  { id: pupilId, grade, tier, pastMisses, careWeekdays, lists }: DrawPupil,
  rule: DrawRule,
  slots: ReadonlyMap<string, DrawSlot>,
  clubs: ReadonlyMap<string, DrawClub>,
): DrawInputIssue[] {
  const issues: DrawInputIssue[] = []
  if (!isGrade(grade) || !isCount(tier) || tier === 0 || !isCount(pastMisses) || !careWeekdays.every(isWeekday)) {
    issues.push({ code: 'NUMBER_OUT_OF_RANGE', row: 'PUPIL', id: pupilId })
  }
  for (const { slotId, clubIds } of lists) {
    if (!slots.has(slotId)) issues.push({ code: 'UNKNOWN', row: 'SLOT', id: slotId })
    for (const clubId of clubIds) {
      const club = clubs.get(clubId)
      if (!club) issues.push({ code: 'UNKNOWN', row: 'CLUB', id: clubId })
      else if (club.slotId !== slotId) issues.push({ code: 'LISTED_IN_OTHER_SLOT', pupilId, clubId, slotId })
    }
    const longest = longestRankMaximalList(clubs.size)
    if (rule === 'RANK_MAXIMAL' && clubIds.length > longest) {
      issues.push({ code: 'LIST_TOO_LONG', pupilId, slotId, longest })
    }
  }
  return issues
}

function optionIssues({ options: { maximumClubs, carryOverCap } }: DrawInput): DrawInputIssue[] {
  const wrong = { maximumClubs: maximumClubs !== null && !isCount(maximumClubs), carryOverCap: !isCount(carryOverCap) }
  return Object.entries(wrong)
    .filter(([, isWrong]) => isWrong)
    .map(([id]) => ({ code: 'NUMBER_OUT_OF_RANGE', row: 'OPTIONS', id }))
}

function closingOrderIssues({ closingOrder }: DrawInput, clubs: ReadonlyMap<string, DrawClub>): DrawInputIssue[] {
  const ordered = new Set(closingOrder)
  const unknown = closingOrder.filter((id) => !clubs.has(id))
  const lacking = [...clubs.values()].filter(({ id, minimum }) => minimum > 0 && !ordered.has(id))
  return [
    ...unknown.map((id) => ({ code: 'UNKNOWN', row: 'CLUB', id }) as const),
    ...lacking.map(({ id }) => ({ code: 'CLOSING_ORDER_LACKS', clubId: id }) as const),
  ]
}

function pinIssues({ pins, pupils }: DrawInput, clubs: ReadonlyMap<string, DrawClub>): DrawInputIssue[] {
  const pupilIds = new Set(pupils.map(({ id }) => id))
  const issues: DrawInputIssue[] = []
  for (const { pupilId, clubId } of pins) {
    if (!pupilIds.has(pupilId)) issues.push({ code: 'UNKNOWN', row: 'PUPIL', id: pupilId })
    if (!clubs.has(clubId)) issues.push({ code: 'UNKNOWN', row: 'CLUB', id: clubId })
  }
  for (const [clubId, pinned] of Map.groupBy(pins, (pin) => pin.clubId)) {
    const maximum = clubs.get(clubId)?.maximum ?? Number.POSITIVE_INFINITY
    if (pinned.length > maximum) issues.push({ code: 'PINS_OVER_MAXIMUM', clubId, pins: pinned.length, maximum })
  }
  for (const [pupilId, pinned] of Map.groupBy(pins, (pin) => pin.pupilId)) {
    pinned.forEach(({ clubId }, index) => {
      const sessions = clubs.get(clubId)?.sessions ?? []
      for (const { clubId: otherClubId } of pinned.slice(index + 1)) {
        if (clubId !== otherClubId && clashingWeekday(sessions, clubs.get(otherClubId)?.sessions ?? []) !== undefined) {
          issues.push({ code: 'PINS_CLASH', pupilId, clubId, otherClubId })
        }
      }
    })
  }
  return issues
}

/** R01 can only be kept where it is known when the service is. */
function periodIssues({ periods, pupils }: DrawInput): DrawInputIssue[] {
  const malformed = periods.filter(
    (each) => !isSpan(each) || !isGrade(each.grade) || !isWeekday(each.weekday) || !isCount(each.period),
  )
  const known = new Set(periods.map(({ grade, weekday }) => `${grade} ${weekday}`))
  const missing = new Map<string, DrawInputIssue>()
  for (const { grade, careWeekdays } of pupils) {
    for (const weekday of careWeekdays) {
      const key = `${grade} ${weekday}`
      if (!known.has(key)) missing.set(key, { code: 'PERIODS_MISSING', grade, weekday })
    }
  }
  const outOfRange = malformed.map(
    ({ grade, weekday, period }) =>
      ({ code: 'NUMBER_OUT_OF_RANGE', row: 'PERIOD', id: `${grade} ${weekday} ${period}` }) as const,
  )
  return [...outOfRange, ...missing.values()]
}
