import { homeClassName, parseHomeClassName } from '@afterbell/domain/schools/home-class-name'
import { clockText } from '../../../i18n/moments.ts'
import type { Words } from '../../../i18n/use-words.ts'
import { type Card, columnOf, type List } from './cards.ts'
import type { Board, Column } from './operations.ts'
import type { Verdict } from './verdict.ts'

/** What a list is called. */
export function listName(say: Words, board: Board, list: List): string {
  if (list === 'unplaced') return say('board.unplaced')
  const club = columnOf(board, list.clubId)?.name ?? ''
  return list.state === 'ENROLLED' ? club : say('board.waitingOf', { club })
}

/** The names of pupils; of many only the first two. */
export function namesOf(say: Words, cards: readonly Card[]): string {
  const names = cards.map(({ pupil }) => pupil.name)
  if (names.length <= 3) return names.join(say('board.separator'))
  return say('board.someNames', { names: names.slice(0, 2).join(say('board.separator')), count: names.length })
}

/** A home class in the language chosen; the server names it in Chinese. */
export function classText(className: string, locale: string): string {
  const ref = locale === 'en' ? parseHomeClassName(className) : undefined
  return ref ? homeClassName(ref, 'en') : className
}

/** What the board expects of a move, in full. */
export function verdictText(say: Words, verdict: Verdict, club: string): string {
  if (verdict.kind === 'ok') return say('board.canJoin')
  if (verdict.kind === 'full') return say('board.willWait', { place: verdict.place })
  const { why, pupil, withClub = '' } = verdict
  return say(`board.why.${why}`, { club, name: pupil, withClub })
}

/** Who leads a club on a weekday, where and when; empty texts where that is not settled. */
export function meetingText(say: Words, { teachers, sessions }: Column, weekday: number) {
  const today = sessions.filter((session) => session.weekday === weekday)
  return {
    teachers: teachers.map(({ name }) => name).join(say('board.separator')),
    rooms: [...new Set(today.flatMap(({ venue }) => venue ?? []))].join(say('board.separator')),
    times: today.map(({ startsAt, endsAt }) => `${clockText(startsAt)}–${clockText(endsAt)}`).join(' '),
  }
}

/** How full a club is, as it is read out. */
export const countsText = (say: Words, { name, taken, maximum, waiting }: Column): string =>
  say('board.counts', { club: name, taken, maximum, waiting })

const kinds = {
  'clubs:move-enrolments': 'move',
  'clubs:enrol-pupil': 'enrol',
  'clubs:join-waiting-list': 'wait',
  'clubs:withdraw-pupil': 'withdraw',
  'clubs:promote-from-waiting-list': 'promote',
  'clubs:reorder-roster': 'reorder',
  'clubs:reorder-waiting-list': 'reorder',
  'clubs:pin-enrolment': 'pin',
  'clubs:unpin-enrolment': 'unpin',
  'clubs:lock-roster': 'lock',
  'clubs:unlock-roster': 'unlock',
  'clubs:change-places': 'places',
  'actions:undo': 'undo',
  'actions:redo': 'redo',
} as const

/** What an action on the board did. */
export function kindText(say: Words, kind: string): string {
  const known = Object.entries(kinds).find(([name]) => name === kind)?.[1]
  return say(`board.kinds.${known ?? 'other'}`)
}
