import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalInputText, canonicalJson } from './canonical.ts'
import { commitmentOf, inputHashOf, pseudonymOf, seedOf, ticketsOf } from './commit-reveal.ts'
import type { DrawInput } from './draw-input.ts'
import { generatedSchools, seeds } from './generated-schools.fixture.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('commit and reveal', () => {
  it('is what any tool computes from the texts', () => {
    fc.assert(
      fc.property(seeds, seeds, fc.stringMatching(/^[0-9]{1,20}$/), (secret, inputHash, digits) => {
        expect(commitmentOf(secret)).toBe(sha256(secret))
        expect(seedOf(secret, digits, inputHash)).toBe(sha256(`${secret}${digits}${inputHash}`))
        const ticket = createHmac('sha256', Buffer.from(secret, 'hex')).update(`draw1:${digits}`).digest('hex')
        const ticketOf = ticketsOf(secret, 'draw1')
        expect([ticketOf(digits), ticketOf(digits)]).toEqual([ticket, ticket])
      }),
      { numRuns: 100 },
    )
  })

  it('has known values', () => {
    expect(commitmentOf('0'.repeat(64))).toBe('60e05bd1b195af2f94112fa7197a5c88289058840ce7c6df9693756bc6250f55')
  })

  it('refuses what could be written in two ways', () => {
    const hash = 'a'.repeat(64)
    expect(() => commitmentOf('A'.repeat(64))).toThrow(TypeError)
    expect(() => commitmentOf('a')).toThrow(TypeError)
    for (const entropy of ['', ' 1', '1 ', 'a\nb', 'e\u0301', '1'.repeat(201)]) {
      expect(() => seedOf(hash, entropy, hash)).toThrow(TypeError)
    }
    expect(() => seedOf(hash, '1', `${hash}0`)).toThrow(TypeError)
    expect(() => ticketsOf('xyz', 'draw1')).toThrow(TypeError)
  })

  it('gives pseudonyms that differ by key, draw and pupil', () => {
    const [key, other] = ['1'.repeat(64), '2'.repeat(64)]
    const names = [
      pseudonymOf(key, 'a', 'li'),
      pseudonymOf(other, 'a', 'li'),
      pseudonymOf(key, 'b', 'li'),
      pseudonymOf(key, 'a', 'wu'),
    ]
    expect(new Set(names).size).toBe(4)
    expect(names[0]).toMatch(/^[0-9a-f]{32}$/)
    expect(pseudonymOf(key, 'a', 'li')).toBe(names[0])
  })
})

describe('the canonical text', () => {
  it('differs for any change of the input', () => {
    const input = fc
      .sample(generatedSchools(), { numRuns: 50, seed: 5 })
      .find(({ pupils, clubs, pins }) => pupils.length > 4 && clubs.length > 3 && pins.length > 0) as DrawInput
    const text = canonicalInputText(input)
    const parsed: DrawInput = JSON.parse(text)
    const [pupil, ...pupils] = parsed.pupils
    const [club, ...clubs] = parsed.clubs
    const changes: Partial<DrawInput>[] = [
      { drawId: 'draw2' },
      { rule: parsed.rule === 'RANK_MAXIMAL' ? 'DEFERRED_ACCEPTANCE' : 'RANK_MAXIMAL' },
      { slots: [...parsed.slots, { id: 'slot9', weekday: 5, period: null }] },
      { clubs },
      { clubs: [{ ...club, maximum: 99 } as (typeof parsed.clubs)[0], ...clubs] },
      { pupils },
      { pupils: [{ ...pupil, tier: 9 } as (typeof parsed.pupils)[0], ...pupils] },
      { pins: [] },
      { closingOrder: parsed.closingOrder.toReversed() },
      { periods: parsed.periods.slice(1) },
      { options: { ...parsed.options, carryOverCap: 9 } },
    ]
    const hashes = changes.map((change) => inputHashOf({ ...parsed, ...change }))
    expect(new Set([inputHashOf(input), ...hashes]).size).toBe(changes.length + 1)
  })

  it('sorts keys and knows whole numbers, texts, truths and nothing only', () => {
    expect(canonicalJson({ b: [1, 'ä"', null, true], a: {} })).toBe('{"a":{},"b":[1,"ä\\"",null,true]}')
    expect(() => canonicalJson({ a: 0.5 })).toThrow(TypeError)
    expect(() => canonicalJson({ a: undefined })).toThrow(TypeError)
  })
})
