import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clubSizeFindings, clubsNeeded } from './club-size.ts'

const about25 = { target: 25, tolerance: 5 }

describe('R22: clubs of about 25', () => {
  it('finds those outside the tolerance, with how far', () => {
    const sizes = [19, 20, 25, 30, 33].map((enrolled, index) => ({ clubId: `club-${index}`, enrolled }))
    expect(clubSizeFindings(sizes, about25)).toEqual([
      { rule: 'R22', clubId: 'club-0', enrolled: 19, ...about25, direction: 'TOO_SMALL', by: 1 },
      { rule: 'R22', clubId: 'club-4', enrolled: 33, ...about25, direction: 'TOO_LARGE', by: 3 },
    ])
  })

  it('proposes the least number of clubs that hold everybody', () => {
    expect([0, 1, 30, 31, 264].map((pupils) => clubsNeeded(pupils, about25))).toEqual([0, 1, 1, 2, 9])
    const rule = fc.record({ target: fc.integer({ min: 1, max: 60 }), tolerance: fc.integer({ min: 0, max: 20 }) })
    fc.assert(
      fc.property(fc.nat(3000), rule, (pupils, { target, tolerance }) => {
        const clubs = clubsNeeded(pupils, { target, tolerance })
        expect(clubs * (target + tolerance)).toBeGreaterThanOrEqual(pupils)
        expect((clubs - 1) * (target + tolerance)).toBeLessThan(Math.max(pupils, 1))
      }),
    )
  })
})
