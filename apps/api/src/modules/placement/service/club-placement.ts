import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { PlaceOrigin } from '@afterbell/domain/placement/draw-result'
import { isGrade } from '@afterbell/domain/schools/grade'
import { homeClassName } from '@afterbell/domain/schools/home-class-name'
import { database } from '../../../database.ts'
import { clubNames } from './dry-run.ts'
import { openDraw } from './opened-draw.ts'
import { type ClubOutcome, clubOutcomes } from './outcome.ts'

/** How a pupil came to a place: as the draw says, or by hand after it. */
export type PlaceSource = PlaceOrigin | 'BY_HAND'

/** A pupil in a club, or waiting for it. */
export interface DrawnPupil {
  readonly pupilId: string
  readonly name: string
  readonly className: string
  /** The pupil's number in the slot of the club; null when no list was handed in for it. */
  readonly order: number | null
  /** As which choice of the slot the club was ranked; null when it was not. */
  readonly choice: number | null
  /** How the place came about; null of who only waits. */
  readonly source: PlaceSource | null
}

/** Who a draw put into one club, and who waits for it, in order. */
export interface ClubPlacement {
  readonly outcome: ClubOutcome
  readonly enrolled: readonly DrawnPupil[]
  readonly waiting: readonly DrawnPupil[]
}

/** What a draw came to in one club, pupil by pupil; null when the club is not in it. */
export async function clubPlacement(
  { schoolId }: SchoolViewer,
  drawId: string,
  clubId: string,
): Promise<ClubPlacement | null> {
  const draw = await openDraw(schoolId, drawId)
  const roster = draw?.wanted.rosters.find((each) => each.clubId === clubId)
  if (!draw || !roster) return null
  const outcome = clubOutcomes(draw, await clubNames(database, schoolId)).find((each) => each.clubId === clubId)
  if (!outcome) return null
  const slotId = draw.input.clubs.find(({ id }) => id === clubId)?.slotId
  const listOf = new Map(
    draw.result.pupils.map(({ pupilId, lists }) => [
      draw.pupilIdOf.get(pupilId),
      lists.find((list) => list.slotId === slotId),
    ]),
  )
  const originOf = new Map(
    draw.result.places
      .filter((place) => place.clubId === clubId)
      .map((place) => [draw.pupilIdOf.get(place.pupilId), place.origin]),
  )
  const personOf = await personsOf(schoolId, [...roster.enrolled, ...roster.waiting])
  const drawn = (pupilId: string, source: PlaceSource | null): DrawnPupil => {
    const list = listOf.get(pupilId)
    const choice = list?.choices.findIndex((each) => each.clubId === clubId) ?? -1
    return {
      pupilId,
      ...(personOf.get(pupilId) ?? { name: '', className: '' }),
      order: list?.order ?? null,
      choice: choice < 0 ? null : choice + 1,
      source,
    }
  }
  return {
    outcome,
    enrolled: roster.enrolled.map((pupilId) => drawn(pupilId, originOf.get(pupilId) ?? 'BY_HAND')).toSorted(byNumber),
    waiting: roster.waiting.map((pupilId) => drawn(pupilId, null)),
  }
}

/** Who has a number in the slot comes in its order, and the others after them. */
const byNumber = (one: DrawnPupil, other: DrawnPupil) =>
  (one.order ?? Number.POSITIVE_INFINITY) - (other.order ?? Number.POSITIVE_INFINITY) || 0

async function personsOf(schoolId: string, ids: readonly string[]) {
  const pupils = await database.pupil.findMany({
    where: { schoolId, id: { in: [...ids] } },
    select: { id: true, name: true, homeClass: { select: { number: true, grade: { select: { number: true } } } } },
  })
  return new Map(
    pupils.map(({ id, name, homeClass: { grade, number } }) => [
      id,
      { name, className: isGrade(grade.number) ? homeClassName({ grade: grade.number, number }, 'zh') : '' },
    ]),
  )
}
