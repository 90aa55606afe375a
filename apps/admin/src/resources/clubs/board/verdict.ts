import {
  type MoveItem,
  type MoveRefusal,
  type MoveState,
  planMoves,
  type RosterPlace,
} from '@afterbell/domain/clubs/move-plan'
import type { PlaceState, SessionTime } from '@afterbell/domain/clubs/roster'
import { isGrade } from '@afterbell/domain/schools/grade'
import type { SchoolWeekday } from '@afterbell/domain/schools/school-day'
import { type Card, cardsOf, closure, columnOf } from './cards.ts'
import type { Board, Column } from './operations.ts'

/** What the board expects of a move. The server decides; this only spares a wrong one its way there. */
export type Verdict =
  | { readonly kind: 'ok'; readonly to: PlaceState }
  /** No place is free: they would wait, the first of them at this place of the line. */
  | { readonly kind: 'full'; readonly place: number }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly pupil: string; readonly withClub?: string }

export type Refusal =
  | 'locked'
  | 'draft'
  | 'closed'
  | 'sourceLocked'
  | 'readOnly'
  | 'pinned'
  | 'grade'
  | 'clash'
  | 'onRoster'
  | 'onWaitingList'
  | 'gone'

/** What the cards would meet in a club's roster or waiting list. Several are judged together, as the server does. */
export function judge(board: Board, cards: readonly Card[], clubId: string, to: PlaceState): Verdict {
  const [first] = cards
  const column = columnOf(board, clubId)
  if (!first || !column) return { kind: 'refused', why: 'gone', pupil: first?.pupil.name ?? '' }
  const obstacle = closure(column)
  if (obstacle) return { kind: 'refused', why: obstacle, pupil: first.pupil.name }
  for (const card of cards) {
    const why = fixedBy(board, card)
    if (why) return { kind: 'refused', why, pupil: card.pupil.name }
  }
  const plan = planMoves(
    cards.map((card) => moveItem(card, clubId, to)),
    moveState(board),
  )
  if (plan.ok) return { kind: 'ok', to }
  const hardest = plan.refused.find(({ refusal }) => refusal.kind !== 'FULL')
  if (!hardest) return { kind: 'full', place: column.waiting + 1 }
  const pupil = cards[hardest.index]?.pupil.name ?? ''
  return { kind: 'refused', pupil, ...reasonOf(board, hardest.refusal) }
}

/** Why a card cannot leave where it lies; null when it can. */
export function fixedBy(board: Board, { pupil, place, list }: Card): Refusal | null {
  if (!pupil.editable) return 'readOnly'
  if (list === 'unplaced') return null
  const column = columnOf(board, list.clubId)
  const obstacle = column && closure(column)
  if (obstacle) return obstacle === 'locked' ? 'sourceLocked' : obstacle
  return place?.pinned ? 'pinned' : null
}

const moveItem = ({ pupil, place }: Card, toClubId: string, to: PlaceState): MoveItem => ({
  pupilId: pupil.pupilId,
  placeId: place?.id,
  toClubId,
  to,
})

/**
 * Who is to be asked first when a place is free: the first in line who can take it. Null when nobody waits who can.
 * Of whatever grade: nobody is passed over because the viewer may not place him.
 */
export function nextInLine(board: Board, { id }: Column): Card | null {
  const waiting = cardsOf(board, { clubId: id, state: 'WAITING' })
  return waiting.find((card) => planMoves([moveItem(card, id, 'ENROLLED')], moveState(board)).ok) ?? null
}

/** The board as the rules of rosters see it: of other weekdays nothing is known here. */
function moveState(board: Board): MoveState {
  const placed = board.columns.flatMap(({ enrolled, waitingList }) => [...enrolled, ...waitingList])
  const pupils = new Map([...board.unplaced, ...placed].map((pupil) => [pupil.pupilId, pupil.gradeNumber]))
  return {
    clubs: board.columns.map((column) => ({
      id: column.id,
      state: column.state,
      gradesAdmitted: column.gradeNumbers.filter(isGrade),
      maximum: column.maximum,
      enrolled: column.taken,
      waiting: column.waiting,
      sessions: sessionTimes(column),
    })),
    pupils: [...pupils].flatMap(([id, grade]) => (isGrade(grade) ? [{ id, grade }] : [])),
    places: board.columns.flatMap(placesOf),
  }
}

const sessionTimes = ({ sessions }: Column): SessionTime[] =>
  sessions.map(({ weekday, startsAt, endsAt }) => ({ weekday: weekday as SchoolWeekday, start: startsAt, end: endsAt }))

function placesOf({ id: clubId, enrolled, waitingList }: Column): RosterPlace[] {
  return [
    ...enrolled.map(({ id, pupilId, pinned }) => ({ id, pupilId, clubId, pinned, state: 'ENROLLED' as const })),
    ...waitingList.map(({ id, pupilId, pinned }) => ({ id, pupilId, clubId, pinned, state: 'WAITING' as const })),
  ]
}

function reasonOf(board: Board, refusal: MoveRefusal): { why: Refusal; withClub?: string } {
  switch (refusal.kind) {
    case 'TIME_CLASH':
      return { why: 'clash', withClub: columnOf(board, refusal.withClubId)?.name ?? '' }
    case 'ALREADY':
      return { why: refusal.state === 'ENROLLED' ? 'onRoster' : 'onWaitingList' }
    case 'GRADE_NOT_ADMITTED':
      return { why: 'grade' }
    case 'CLUB_CLOSED':
      return { why: refusal.state === 'DRAFT' ? 'draft' : 'closed' }
    case 'PINNED':
      return { why: 'pinned' }
    default:
      return { why: 'gone' }
  }
}
