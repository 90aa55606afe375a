import { createHash } from 'node:crypto'

/** What a choice is about. The same key is always answered alike, so the demo school is the same on every machine. */
export type ChoiceKey = readonly (string | number)[]

/** A number from 0 up to, but not including, 1. */
export function draw(...key: ChoiceKey): number {
  return digestOf(key).readUIntBE(0, 6) / 2 ** 48
}

/** A whole number from `least` to `most`, both included. */
export function drawWhole(least: number, most: number, ...key: ChoiceKey): number {
  return least + Math.floor(draw(...key) * (most - least + 1))
}

/**
 * One of the items.
 * @throws RangeError when there is none
 */
export function choose<Item>(items: readonly Item[], ...key: ChoiceKey): Item {
  const item = items[Math.floor(draw(...key) * items.length)]
  if (item === undefined) throw new RangeError(`There is nothing to choose from for ${key.join(' ')}`)
  return item
}

/** The items in an order that only the key decides. */
export function inDrawnOrder<Item>(items: readonly Item[], keyOf: (item: Item) => string, ...key: ChoiceKey): Item[] {
  return items
    .map((item) => ({ item, place: draw(...key, keyOf(item)) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item)
}

/** The hour that the ids' time stamps tell: the day before the school typed its lists. */
const STAMP = Date.UTC(2022, 1, 9).toString(16).padStart(12, '0')

/** The id of a row: a UUIDv7 whose random bits are drawn from the key, so that links to demo records stay good. */
export function demoId(...key: ChoiceKey): string {
  const bits = digestOf(['id', ...key])
  const variant = ((bits.readUInt16BE(2) & 0x3fff) | 0x8000).toString(16)
  const rest = bits.toString('hex')
  return [STAMP.slice(0, 8), STAMP.slice(8), `7${rest.slice(8, 11)}`, variant, rest.slice(12, 24)].join('-')
}

/** 64 hexadecimal digits, drawn from the key: as good as random to a demo, and no secret to anybody who reads this. */
export const demoHex = (...key: ChoiceKey): string => digestOf(['hex', ...key]).toString('hex')

function digestOf(key: ChoiceKey): Buffer {
  // Neither part of a key holds a NUL, so no two keys read the same.
  return createHash('sha256').update(key.join('\0')).digest()
}
