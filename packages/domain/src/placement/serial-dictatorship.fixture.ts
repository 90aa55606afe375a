import { createHmac } from 'node:crypto'
import type { DrawClub, DrawInput, DrawPupil } from './draw-input.ts'

/**
 * The published rule as a school would do it with cards on a table, written without any part of the engine: one after another takes the
 * best that is left; when a club is too small at the end of a slot, it is struck off and the slot is done again from its start.
 * Lists left empty are not seen to.
 * @returns each pupil's clubs, pinned ones first, then slot by slot
 */
export function serialDictatorship(input: DrawInput, seed: string): Map<string, string[]> {
  const clubs = new Map(input.clubs.map((club) => [club.id, club]))
  const has = new Map(input.pupils.map(({ id }) => [id, [] as string[]]))
  for (const { pupilId, clubId } of input.pins) has.get(pupilId)?.push(clubId)
  const pinned = new Map([...has].map(([id, clubIds]) => [id, [...clubIds]]))
  const missed = new Map(input.pupils.map(({ id, pastMisses }) => [id, pastMisses]))
  const ticket = (id: string) =>
    createHmac('sha256', Buffer.from(seed, 'hex')).update(`${input.drawId}:${id}`).digest('hex')

  for (const slot of input.slots) {
    const counted = (id: string) => Math.min(input.options.carryOverCap, missed.get(id) ?? 0)
    const queue = [...input.pupils].sort(
      (one, other) =>
        one.tier - other.tier || counted(other.id) - counted(one.id) || (ticket(one.id) < ticket(other.id) ? -1 : 1),
    )
    const struck = new Set<string>()
    for (;;) {
      const taken = serve(queue, slot.id, struck)
      const tooSmall = input.closingOrder.find((id) => {
        const club = clubs.get(id)
        const pins = input.pins.some(({ clubId }) => clubId === id)
        const size = [...taken.values()].filter((clubId) => clubId === id).length
        return club?.slotId === slot.id && !pins && !struck.has(id) && size < club.minimum
      })
      if (tooSmall !== undefined) {
        struck.add(tooSmall)
        continue
      }
      for (const [pupilId, clubId] of taken) has.get(pupilId)?.push(clubId)
      for (const pupil of input.pupils) noteMiss(pupil, slot.id, taken.get(pupil.id))
      break
    }
  }
  return has

  function serve(queue: readonly DrawPupil[], slotId: string, struck: ReadonlySet<string>): Map<string, string> {
    const left = new Map(
      input.clubs.map(({ id, maximum }) => [id, maximum - input.pins.filter((pin) => pin.clubId === id).length]),
    )
    const taken = new Map<string, string>()
    for (const pupil of queue) {
      const list = pupil.lists.find((each) => each.slotId === slotId)?.clubIds ?? []
      const choice = list.find((id) => !struck.has(id) && (left.get(id) ?? 0) > 0 && canHave(pupil, id))
      if (choice === undefined) continue
      taken.set(pupil.id, choice)
      left.set(choice, (left.get(choice) ?? 0) - 1)
    }
    return taken
  }

  function canHave(pupil: DrawPupil, clubId: string): boolean {
    const club = clubs.get(clubId)
    const mine = (has.get(pupil.id) ?? []).flatMap((id) => clubs.get(id) ?? [])
    const limit = input.options.maximumClubs
    if (!club?.grades.includes(pupil.grade) || (limit !== null && mine.length >= limit)) return false
    return (
      !mine.some((other) => other.id === club.id || meetTogether(other, club)) &&
      !(pinned.get(pupil.id) ?? []).some((id) => clubs.get(id)?.slotId === club.slotId)
    )
  }

  function noteMiss(pupil: DrawPupil, slotId: string, got: string | undefined): void {
    const first = pupil.lists.find((each) => each.slotId === slotId)?.clubIds[0]
    if (first === undefined || first === got) return
    // What he holds now he held before, but for this slot's own place.
    const before = (has.get(pupil.id) ?? []).filter((id) => id !== got)
    const now = has.get(pupil.id) ?? []
    has.set(pupil.id, before)
    if (canHave(pupil, first)) missed.set(pupil.id, (missed.get(pupil.id) ?? 0) + 1)
    has.set(pupil.id, now)
  }
}

/** Minute by minute, as a child would see it. */
export function meetTogether(one: DrawClub, other: DrawClub): boolean {
  const minutes = ({ sessions }: DrawClub) =>
    sessions.flatMap(({ weekday, start, end }) =>
      Array.from({ length: end - start }, (_, minute) => weekday * 10_000 + start + minute),
    )
  const busy = new Set(minutes(one))
  return minutes(other).some((minute) => busy.has(minute))
}
