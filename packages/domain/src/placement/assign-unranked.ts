import type { DrawClub, DrawPupil } from './draw-input.ts'
import { type ClubRecord, type DrawWeek, obstacleBetween } from './draw-week.ts'

/**
 * Gives pupils who left every list empty what is left in the slot, in its order and on days applied for only. It comes after the closings:
 * nobody is sent to a club so that it may run.
 */
export function assignUnranked(week: DrawWeek, clubs: readonly ClubRecord[], order: readonly number[]): void {
  const { options, pupils } = week.input
  if (options.unranked === 'NONE') return
  const fullestFirst = options.unranked === 'FILL'
  for (const pupil of order) {
    const row = pupils[pupil]
    const held = week.held[pupil]
    if (!row || !held || row.lists.length > 0) continue
    const suits = ({ club, closedWith, taken }: ClubRecord) =>
      closedWith === null &&
      taken < club.maximum &&
      onDaysAppliedFor(row, club) &&
      !held.some((place) => place.club.slotId === club.slotId) &&
      obstacleBetween(row, club, held, options) === undefined
    const chosen = clubs.filter(suits).reduce<ClubRecord | undefined>((best, each) => {
      if (!best) return each
      const difference = each.taken * best.club.maximum - best.taken * each.club.maximum
      return (fullestFirst ? difference > 0 : difference < 0) ? each : best
    }, undefined)
    if (!chosen) continue
    chosen.taken += 1
    held.push({ club: chosen.club, origin: 'ASSIGNED' })
  }
}

function onDaysAppliedFor({ careWeekdays }: DrawPupil, { sessions }: DrawClub): boolean {
  return sessions.every(({ weekday }) => careWeekdays.includes(weekday))
}
