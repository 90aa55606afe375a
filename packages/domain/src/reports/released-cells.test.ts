import { describe, expect, it } from 'vitest'
import { type CountedSchool, releasedCells } from './released-cells.ts'

const of = (numerator: number, denominator: number) => ({ attendance: { numerator, denominator } })

const school = (name: string, classes: readonly (readonly [number, number])[]): CountedSchool => ({
  ...{ districtId: 'd', schoolId: name, counts: { inspection: { numerator: 3, denominator: 4 } } },
  classes: classes.map(([numerator, denominator], index) => ({
    ...{ homeClassId: `${name}-${index}`, grade: 3, number: index + 1, counts: of(numerator, denominator) },
  })),
  weeks: [],
})

const release = (schools: readonly CountedSchool[]) =>
  releasedCells({ schools, chains: [['attendance']], open: ['inspection'], threshold: 5 })

describe('what leaves the schools of a bureau', () => {
  it('adds up from class to bureau, and keeps figures without pupils open', () => {
    const cells = release([
      school('a', [
        [30, 40],
        [20, 40],
      ]),
      school('b', [[25, 40]]),
    ])
    const shown = cells.map(({ level, figure, fraction }) => [
      level,
      figure,
      fraction?.numerator,
      fraction?.denominator,
    ])
    expect(shown).toContainEqual(['BUREAU', 'attendance', 75, 120])
    expect(shown).toContainEqual(['DISTRICT', 'inspection', 6, 8])
    expect(shown).toContainEqual(['SCHOOL', 'attendance', 50, 80])
    expect(shown).toContainEqual(['CLASS', 'attendance', 20, 40])
  })

  it('hides a class of few and another beside it, and says nothing of a figure that has no data', () => {
    const cells = release([
      school('a', [
        [38, 40],
        [20, 40],
        [30, 40],
      ]),
      school('b', [
        [20, 40],
        [0, 0],
      ]),
    ])
    const hidden = cells.filter(({ fraction }) => fraction === null)
    expect(hidden.map(({ homeClassId }) => homeClassId)).toEqual(['a-0', 'a-1'])
    expect(cells.filter(({ homeClassId }) => homeClassId === 'b-1')).toEqual([])
  })

  it('says the same in whatever order schools are read', () => {
    const schools = [
      school('a', [
        [38, 40],
        [20, 40],
      ]),
      {
        ...school('b', [
          [25, 40],
          [39, 40],
        ]),
        districtId: 'c',
      },
    ]
    const key = (cells: ReturnType<typeof release>) => cells.map((cell) => JSON.stringify(cell)).sort()
    expect(key(release(schools.toReversed()))).toEqual(key(release(schools)))
  })

  it('treats the weeks of a school as a second way to count it', () => {
    const weekly: CountedSchool = {
      ...school('a', [
        [60, 80],
        [60, 80],
      ]),
      weeks: [
        { week: '2022-02-28', counts: of(58, 60) },
        { week: '2022-03-07', counts: of(62, 100) },
      ],
    }
    const cells = release([weekly, school('b', [[25, 40]])])
    expect(cells.filter(({ level }) => level === 'WEEK').map(({ fraction }) => fraction)).toEqual([null, null])
    expect(cells.find(({ level }) => level === 'SCHOOL')?.fraction).toEqual({ numerator: 120, denominator: 160 })
  })
})
