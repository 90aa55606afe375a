import { byText } from './canonical.ts'
import { ticketsOf } from './commit-reveal.ts'
import type { DrawInput, DrawPupil } from './draw-input.ts'

/** The pupils, as indexes into the input's rows, by their tickets. Two equal tickets do not happen; if they did, the identifier decides. */
export function ticketOrder({ pupils, drawId }: DrawInput, seed: string): number[] {
  const ticketOf = ticketsOf(seed, drawId)
  return pupils
    .map(({ id }, pupil) => ({ pupil, key: `${ticketOf(id)} ${id}` }))
    .toSorted(byText(({ key }) => key))
    .map(({ pupil }) => pupil)
}

/**
 * The order of one slot: tier, then first choices missed so far (formerly and earlier in the week, up to the cap; more go first), then
 * the ticket.
 */
export function slotOrder(
  byTicket: readonly number[],
  pupils: readonly DrawPupil[],
  misses: ArrayLike<number>,
  cap: number,
): number[] {
  const tierOf = (pupil: number) => pupils[pupil]?.tier ?? 0
  const counted = (pupil: number) => Math.min(cap, (pupils[pupil]?.pastMisses ?? 0) + (misses[pupil] ?? 0))
  return byTicket.toSorted((one, other) => tierOf(one) - tierOf(other) || counted(other) - counted(one))
}

/** Each pupil's number in the order, 1 first, by the pupil's index. */
export function numbersIn(order: readonly number[]): Int32Array {
  const numbers = new Int32Array(order.length)
  order.forEach((pupil, index) => {
    numbers[pupil] = index + 1
  })
  return numbers
}
