import fc from 'fast-check'
import { clashingWeekday } from '../clubs/roster.ts'
import type { SchoolWeekday } from '../schools/school-day.ts'
import { DRAW_RULES, type DrawClub, type DrawInput, type DrawOptions, UNRANKED_RULES } from './draw-input.ts'
import { DRAW_TIERS } from './draw-tiers.ts'

const WEEKDAYS = [1, 2, 3] as const satisfies readonly SchoolWeekday[]
/** Two clubs' times of a day: they overlap, but neither covers the other. */
const TIMES = [
  { start: 950, end: 990 },
  { start: 980, end: 1020 },
  { start: 1000, end: 1040 },
]
const MOST_CLUBS = 6

const clubArbitrary = fc.record({
  slot: fc.nat(2),
  time: fc.nat(2),
  otherDay: fc.option(fc.nat(2), { freq: 3 }),
  minimum: fc.nat(3),
  spare: fc.nat(2),
  grades: fc.constantFrom([1, 2] as const, [1] as const, [2] as const, [1, 2] as const),
})
const pupilArbitrary = fc.record({
  grade: fc.constantFrom(1 as const, 2 as const),
  tier: fc.integer({ min: 1, max: 2 }),
  pastMisses: fc.nat(2),
  careWeekdays: fc.subarray([...WEEKDAYS]),
  // By club: how late it stands in the list; negative for not at all.
  tastes: fc.array(fc.integer({ min: -4, max: 9 }), { minLength: MOST_CLUBS, maxLength: MOST_CLUBS }),
  ranks: fc.boolean(),
})

export type GeneratedOptions = Partial<DrawOptions> & { readonly rule?: DrawInput['rule']; readonly slots?: number }

/** Small schools, dense with what is awkward: scarce places, clubs over two days, minimums, pins, limits, and lists left empty. */
export function generatedSchools(fixed: GeneratedOptions = {}): fc.Arbitrary<DrawInput> {
  return fc
    .record({
      slots: fc.integer({ min: 1, max: fixed.slots ?? 3 }),
      clubs: fc.array(clubArbitrary, { minLength: 1, maxLength: MOST_CLUBS }),
      pupils: fc.array(pupilArbitrary, { maxLength: 9 }),
      pins: fc.array(fc.tuple(fc.nat(8), fc.nat(MOST_CLUBS - 1)), { maxLength: 2 }),
      closing: fc.array(fc.nat(99), { minLength: MOST_CLUBS, maxLength: MOST_CLUBS }),
      rule: fc.constantFrom(...DRAW_RULES),
      maximumClubs: fc.constantFrom(null, null, 1, 2),
      carryOverCap: fc.nat(2),
      unranked: fc.constantFrom(...UNRANKED_RULES),
      tiers: fc.subarray([...DRAW_TIERS]),
    })
    .map((drawn) => {
      const slots = WEEKDAYS.slice(0, drawn.slots).map((weekday) => ({ id: `slot${weekday}`, weekday, period: 2 }))
      const clubs = drawn.clubs.map((each, index): DrawClub => {
        const slot = slots[each.slot % slots.length] ?? slots[0]
        const weekday = slot?.weekday ?? 1
        const time = TIMES[each.time] ?? TIMES[0] ?? { start: 950, end: 990 }
        const other = each.otherDay === null ? undefined : WEEKDAYS[each.otherDay]
        return {
          id: `club${index}`,
          slotId: slot?.id ?? '',
          minimum: each.minimum,
          target: each.minimum,
          maximum: Math.max(1, each.minimum + each.spare),
          grades: each.grades,
          sessions: [{ weekday, ...time }, ...(other && other !== weekday ? [{ weekday: other, ...time }] : [])],
        }
      })
      const pupils = drawn.pupils.map(({ tastes, ranks, ...pupil }, index) => ({
        id: `pupil${index}`,
        ...pupil,
        lists: slots.map((slot) => ({
          slotId: slot.id,
          clubIds: clubs
            .map((club, at) => ({ club, taste: ranks ? (tastes[at] ?? -1) : -1 }))
            .filter(({ club, taste }) => club.slotId === slot.id && taste >= 0)
            .toSorted((one, other) => one.taste - other.taste)
            .map(({ club }) => club.id),
        })),
      }))
      return {
        drawId: 'draw1',
        rule: fixed.rule ?? drawn.rule,
        slots,
        clubs,
        pupils,
        pins: possiblePins(drawn.pins, clubs, pupils.length),
        closingOrder: clubs
          .map(({ id }, index) => ({ id, turn: drawn.closing[index] ?? 0 }))
          .toSorted((one, other) => one.turn - other.turn)
          .map(({ id }) => id),
        periods: ([1, 2] as const).flatMap((grade) =>
          WEEKDAYS.flatMap((weekday) =>
            [940, 990, 1030].map((start, at) => ({ grade, weekday, period: at + 1, start, end: start + 40 })),
          ),
        ),
        options: {
          maximumClubs: fixed.maximumClubs === undefined ? drawn.maximumClubs : fixed.maximumClubs,
          carryOverCap: fixed.carryOverCap ?? drawn.carryOverCap,
          unranked: fixed.unranked ?? drawn.unranked,
          tiers: drawn.tiers,
        },
      }
    })
}

/** Those of the wished pins that a school could have: within the places, and no pupil at two places at one time. */
function possiblePins(wished: readonly (readonly [number, number])[], clubs: readonly DrawClub[], pupils: number) {
  const pins: { pupilId: string; clubId: string }[] = []
  for (const [pupil, at] of wished) {
    const club = clubs[at]
    if (!club || pupil >= pupils) continue
    const pupilId = `pupil${pupil}`
    const others = pins.filter((pin) => pin.pupilId === pupilId).map(({ clubId }) => clubId)
    const clashes = clubs.some(({ id, sessions }) => others.includes(id) && clashingWeekday(sessions, club.sessions))
    const taken = pins.filter(({ clubId }) => clubId === club.id).length
    if (!clashes && !others.includes(club.id) && taken < club.maximum) pins.push({ pupilId, clubId: club.id })
  }
  return pins
}

/** A seed of the lottery. */
export const seeds: fc.Arbitrary<string> = fc
  .array(fc.nat(15), { minLength: 64, maxLength: 64 })
  .map((digits) => digits.map((digit) => digit.toString(16)).join(''))

/** The same rows in another order. */
export function shuffled(input: DrawInput): fc.Arbitrary<DrawInput> {
  const rows = <Row>(all: readonly Row[]) => fc.shuffledSubarray([...all], { minLength: all.length })
  return fc
    .record({
      clubs: rows(input.clubs),
      pupils: rows(input.pupils),
      pins: rows(input.pins),
      periods: rows(input.periods),
    })
    .map(({ clubs, pupils, pins, periods }) => ({
      ...input,
      clubs: clubs.map((club) => ({ ...club, sessions: club.sessions.toReversed(), grades: club.grades.toReversed() })),
      pupils: pupils.map((pupil) => ({
        ...pupil,
        lists: pupil.lists.toReversed(),
        careWeekdays: pupil.careWeekdays.toReversed(),
      })),
      pins,
      periods,
    }))
}
