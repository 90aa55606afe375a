import type { MoveState } from '@afterbell/domain/clubs/move-plan'
import type { RosterPupil } from '@afterbell/domain/clubs/roster'
import { type NextInLine, nextInLine } from '@afterbell/domain/clubs/waiting-list'
import type { Place } from './places.ts'

type PlaceInLine = Place & { readonly pupil: RosterPupil }

/**
 * Who of those waiting is next for a free place of the club, and who is passed over because he is busy at that time.
 * Pupils who have left the school are not in line. `state` holds the club, the pupils waiting, and all their places.
 */
export function nextForPlace(state: MoveState, clubId: string, waiting: readonly Place[]): NextInLine<PlaceInLine> {
  const clubs = new Map(state.clubs.map((club) => [club.id, club]))
  const pupils = new Map(state.pupils.map((pupil) => [pupil.id, pupil]))
  const club = clubs.get(clubId)
  if (!club) return { next: undefined, passedOver: [] }
  const inLine = waiting.flatMap((place) => {
    const pupil = pupils.get(place.pupilId)
    return pupil ? [{ ...place, pupil }] : []
  })
  return nextInLine(inLine, ({ id, pupil }) => ({
    club,
    pupil,
    commitments: state.places
      .filter((place) => place.pupilId === pupil.id && place.id !== id)
      .map((place) => ({ ...place, sessions: clubs.get(place.clubId)?.sessions ?? [] })),
  }))
}
