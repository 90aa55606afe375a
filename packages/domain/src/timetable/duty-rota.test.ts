import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type SchoolDate } from '../schools/school-day.ts'
import { proposeRota } from './duty-rota.ts'

const days = (count: number): SchoolDate[] => Array.from({ length: count }, (_, index) => addDays('2022-02-14', index))
const post = (id: string, needed = 1) => ({ id, startsAt: 1030, endsAt: 1060, needed })
const always = () => true

describe('a fair rota (R55)', () => {
  it('differs by at most one turn between people who are always free, and fills every post', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 4, max: 12 }),
        (dayCount, postCount, people) => {
          const staffIds = Array.from({ length: people }, (_, index) => `p${index}`)
          const posts = Array.from({ length: postCount }, (_, index) => post(`post${index}`))
          const { turns, gaps } = proposeRota({
            dates: days(dayCount),
            posts,
            staffIds,
            served: new Map(),
            isFree: always,
          })
          expect(gaps).toEqual([])
          expect(turns).toHaveLength(dayCount * postCount)
          const counts = staffIds.map((id) => turns.filter(({ staffId }) => staffId === id).length)
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
          expect(new Set(turns.map(({ date, staffId }) => `${date} ${staffId}`)).size).toBe(turns.length)
        },
      ),
    )
  })

  it('starts with who has served less before', () => {
    const served = new Map([['a', 3]])
    const { turns } = proposeRota({
      dates: days(3),
      posts: [post('gate')],
      staffIds: ['a', 'b'],
      served,
      isFree: always,
    })
    expect(turns.map(({ staffId }) => staffId)).toEqual(['b', 'b', 'b'])
  })

  it('takes nobody who is not free, and says which post stays open', () => {
    const { turns, gaps } = proposeRota({
      dates: days(2),
      posts: [post('gate', 2)],
      staffIds: ['a', 'b'],
      served: new Map(),
      isFree: (staffId, date) => staffId !== 'a' || date !== '2022-02-15',
    })
    expect(turns.map(({ date, staffId }) => [date, staffId])).toEqual([
      ['2022-02-14', 'a'],
      ['2022-02-14', 'b'],
      ['2022-02-15', 'b'],
    ])
    expect(gaps).toEqual([{ postId: 'gate', date: '2022-02-15', missing: 1 }])
  })
})
