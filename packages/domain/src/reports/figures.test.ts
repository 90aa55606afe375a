import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chainsOf, type Figure, hasDataOf, type PeriodSums, type Standing, shareOf, type Within } from './figure.ts'
import { isClosedMonth, monthPeriod, nextMonth, wholeMonths } from './period.ts'
import { aCareClass, aClub, aPerson, soundTerm } from './term-facts.fixture.ts'
import type { TermFacts } from './term-facts.ts'

const files = readdirSync(new URL('figures', import.meta.url)).sort()
const figures: Figure[] = await Promise.all(
  files.map(async (file) => (await import(`./figures/${file.slice(0, -3)}.ts`)).figure as Figure),
)
const figureOf = (name: string) => {
  const found = figures.find((figure) => figure.name === name)
  if (!found) throw new Error(`No figure ${name}`)
  return found
}

const nothing = {
  ...{
    expected: 0,
    excused: 0,
    attended: 0,
    attendedWhereReleased: 0,
    absent: 0,
    homeworkGiven: 0,
    homeworkFinished: 0,
  },
  ...{ released: 0, releasedKnown: 0 },
}
const sums = (change: Partial<PeriodSums> = {}): PeriodSums => ({
  ...{ care: nothing, club: nothing, day: nothing, sessions: { running: 0, inspected: 0 } },
  ...change,
})

const period = (name: string, change: Partial<PeriodSums>) => {
  const figure = figureOf(name)
  if (figure.source !== 'PERIOD') throw new Error(`${name} is not of a period`)
  return figure.count(sums(change))
}

const enrolled = (...ids: string[]): Standing['pupils'] => ids.map((id) => ({ id, homeClassId: '3-1', grade: 3 }))
const standing = (name: string, term: Partial<TermFacts>, pupils = enrolled('li'), within: Within = {}) => {
  const figure = figureOf(name)
  if (figure.source !== 'STANDING') throw new Error(`${name} is of a period`)
  return figure.count({ term: soundTerm(term), pupils }, within)
}
const of = (numerator: number, denominator: number) => ({ numerator, denominator })

describe('the dictionary', () => {
  it('has one definition of each figure, in both languages, under a name of its own', () => {
    expect(new Set(figures.map(({ name }) => name)).size).toBe(figures.length)
    for (const { title, definition } of figures) {
      expect(title.zh).toMatch(/\p{Script=Han}/u)
      expect(definition.zh).toMatch(/÷|对照/)
      expect(title.en).not.toMatch(/\p{Script=Han}/u)
      expect(definition.en.length).toBeGreaterThan(20)
    }
  })

  it('says nothing where nobody was asked, and never 0 %', () => {
    for (const figure of figures) {
      const empty = {
        term: soundTerm({ clubs: [], careClasses: [], applications: [], staff: [], bells: [], dismissals: [] }),
        pupils: [],
      }
      const fraction = figure.source === 'PERIOD' ? figure.count(sums()) : figure.count(empty, {})
      expect(shareOf(fraction), figure.name).toBeNull()
    }
    expect(shareOf(of(0, 4))).toBe(0)
  })

  it('knows how finely it has data', () => {
    expect(hasDataOf(figureOf('attendance'), { homeClassId: '3-1' })).toBe(true)
    expect(hasDataOf(figureOf('inspection'), { homeClassId: '3-1' })).toBe(false)
    expect(hasDataOf(figureOf('inspection'), { grade: 3 })).toBe(true)
    expect(hasDataOf(figureOf('teacherParticipation'), { grade: 3 })).toBe(false)
  })

  it('adds up: what two classes count apart is what their grade counts', () => {
    const pupils = [...enrolled('li', 'wang'), { id: 'zhou', homeClassId: '3-2', grade: 3 } as const]
    for (const figure of figures) {
      if (figure.source === 'PERIOD' || figure.finest !== 'CLASS') continue
      const count = (within: Within) => figure.count({ term: soundTerm(), pupils }, within)
      const apart = [count({ homeClassId: '3-1' }), count({ homeClassId: '3-2' })]
      const together = count({ grade: 3 })
      expect(
        apart.reduce((sum, each) => sum + each.numerator, 0),
        figure.name,
      ).toBe(together.numerator)
      expect(
        apart.reduce((sum, each) => sum + each.denominator, 0),
        figure.name,
      ).toBe(together.denominator)
    }
  })
})

describe('figures that share counts', () => {
  it('stand together: what one hides the other must not tell', () => {
    const chains = chainsOf(figures)
    expect(chains).toContainEqual(['attendance', 'handOver'])
    expect(chains).toContainEqual(['participation', 'fiveDayShare'])
    expect(chains.flat().sort()).toEqual(
      figures
        .filter(({ countsPupils }) => countsPupils)
        .map(({ name }) => name)
        .sort(),
    )
  })
})

describe('figures of the registers', () => {
  it('attendance leaves leave out (R57)', () => {
    expect(period('attendance', { day: { ...nothing, expected: 10, excused: 2, attended: 6, absent: 2 } })).toEqual(
      of(6, 8),
    )
  })

  it('homework is of care (R04), hand-over of the day (R57), inspection of sessions (R80)', () => {
    expect(period('homeworkDone', { care: { ...nothing, homeworkGiven: 9, homeworkFinished: 8 } })).toEqual(of(8, 9))
    expect(
      period('handOver', { day: { ...nothing, attended: 9, attendedWhereReleased: 9, released: 9, releasedKnown: 7 } }),
    ).toEqual(of(7, 9))
    expect(period('inspection', { sessions: { running: 36, inspected: 31 } })).toEqual(of(31, 36))
  })
})

describe('figures of how a term stands', () => {
  it('participation counts a pupil once, in care and clubs; a draft gives no place', () => {
    expect(standing('participation', {}, enrolled('li', 'wang'))).toEqual(of(1, 2))
    const draft = aClub({ state: 'DRAFT', pupilIds: ['wang'] })
    expect(standing('participation', { clubs: [draft] }, enrolled('li', 'wang'))).toEqual(of(1, 2))
    expect(standing('participation', { careClasses: [], clubs: [draft] })).toEqual(of(0, 0))
  })

  it('need coverage asks for every day applied for (R01)', () => {
    const [application] = soundTerm().applications
    if (!application) throw new Error('No application')
    expect(standing('needCoverage', {})).toEqual(of(1, 1))
    expect(standing('needCoverage', { applications: [{ ...application, weekdays: [2, 5] }] })).toEqual(of(0, 1))
  })

  it('the five-day share asks for all five', () => {
    const week = ([1, 2, 3, 4, 5] as const).map((weekday) => aCareClass({ id: String(weekday), weekday }))
    expect(standing('fiveDayShare', { careClasses: week })).toEqual(of(1, 1))
    expect(standing('fiveDayShare', {})).toEqual(of(0, 1))
  })

  it('teachers are counted once, and outside staff apart (R02, R71)', () => {
    const staff = [aPerson('wang'), aPerson('idle'), aPerson('zhao', { kind: 'OUTSIDE_INSTRUCTOR' })]
    expect(standing('teacherParticipation', { staff })).toEqual(of(1, 2))
    expect(standing('outsideStaff', { staff })).toEqual(of(1, 2))
  })

  it('grades that leave early fail on every weekday (R12), and nothing is said before the plan is published', () => {
    const dismissals = [{ grade: 3, leavesAt: 1045 }] as const
    expect(standing('duration', { dismissals })).toEqual(of(0, 5))
    expect(standing('duration', {})).toEqual(of(5, 5))
    expect(standing('duration', { thresholds: null })).toEqual(of(0, 0))
  })

  it('periods a week (R19), club size (R22), own class and own grade (R21)', () => {
    expect(standing('weeklyPeriods', {})).toEqual(of(1, 1))
    expect(standing('weeklyPeriods', { clubs: [aClub()] })).toEqual(of(0, 1))
    expect(standing('clubSize', { clubs: [aClub(), aClub({ id: 'small', taken: 5 })] })).toEqual(of(1, 2))
    expect(standing('ownClass', {})).toEqual(of(1, 1))
    const ofGrade = [aPerson('wang', { grade: 3 })]
    expect(standing('ownClass', { staff: ofGrade })).toEqual(of(0, 1))
    expect(standing('ownGrade', { staff: ofGrade })).toEqual(of(1, 1))
  })
})

describe('periods', () => {
  it('that leave the school are whole months', () => {
    expect(wholeMonths({ from: '2022-02-01', to: '2022-04-30' })).toEqual(['2022-02', '2022-03', '2022-04'])
    expect(wholeMonths({ from: '2022-02-14', to: '2022-04-30' })).toBeNull()
    expect(wholeMonths({ from: '2022-02-01', to: '2022-02-27' })).toBeNull()
    expect(wholeMonths({ from: '2022-03-01', to: '2022-02-28' })).toBeNull()
    expect(nextMonth('2022-12')).toBe('2023-01')
    expect(monthPeriod('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(isClosedMonth('2022-02', '2022-02-28')).toBe(false)
    expect(isClosedMonth('2022-02', '2022-03-01')).toBe(true)
  })
})
