import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MoveItem, type MoveState, planMoves, type RosterPlace } from './move-plan.ts'
import { clashingWeekday, PLACE_STATES, type RosterClub } from './roster.ts'

const club = (id: string, change: Partial<RosterClub> = {}): RosterClub => ({
  id,
  state: 'OPEN',
  gradesAdmitted: [3],
  maximum: 1,
  enrolled: 0,
  waiting: 0,
  sessions: [{ weekday: 2, start: 980, end: 1020 }],
  ...change,
})
const place = (id: string, pupilId: string, clubId: string, change: Partial<RosterPlace> = {}): RosterPlace => ({
  ...{ id, pupilId, clubId, state: 'ENROLLED', pinned: false },
  ...change,
})
const pupils = ['li', 'wang', 'zhang'].map((id) => ({ id, grade: 3 as const }))
const weiqi = club('weiqi', { enrolled: 1 })
const choir = club('choir', { enrolled: 1 })
const full: MoveState = {
  clubs: [weiqi, choir],
  pupils,
  places: [place('1', 'li', 'weiqi'), place('2', 'wang', 'choir')],
}
const move = (
  pupilId: string,
  placeId: string | null,
  toClubId: string,
  to: MoveItem['to'] = 'ENROLLED',
): MoveItem => ({
  ...{ pupilId, placeId, toClubId, to },
})

describe('moving pupils between clubs', () => {
  it('lets two pupils change places between full clubs', () => {
    expect(planMoves([move('li', '1', 'choir'), move('wang', '2', 'weiqi')], full)).toEqual({
      ok: true,
      counts: [
        { clubId: 'weiqi', enrolled: 1, waiting: 0 },
        { clubId: 'choir', enrolled: 1, waiting: 0 },
      ],
    })
  })

  it('moves nobody when one cannot be, and explains each', () => {
    const items = [move('li', '1', 'choir'), move('zhang', null, 'weiqi', 'WAITING')]
    expect(planMoves(items, full)).toEqual({
      ok: false,
      refused: [{ index: 0, refusal: { kind: 'FULL', maximum: 1, waitingLength: 0 } }],
      movableIndexes: [1],
    })
  })

  it('does not count a place as freed whose pupil stays after all', () => {
    // Wang may not enter weiqi any more, so the choir stays full and Li stays too.
    const state = { ...full, clubs: [{ ...weiqi, gradesAdmitted: [4 as const] }, choir] }
    expect(planMoves([move('li', '1', 'choir'), move('wang', '2', 'weiqi')], state)).toMatchObject({
      ok: false,
      refused: [
        { index: 0, refusal: { kind: 'FULL' } },
        { index: 1, refusal: { kind: 'GRADE_NOT_ADMITTED' } },
      ],
      movableIndexes: [],
    })
  })

  it('frees a pupil of the time he gives up', () => {
    const state = { ...full, clubs: [weiqi, club('choir')], places: [place('1', 'li', 'weiqi')] }
    expect(planMoves([move('li', '1', 'choir')], state)).toMatchObject({ ok: true })
    expect(planMoves([move('li', null, 'choir')], state)).toMatchObject({
      refused: [{ refusal: { kind: 'TIME_CLASH' } }],
    })
  })

  it('promotes from the waiting list of the same club', () => {
    const state = {
      ...full,
      clubs: [club('weiqi', { waiting: 1 })],
      places: [place('1', 'li', 'weiqi', { state: 'WAITING' })],
    }
    expect(planMoves([move('li', '1', 'weiqi')], state)).toEqual({
      ok: true,
      counts: [{ clubId: 'weiqi', enrolled: 1, waiting: 0 }],
    })
  })

  it.each<[string, MoveItem[], string]>([
    ['a place that is gone', [move('li', '9', 'choir')], 'PLACE_GONE'],
    ['the place of another pupil', [move('zhang', '1', 'choir')], 'PLACE_GONE'],
    ['an unknown club', [move('li', '1', 'chess')], 'CLUB_UNKNOWN'],
    ['an unknown pupil', [move('nobody', null, 'choir', 'WAITING')], 'PUPIL_UNKNOWN'],
    ['a club he is in', [move('li', null, 'weiqi', 'WAITING')], 'ALREADY'],
  ])('refuses %s', (_, items, kind) =>
    expect(planMoves(items, full)).toMatchObject({ refused: [{ refusal: { kind } }] }),
  )

  it('leaves pinned places alone and moves no place twice', () => {
    const pinned = { ...full, places: [place('1', 'li', 'weiqi', { pinned: true })] }
    expect(planMoves([move('li', '1', 'choir', 'WAITING')], pinned)).toMatchObject({
      refused: [{ refusal: { kind: 'PINNED' } }],
    })
    const twice = [move('li', '1', 'choir', 'WAITING'), move('li', '1', 'weiqi', 'WAITING')]
    expect(planMoves(twice, full)).toMatchObject({
      refused: [{ index: 1, refusal: { kind: 'MOVED_TWICE' } }],
      movableIndexes: [0],
    })
  })

  it('keeps every roster sound after any batch, and what it calls movable can be moved', () => {
    const clubIds = ['a', 'b', 'c'] as const
    const arbitraryState = fc
      .record({
        maximums: fc.tuple(
          fc.integer({ min: 1, max: 2 }),
          fc.integer({ min: 1, max: 2 }),
          fc.integer({ min: 1, max: 2 }),
        ),
        weekdays: fc.tuple(fc.constantFrom(1, 2), fc.constantFrom(1, 2), fc.constantFrom(1, 2)),
        wishes: fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...clubIds), fc.boolean()), { maxLength: 8 }),
      })
      .map(({ maximums, weekdays, wishes }) => {
        const places: RosterPlace[] = []
        const clubs = clubIds.map((id, index) =>
          club(id, {
            maximum: maximums[index] ?? 1,
            sessions: [{ weekday: weekdays[index] === 1 ? 1 : 2, start: 980, end: 1020 }],
          }),
        )
        const people = [0, 1, 2, 3].map((each) => ({ id: `p${each}`, grade: 3 as const }))
        let state: MoveState = { clubs, pupils: people, places }
        for (const [who, clubId, waits] of wishes) {
          const item = move(`p${who}`, null, clubId, waits ? 'WAITING' : 'ENROLLED')
          state = apply(state, [item]) ?? state
        }
        return state
      })
    const arbitraryItem = fc.record({
      pupil: fc.nat(3),
      takesPlace: fc.boolean(),
      which: fc.nat(7),
      toClubId: fc.constantFrom(...clubIds),
      to: fc.constantFrom(...PLACE_STATES),
    })
    fc.assert(
      fc.property(arbitraryState, fc.array(arbitraryItem, { maxLength: 5 }), (state, wishes) => {
        const items = wishes.map(({ pupil, takesPlace, which, toClubId, to }) => {
          const given = takesPlace ? state.places[which % Math.max(1, state.places.length)] : undefined
          return move(given?.pupilId ?? `p${pupil}`, given?.id ?? null, toClubId, to)
        })
        const plan = planMoves(items, state)
        const moved = plan.ok ? items : plan.movableIndexes.flatMap((index) => items[index] ?? [])
        const after = apply(state, moved)
        expect(after).toBeDefined()
        if (after) expectSound(after)
        if (!plan.ok) expect(plan.refused.length + plan.movableIndexes.length).toBe(items.length)
      }),
      { numRuns: 2000 },
    )
  })
})

/** The state after a batch that the plan allows, written down without its help; undefined when it does not allow it. */
function apply(state: MoveState, items: readonly MoveItem[]): MoveState | undefined {
  if (!planMoves(items, state).ok) return undefined
  const given = new Set(items.map(({ placeId }) => placeId))
  const places = [
    ...state.places.filter(({ id }) => !given.has(id)),
    ...items.map(({ pupilId, toClubId, to }) => place(`${pupilId}-${toClubId}`, pupilId, toClubId, { state: to })),
  ]
  const count = (clubId: string, as: RosterPlace['state']) =>
    places.filter((each) => each.clubId === clubId && each.state === as).length
  const clubs = state.clubs.map((each) => ({
    ...each,
    enrolled: count(each.id, 'ENROLLED'),
    waiting: count(each.id, 'WAITING'),
  }))
  return { ...state, clubs, places }
}

function expectSound({ clubs, places }: MoveState): void {
  const keys = places.map(({ pupilId, clubId }) => `${pupilId} ${clubId}`)
  expect(new Set(keys).size).toBe(keys.length)
  for (const each of clubs) expect(each.enrolled).toBeLessThanOrEqual(each.maximum)
  const enrolled = places.filter(({ state }) => state === 'ENROLLED')
  for (const one of enrolled) {
    for (const other of enrolled) {
      if (one.pupilId !== other.pupilId || one.clubId === other.clubId) continue
      const sessionsOf = (clubId: string) => clubs.find(({ id }) => id === clubId)?.sessions ?? []
      expect(clashingWeekday(sessionsOf(one.clubId), sessionsOf(other.clubId))).toBeUndefined()
    }
  }
}
