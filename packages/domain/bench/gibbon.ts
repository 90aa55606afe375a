import type { DrawInput, DrawPupil } from '../src/placement/draw-input.ts'
import { GRADES } from '../src/schools/grade.ts'
import type { ListOutcome } from './list-outcome.ts'

/** Only so many choices are ever looked at, however many were asked for. */
const CHOICES_LOOKED_AT = 3
const NEWCOMER_BONUS = 1.5
const MOST_LUCK = 0.5

/**
 * The rule of Gibbon v30 in our own words, for comparison: pupils are sorted by a weight, and one after another takes the first of three
 * choices that has a place. The weight is a newcomer's bonus, which everybody gets because the query for former choices asks for a status
 * that does not exist; up to one point for being young; and up to half a point of luck, drawn anew each time.
 * @param random numbers from 0 to 1; Gibbon's are not seeded
 */
export function gibbonPlacement(input: DrawInput, random: () => number): ListOutcome[] {
  return input.slots.flatMap(({ id: slotId }) => {
    const taken = new Map<string, number>()
    for (const { clubId } of input.pins) taken.set(clubId, (taken.get(clubId) ?? 0) + 1)
    const pinned = new Set(input.pins.map(({ pupilId, clubId }) => `${pupilId} ${clubId}`))
    const clubs = new Map(input.clubs.map((club) => [club.id, club]))
    return byWeight(input.pupils, random).flatMap((pupil): ListOutcome[] => {
      const clubIds = pupil.lists.find((list) => list.slotId === slotId)?.clubIds ?? []
      if (clubIds.length === 0) return []
      const kept = clubIds.findIndex((clubId) => pinned.has(`${pupil.id} ${clubId}`))
      const free = clubIds
        .slice(0, CHOICES_LOOKED_AT)
        .findIndex((clubId) => (taken.get(clubId) ?? 0) < (clubs.get(clubId)?.maximum ?? 0))
      const got = kept >= 0 ? kept : free
      const clubId = clubIds[got]
      if (clubId !== undefined && kept < 0) taken.set(clubId, (taken.get(clubId) ?? 0) + 1)
      return [{ pupilId: pupil.id, grade: pupil.grade, slotId, choice: got < 0 ? null : got + 1 }]
    })
  })
}

function byWeight(pupils: readonly DrawPupil[], random: () => number): DrawPupil[] {
  return pupils
    .map((pupil) => {
      const youth = (GRADES.length - pupil.grade) / GRADES.length
      return { pupil, weight: NEWCOMER_BONUS + youth + random() * MOST_LUCK }
    })
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ pupil }) => pupil)
}
