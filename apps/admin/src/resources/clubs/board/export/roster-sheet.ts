import type { Words } from '../../../../i18n/use-words.ts'
import { type Card, cardsOf, columnOf } from '../cards.ts'
import type { Board, Column } from '../operations.ts'
import { classText, meetingText } from '../wording.ts'

interface Exported {
  readonly board: Board
  readonly columns: readonly Column[]
  /** Whether those without a club are among the rows. */
  readonly unplaced: boolean
  readonly isMeant: (card: Card) => boolean
  readonly locale: string
}

/**
 * The rosters as one list, a row for each place, waiting and pupil without a club: a grade lead sorts and filters it by
 * class as well as by club. Numbers of pupils are texts, and so keep all their digits.
 */
export function rosterSheet(say: Words, { board, columns, unplaced, isMeant, locale }: Exported) {
  const lists = columns.flatMap(({ id }) => [
    { clubId: id, state: 'ENROLLED' } as const,
    { clubId: id, state: 'WAITING' } as const,
  ])
  const rows = [...lists, ...(unplaced ? (['unplaced'] as const) : [])].flatMap((list) =>
    cardsOf(board, list).flatMap((card, index) => (isMeant(card) ? [rowOf(say, board, card, index + 1, locale)] : [])),
  )
  const fields = [
    'club',
    'state',
    'position',
    'class',
    'name',
    'pupilNumber',
    'pinned',
    'clash',
    'teacher',
    'venue',
    'time',
  ] as const
  return { headings: fields.map((field) => say(`board.exported.${field}`)), rows }
}

function rowOf(say: Words, board: Board, { list, pupil, place }: Card, position: number, locale: string) {
  const column = list === 'unplaced' ? undefined : columnOf(board, list.clubId)
  const mark = (holds: boolean | undefined) => (holds ? say('board.exported.yes') : '')
  const { teachers, rooms, times } = column ? meetingText(say, column, board.weekday) : noMeeting
  return [
    column?.name ?? '',
    list === 'unplaced' ? say('board.unplaced') : say(list.state === 'ENROLLED' ? 'board.enrolled' : 'board.waiting'),
    column ? position : null,
    classText(pupil.className, locale),
    pupil.name,
    pupil.pupilNumber,
    mark(place?.pinned),
    mark(place?.clash),
    teachers,
    rooms,
    times,
  ]
}

const noMeeting = { teachers: '', rooms: '', times: '' }
