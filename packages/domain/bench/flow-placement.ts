import { clashingWeekday } from '../src/clubs/roster.ts'
import type { DrawInput } from '../src/placement/draw-input.ts'
import type { ListOutcome } from './list-outcome.ts'
import type { FlowSolver } from './min-cost-flow.ts'

/**
 * The rule of moodle's ratingallocate, for comparison: slot by slot the greatest sum of ratings, a first choice of five being rated 5, a
 * second 4, …. It keeps pins, grades and times; it knows neither order nor minimum nor reasons.
 */
export function flowPlacement(input: DrawInput, solve: FlowSolver): ListOutcome[] {
  const clubs = new Map(input.clubs.map((club) => [club.id, club]))
  const held = new Map(input.pupils.map(({ id }) => [id, [] as string[]]))
  const pinsIn = new Map<string, number>()
  for (const { pupilId, clubId } of input.pins) {
    held.get(pupilId)?.push(clubId)
    pinsIn.set(clubId, (pinsIn.get(clubId) ?? 0) + 1)
  }
  return input.slots.flatMap(({ id: slotId }) => {
    const offered = input.clubs.filter((club) => club.slotId === slotId)
    const indexOf = new Map(offered.map(({ id }, index) => [id, index]))
    const applicants = input.pupils.flatMap((pupil) => {
      const clubIds = pupil.lists.find((list) => list.slotId === slotId)?.clubIds ?? []
      return clubIds.length === 0 ? [] : [{ pupil, clubIds, has: held.get(pupil.id) ?? [] }]
    })
    const chosen = solve({
      places: offered.map(({ id, maximum }) => maximum - (pinsIn.get(id) ?? 0)),
      wishes: applicants.map(({ pupil, clubIds, has }) =>
        clubIds.flatMap((clubId, at) => {
          const club = clubs.get(clubId)
          const isOpen =
            club?.grades.includes(pupil.grade) &&
            !has.some((id) => clubs.get(id)?.slotId === slotId) &&
            !has.some((id) => clashingWeekday(clubs.get(id)?.sessions ?? [], club.sessions))
          return isOpen ? [{ club: indexOf.get(clubId) ?? -1, worth: clubIds.length - at }] : []
        }),
      ),
    })
    return applicants.map(({ pupil, clubIds, has }, index): ListOutcome => {
      const clubId = has.find((id) => clubs.get(id)?.slotId === slotId) ?? offered[chosen[index] ?? -1]?.id
      if (clubId !== undefined && !has.includes(clubId)) has.push(clubId)
      const choice = clubId === undefined ? 0 : clubIds.indexOf(clubId) + 1
      return { pupilId: pupil.id, grade: pupil.grade, slotId, choice: choice || null }
    })
  })
}
