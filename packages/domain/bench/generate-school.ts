import type { DrawClub, DrawInput, DrawPupil, DrawRule, DrawSlot, ServicePeriod } from '../src/placement/draw-input.ts'
import { GRADES, type Grade } from '../src/schools/grade.ts'
import { SCHOOL_WEEKDAYS, type SchoolWeekday } from '../src/schools/school-day.ts'

/** How large a made-up school is, and how scarce its favourites are. */
export interface SchoolSize {
  readonly pupils: number
  readonly clubs: number
  /** Choices in each list. */
  readonly choices: number
  /** Of a hundred pupils, how many hand in lists. */
  readonly applyingPercent?: number
  readonly rule?: DrawRule
}

/** The size of performance.md: 1,500 pupils, 60 clubs over five weekdays, 5 choices. */
export const SCHOOL: SchoolSize = { pupils: 1_500, clubs: 60, choices: 5 }

/** A made-up school that is the same for the same seed: mulberry32, 32 bits of state, for instances only and never for a draw. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const padded = (prefix: string, number: number) => `${prefix}${String(number).padStart(6, '0')}`

/** A school whose clubs are wanted unequally, as they are: popularity falls with the club's number on its day. */
export function generateSchool(seed: number, size: SchoolSize = SCHOOL): DrawInput {
  const next = numbersFrom(seed)
  const slots = SCHOOL_WEEKDAYS.map((weekday): DrawSlot => ({ id: `day${weekday}`, weekday, period: 2 }))
  const places = Math.ceil((size.pupils * 5 * 0.85) / size.clubs)
  const clubs = Array.from({ length: size.clubs }, (_, index): DrawClub => {
    const weekday = SCHOOL_WEEKDAYS[index % SCHOOL_WEEKDAYS.length] ?? 1
    const also =
      index % 12 === 0 && weekday < 4 ? [{ weekday: (weekday + 2) as SchoolWeekday, start: 950, end: 990 }] : []
    const maximum = Math.max(2, Math.round(places * (0.6 + 0.8 * next())))
    return {
      id: padded('club', index),
      slotId: `day${weekday}`,
      minimum: Math.min(10, Math.floor(maximum / 3)),
      target: Math.max(Math.min(10, Math.floor(maximum / 3)), Math.min(maximum, 25)),
      maximum,
      grades: next() < 0.6 ? GRADES : next() < 0.5 ? [1, 2, 3] : [4, 5, 6],
      sessions: [{ weekday, start: 950, end: 990 }, ...also],
    }
  })
  const bySlot = Map.groupBy(clubs, ({ slotId }) => slotId)
  const pupils = Array.from({ length: size.pupils }, (_, index): DrawPupil => {
    const grade = GRADES[Math.floor(next() * GRADES.length)] ?? 1
    const applies = next() * 100 < (size.applyingPercent ?? 100)
    return {
      id: padded('pupil', index),
      grade,
      tier: next() < 0.03 ? 1 : 2,
      pastMisses: Math.floor(next() * 3),
      careWeekdays: SCHOOL_WEEKDAYS.filter(() => next() < 0.9),
      lists: applies
        ? slots.map(({ id }) => ({ slotId: id, clubIds: ranked(bySlot.get(id) ?? [], grade, size.choices, next) }))
        : [],
    }
  })
  const pins = clubs
    .filter((_, index) => index % 20 === 7)
    .map(({ id }, index) => ({ pupilId: padded('pupil', index), clubId: id }))
  return {
    drawId: `school${seed}`,
    rule: size.rule ?? 'DEFERRED_ACCEPTANCE',
    slots,
    clubs,
    pupils,
    pins,
    closingOrder: clubs.map(({ id }) => id).toReversed(),
    periods: periodsOfPlan(),
    options: { maximumClubs: null, carryOverCap: 2, unranked: 'NONE' },
  }
}

/** Draws distinct clubs of the grade, those with small numbers more often. */
function ranked(clubs: readonly DrawClub[], grade: Grade, choices: number, next: () => number): string[] {
  const open = clubs.filter((club) => club.grades.includes(grade))
  const chosen = new Set<string>()
  const wanted = Math.min(choices, open.length)
  while (chosen.size < wanted) chosen.add(open[Math.floor(next() ** 2 * open.length)]?.id ?? '')
  return [...chosen]
}

/** Three periods of 40 minutes for the young (R13), two and a half for the others (R14). */
function periodsOfPlan(): ServicePeriod[] {
  const young = [900, 950, 1000].map((start, index) => ({ period: index + 1, start, end: start + 40 }))
  const older = [930, 980, 1030].map((start, index) => ({
    period: index + 1,
    start,
    end: index < 2 ? start + 40 : 1050,
  }))
  return GRADES.flatMap((grade) =>
    SCHOOL_WEEKDAYS.flatMap((weekday) => (grade <= 2 ? young : older).map((each) => ({ grade, weekday, ...each }))),
  )
}
