import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { clashingWeekday } from '@afterbell/domain/clubs/roster'
import type { DrawClub } from '@afterbell/domain/placement/draw-input'
import { database } from '../../../database.ts'
import { type BoardQuestion, readBoard } from '../../clubs/board/board.sql.ts'
import type { Board, BoardColumn, BoardPlace, BoardPupil } from '../../clubs/board/board.ts'
import type { WantedRoster } from '../../clubs/service/term-rosters.ts'
import { pupilsWithin } from '../../people/access.ts'
import { type OpenedDraw, openDraw } from './opened-draw.ts'

/**
 * The roster board as it would be if the draw were published: its clubs with the places and waiting lists of the draw, changes by hand
 * counted in, and its pupils of the grade who applied for the day and have no club. Nothing of it is published. Null when the draw has
 * no result, or the grade is not there.
 */
export async function draftBoard(
  viewer: SchoolViewer,
  drawId: string,
  asked: Omit<BoardQuestion, 'termId'>,
): Promise<Board | null> {
  const draw = await openDraw(viewer.schoolId, drawId)
  const board = draw && (await readBoard(viewer, { ...asked, termId: draw.termId }))
  if (!board) return null
  const rosterOf = new Map(draw.wanted.rosters.map((roster) => [roster.clubId, roster]))
  const columns = board.columns.filter(({ id }) => rosterOf.has(id))
  const unplaced = withoutClub(draw, board)
  const shown = columns.flatMap(({ id }) => idsOf(rosterOf.get(id)))
  const pupilOf = await boardPupils(viewer, [...new Set([...shown, ...unplaced])])
  const draft = new Draft(draw, pupilOf)
  return {
    ...board,
    columns: columns.map((column) => draft.column(column, rosterOf.get(column.id))),
    unplaced: unplaced
      .flatMap((id) => pupilOf.get(id) ?? [])
      .toSorted((one, other) => one.classNumber - other.classNumber || (one.pupilNumber < other.pupilNumber ? -1 : 1)),
  }
}

const idsOf = (roster: WantedRoster | undefined) => (roster ? [...roster.enrolled, ...roster.waiting] : [])

/** The pupils of the grade who applied for the day and have no club on it. */
function withoutClub(draw: OpenedDraw, { gradeNumber, weekday }: Board): string[] {
  const meeting = new Set(
    draw.input.clubs.filter((club) => club.sessions.some((session) => session.weekday === weekday)).map(({ id }) => id),
  )
  const placed = new Set(
    draw.wanted.rosters.filter(({ clubId }) => meeting.has(clubId)).flatMap(({ enrolled }) => enrolled),
  )
  return draw.input.pupils
    .filter(({ grade, careWeekdays }) => grade === gradeNumber && careWeekdays.some((day) => day === weekday))
    .flatMap(({ id }) => draw.pupilIdOf.get(id) ?? [])
    .filter((id) => !placed.has(id))
}

/** The columns of a draft. */
class Draft {
  readonly #draw: OpenedDraw
  readonly #pupilOf: ReadonlyMap<string, BoardPupil>
  readonly #clubs: ReadonlyMap<string, DrawClub>
  readonly #clubsOf: ReadonlyMap<string, readonly string[]>
  readonly #pinned: ReadonlySet<string>

  constructor(draw: OpenedDraw, pupilOf: ReadonlyMap<string, BoardPupil>) {
    this.#draw = draw
    this.#pupilOf = pupilOf
    this.#clubs = new Map(draw.input.clubs.map((club) => [club.id, club]))
    const clubsOf = new Map<string, string[]>()
    for (const { clubId, enrolled } of draw.wanted.rosters) {
      for (const pupilId of enrolled) clubsOf.set(pupilId, [...(clubsOf.get(pupilId) ?? []), clubId])
    }
    this.#clubsOf = clubsOf
    const idOf = (pseudonym: string) => draw.pupilIdOf.get(pseudonym) ?? ''
    this.#pinned = new Set(draw.input.pins.map(({ pupilId, clubId }) => `${idOf(pupilId)} ${clubId}`))
  }

  column(column: BoardColumn, roster: WantedRoster | undefined): BoardColumn {
    const { enrolled = [], waiting = [] } = roster ?? {}
    return {
      ...column,
      state: this.#draw.wanted.closing.includes(column.id) ? 'CLOSED' : 'OPEN',
      taken: enrolled.length,
      waiting: waiting.length,
      rosterLockedAt: null,
      updatedAt: this.#draw.updatedAt.toISOString(),
      enrolledPlaces: enrolled.flatMap((pupilId, index) => this.#place(column.id, pupilId, index, false)),
      waitingPlaces: waiting.flatMap((pupilId, index) => this.#place(column.id, pupilId, index, true)),
    }
  }

  #place(clubId: string, pupilId: string, index: number, waits: boolean): BoardPlace[] {
    const pupil = this.#pupilOf.get(pupilId)
    if (!pupil) return []
    return [
      {
        ...pupil,
        // A draft has no enrolments: the club and the pupil name the place.
        id: `${clubId}/${pupilId}`,
        position: index + 1,
        pinned: !waits && this.#pinned.has(`${pupilId} ${clubId}`),
        clash: waits && this.#clashes(clubId, pupilId),
        offeredAt: null,
        offerExpiresAt: null,
        updatedAt: this.#draw.updatedAt.toISOString(),
      },
    ]
  }

  #clashes(clubId: string, pupilId: string): boolean {
    const club = this.#clubs.get(clubId)
    return (this.#clubsOf.get(pupilId) ?? []).some((held) => {
      const other = this.#clubs.get(held)
      return club && other && held !== clubId && clashingWeekday(club.sessions, other.sessions) !== undefined
    })
  }
}

async function boardPupils(viewer: SchoolViewer, ids: readonly string[]): Promise<Map<string, BoardPupil>> {
  const pupils = await database.pupil.findMany({
    where: { schoolId: viewer.schoolId, id: { in: [...ids] } },
    select: {
      ...{ id: true, name: true, initials: true, pupilNumber: true },
      homeClass: { select: { number: true, grade: { select: { number: true } } } },
    },
  })
  const noted = await database.pupil.findMany({
    where: { AND: [pupilsWithin(viewer, 'people:read-care-note'), { id: { in: [...ids] }, careNote: { not: null } }] },
    select: { id: true },
  })
  const hasNote = new Set(noted.map(({ id }) => id))
  return new Map(
    pupils.map(({ id, homeClass, ...pupil }) => [
      id,
      {
        ...pupil,
        pupilId: id,
        gradeNumber: homeClass.grade.number,
        classNumber: homeClass.number,
        hasCareNote: hasNote.has(id),
      },
    ]),
  )
}
