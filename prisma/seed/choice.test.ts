import { describe, expect, it } from 'vitest'
import { choose, demoId, draw, drawWhole, inDrawnOrder } from './choice.ts'

const numbers = Array.from({ length: 2_000 }, (_, index) => index)

describe('choices by key', () => {
  it('are the same for the same key, and spread over all that is asked for', () => {
    expect(draw('pupil', 7)).toBe(draw('pupil', 7))
    expect(draw('a', 'b')).not.toBe(draw('ab'))
    const mean = numbers.reduce((sum, number) => sum + draw('mean', number), 0) / numbers.length
    expect(mean).toBeCloseTo(0.5, 1)
    expect(new Set(numbers.map((number) => drawWhole(3, 7, 'whole', number)))).toEqual(new Set([3, 4, 5, 6, 7]))
    expect(new Set(numbers.map((number) => choose(['east', 'west'], 'gate', number)))).toEqual(
      new Set(['east', 'west']),
    )
    expect(() => choose([], 'nothing')).toThrow(RangeError)
  })

  it('put items into an order of their own without losing one', () => {
    const drawn = inDrawnOrder(numbers, String, 'order')
    expect(drawn).not.toEqual(numbers)
    expect(drawn.toSorted((one, other) => one - other)).toEqual(numbers)
    expect(inDrawnOrder(drawn, String, 'order')).toEqual(drawn)
  })

  it('make ids that are UUIDs of version 7, each its own', () => {
    const ids = numbers.map((number) => demoId('pupil', number))
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(ids[0]?.replace('-', '').slice(0, 12) ?? '', 16)).toBe(Date.UTC(2022, 1, 9))
  })
})
