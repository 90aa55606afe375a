import type { DrawClub, DrawInput } from './draw-input.ts'
import type { DrawResult } from './draw-result.ts'
import { meetTogether } from './serial-dictatorship.fixture.ts'

/** What a draw must hold, each as a search for what breaks it. */
export const PROMISES = {
  'capacities are respected': (input, result) =>
    input.clubs.filter(({ id, maximum }) => membersOf(result, id).length > maximum).map(({ id }) => id),

  'grades are respected but for pins': (input, result) =>
    result.places
      .filter(({ pupilId, clubId, origin }) => {
        const grade = pupilOf(input, pupilId).grade
        return origin !== 'PINNED' && !clubOf(input, clubId).grades.includes(grade)
      })
      .map(({ pupilId }) => pupilId),

  'nobody is at two places at one time': (input, result) =>
    input.pupils
      .filter(({ id }) => {
        const clubs = clubsOf(input, result, id)
        return clubs.some((one, at) => clubs.slice(at + 1).some((other) => meetTogether(one, other)))
      })
      .map(({ id }) => id),

  'pins are kept': ({ pins }, { places }) =>
    pins
      .filter((pin) => !places.some((place) => place.pupilId === pin.pupilId && place.clubId === pin.clubId))
      .map(({ pupilId }) => pupilId),

  'nobody has more clubs than the limit but by pins': ({ pupils, options: { maximumClubs } }, { places }) =>
    pupils
      .filter(({ id }) => {
        const mine = places.filter(({ pupilId }) => pupilId === id)
        return maximumClubs !== null && mine.length > maximumClubs && mine.some(({ origin }) => origin !== 'PINNED')
      })
      .map(({ id }) => id),

  'nobody gets a club that he did not rank, unless he ranked none': ({ pupils }, { places }) =>
    places
      .filter(({ pupilId, clubId, origin }) => {
        const lists = pupils.find(({ id }) => id === pupilId)?.lists ?? []
        const ranked = lists.some(({ clubIds }) => clubIds.includes(clubId))
        return origin === 'DRAWN' ? !ranked : origin === 'ASSIGNED' && lists.some(({ clubIds }) => clubIds.length > 0)
      })
      .map(({ pupilId }) => pupilId),

  'no club that runs is under its minimum, unless pins keep it': (input, result) =>
    result.clubs
      .filter(({ clubId, state, pinned }) => {
        const drawn = result.places.filter((place) => place.clubId === clubId && place.origin !== 'ASSIGNED').length
        return state === 'RUNS' && pinned === 0 && drawn < clubOf(input, clubId).minimum
      })
      .map(({ clubId }) => clubId),

  'a closed club has nobody': (_, result) =>
    result.clubs
      .filter(({ clubId, state }) => state === 'CLOSED' && membersOf(result, clubId).length > 0)
      .map(({ clubId }) => clubId),

  'no place is free that a pupil with a worse result could have': (input, result) =>
    refusals(input, result).filter(({ clubId }) => {
      const drawnOrPinned = result.places.filter((place) => place.clubId === clubId && place.origin !== 'ASSIGNED')
      return drawnOrPinned.length < clubOf(input, clubId).maximum
    }),

  'no justified envy': (input, result) =>
    refusals(input, result).filter(({ clubId, order }) =>
      result.pupils.some((rival) =>
        rival.lists.some(
          (list) =>
            list.clubId === clubId &&
            list.order > order &&
            result.places.some(
              (place) => place.pupilId === rival.pupilId && place.clubId === clubId && place.origin === 'DRAWN',
            ),
        ),
      ),
    ),

  'who applied for a day is in a club or in care in each of its periods': (input, result) =>
    input.pupils.filter((pupil) => {
      const sessions = clubsOf(input, result, pupil.id).flatMap((club) => club.sessions)
      return input.periods.some((period) => {
        if (period.grade !== pupil.grade || !pupil.careWeekdays.includes(period.weekday)) return false
        const inClub = sessions.some(
          ({ weekday, start, end }) => weekday === period.weekday && start < period.end && period.start < end,
        )
        const inCare = result.care.some(
          ({ pupilId, weekday, periods }) =>
            pupilId === pupil.id && weekday === period.weekday && periods.includes(period.period),
        )
        return inClub === inCare
      })
    }),

  'every choice handed in has a reason, and the reasons are those of the places': (input, result) =>
    input.pupils.filter(({ id, lists }) =>
      lists.some(({ slotId, clubIds }) => {
        if (clubIds.length === 0) return false
        const list = result.pupils.find(({ pupilId }) => pupilId === id)?.lists.find((each) => each.slotId === slotId)
        const placed = list?.choices.filter(({ reason }) => reason.kind === 'PLACED' || reason.kind === 'PINNED') ?? []
        const held = result.places.filter(
          (place) => place.pupilId === id && place.origin !== 'ASSIGNED' && clubIds.includes(place.clubId),
        )
        return (
          list?.choices.map(({ clubId }) => clubId).join() !== clubIds.join() ||
          placed
            .map(({ clubId }) => clubId)
            .toSorted()
            .join() !==
            held
              .map(({ clubId }) => clubId)
              .toSorted()
              .join()
        )
      }),
    ),
} satisfies Record<string, (input: DrawInput, result: DrawResult) => readonly unknown[]>

export type Promised = keyof typeof PROMISES

/** Promises that only the default rule makes. */
export const OF_THE_DEFAULT_RULE: readonly Promised[] = ['no justified envy']

/** The promises that the result breaks. */
export function brokenPromises(input: DrawInput, result: DrawResult): Promised[] {
  const names = Object.keys(PROMISES) as Promised[]
  return names
    .filter((name) => input.rule === 'DEFERRED_ACCEPTANCE' || !OF_THE_DEFAULT_RULE.includes(name))
    .filter((name) => PROMISES[name](input, result).length > 0)
}

const membersOf = ({ places }: DrawResult, clubId: string) => places.filter((place) => place.clubId === clubId)

function clubOf({ clubs }: DrawInput, clubId: string): DrawClub {
  const club = clubs.find(({ id }) => id === clubId)
  if (!club) throw new Error(`No club ${clubId}`)
  return club
}

function pupilOf({ pupils }: DrawInput, pupilId: string) {
  const pupil = pupils.find(({ id }) => id === pupilId)
  if (!pupil) throw new Error(`No pupil ${pupilId}`)
  return pupil
}

const clubsOf = (input: DrawInput, { places }: DrawResult, pupilId: string) =>
  places.filter((place) => place.pupilId === pupilId).map(({ clubId }) => clubOf(input, clubId))

/**
 * Clubs that run, that a pupil ranked above what he got, and that he could have had but for the lottery: reckoned from the places, not
 * from the reasons given.
 */
function refusals(input: DrawInput, result: DrawResult) {
  const slotTurn = new Map(input.slots.map(({ id }, turn) => [id, turn]))
  return input.pupils.flatMap((pupil) =>
    (result.pupils.find(({ pupilId }) => pupilId === pupil.id)?.lists ?? []).flatMap((list) => {
      const mine = result.places.filter(({ pupilId }) => pupilId === pupil.id)
      const turn = slotTurn.get(list.slotId) ?? 0
      const before = mine.filter(
        ({ clubId, origin }) => origin === 'PINNED' || (slotTurn.get(clubOf(input, clubId).slotId) ?? 0) < turn,
      )
      const pinnedHere = before.some(({ clubId }) => clubOf(input, clubId).slotId === list.slotId)
      const atLimit = input.options.maximumClubs !== null && before.length >= input.options.maximumClubs
      const got = list.clubId === null ? -1 : list.choices.findIndex(({ clubId }) => clubId === list.clubId)
      const above = got < 0 ? list.choices : list.choices.slice(0, got)
      return above
        .map(({ clubId }) => clubOf(input, clubId))
        .filter(
          (club) =>
            !pinnedHere &&
            !atLimit &&
            club.grades.includes(pupil.grade) &&
            result.clubs.find(({ clubId }) => clubId === club.id)?.state === 'RUNS' &&
            !before.some(({ clubId }) => meetTogether(clubOf(input, clubId), club)),
        )
        .map(({ id }) => ({ pupilId: pupil.id, clubId: id, order: list.order }))
    }),
  )
}
