import type { PlaceState } from '@afterbell/domain/clubs/roster'
import type { Card } from '../../../clubs/board/cards.ts'

/** Where a card is put: into a club, onto its waiting list, or out of what it lies in. */
export type Destination = { readonly clubId: string; readonly state: PlaceState } | 'out'

/** What is asked of the server to put a card there. */
export function changeOf({ list, pupil }: Card, to: Destination) {
  return {
    pupilId: pupil.pupilId,
    fromClubId: list === 'unplaced' ? null : list.clubId,
    fromWaiting: list !== 'unplaced' && list.state === 'WAITING',
    toClubId: to === 'out' ? null : to.clubId,
    toWaiting: to !== 'out' && to.state === 'WAITING',
  }
}
