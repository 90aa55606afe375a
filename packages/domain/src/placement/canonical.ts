import type { DrawInput } from './draw-input.ts'
import { inTierOrder } from './draw-tiers.ts'

/** Sorts by the text's code units, the same on every machine; a locale's order is not. */
export function byText<Row>(key: (row: Row) => string): (one: Row, other: Row) => number {
  return (one, other) => {
    const [left, right] = [key(one), key(other)]
    return left < right ? -1 : left > right ? 1 : 0
  }
}

/** A set of numbers, upwards. */
const asSet = <Member extends number>(members: readonly Member[]): Member[] =>
  [...new Set(members)].toSorted((one, other) => one - other)

/** The input with every row whose order means nothing in a fixed order, and nothing in it but what the draw knows. */
export function canonicalInput(input: DrawInput): DrawInput {
  const { drawId, rule, slots, clubs, pupils, pins, closingOrder, periods, options } = input
  return {
    drawId,
    rule,
    slots: slots.map(({ id, weekday, period }) => ({ id, weekday, period })),
    clubs: clubs
      .map(({ id, slotId, minimum, target, maximum, grades, sessions }) => ({
        ...{ id, slotId, minimum, target, maximum },
        grades: asSet(grades),
        sessions: sessions
          .map(({ weekday, start, end }) => ({ weekday, start, end }))
          .toSorted((one, other) => one.weekday - other.weekday || one.start - other.start || one.end - other.end),
      }))
      .toSorted(byText(({ id }) => id)),
    pupils: pupils
      .map(({ id, grade, tier, pastMisses, careWeekdays, lists }) => ({
        ...{ id, grade, tier, pastMisses },
        careWeekdays: asSet(careWeekdays),
        lists: lists
          .filter(({ clubIds }) => clubIds.length > 0)
          .map(({ slotId, clubIds }) => ({ slotId, clubIds }))
          .toSorted(byText(({ slotId }) => slotId)),
      }))
      .toSorted(byText(({ id }) => id)),
    // Neither kind of identifier has a blank in it.
    pins: pins
      .map(({ pupilId, clubId }) => ({ pupilId, clubId }))
      .toSorted(byText(({ pupilId, clubId }) => `${pupilId} ${clubId}`)),
    closingOrder: [...closingOrder],
    periods: periods
      .map(({ grade, weekday, period, start, end }) => ({ grade, weekday, period, start, end }))
      .toSorted((one, other) => one.grade - other.grade || one.weekday - other.weekday || one.period - other.period),
    options: {
      maximumClubs: options.maximumClubs,
      carryOverCap: options.carryOverCap,
      unranked: options.unranked,
      ...(options.tiers && options.tiers.length > 0 && { tiers: inTierOrder(options.tiers) }),
    },
  }
}

const byKey = byText(([key]: [string, unknown]) => key)

/** JSON with sorted keys and without blanks: one text for one value (RFC 8785 for the whole numbers and texts that a draw has). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).sort(byKey)
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new TypeError('A draw knows whole numbers only')
  const text = JSON.stringify(value)
  if (text === undefined) throw new TypeError(`JSON has no ${typeof value}`)
  return text
}

/** The frozen input as text. Its SHA-256 is the input hash. */
export function canonicalInputText(input: DrawInput): string {
  return canonicalJson(canonicalInput(input))
}
