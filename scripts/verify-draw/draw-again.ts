import { createHmac } from 'node:crypto'
import { bestRanks } from './best-ranks.ts'
import { figures } from './figures.ts'
import type { Club, Input, Session } from './published-file.ts'
import type { ClubNow, PupilNow, Reason } from './redrawn.ts'

/** Draws once more from the published input and seed, with cards on a table: one pupil after another takes the best that is left. */
export function drawAgain(input: Input, seed: string): unknown {
  const clubs = new Map(input.clubs.map((club): [string, ClubNow] => [club.id, newClub(input, club)]))
  const pupils = input.pupils.map((pupil): PupilNow => {
    const pins = input.pins.filter((pin) => pin.pupilId === pupil.id)
    return { pupil, places: pins.map(({ clubId }) => ({ clubId, origin: 'PINNED' })), lists: [], misses: 0 }
  })
  const tickets = new Map(input.pupils.map(({ id }) => [id, ticket(seed, input.drawId, id)]))
  const order = inOrder(input, pupils, tickets).map(({ pupil }) => pupil.id)
  for (const slot of input.slots) drawSlot(input, slot.id, inOrder(input, pupils, tickets), clubs)

  const clubRows = [...clubs.values()].map(({ club, pinned, taken, closedWith, cutOff, waiting }) => ({
    ...{ clubId: club.id, state: closedWith === null ? 'RUNS' : 'CLOSED', taken, pinned, cutOff, waiting },
    keptUnderMinimum: closedWith === null && taken < club.minimum,
  }))
  return {
    order,
    places: pupils.flatMap(({ pupil, places }) =>
      places.map(({ clubId, origin }) => {
        const listed = pupil.lists.find((list) => list.slotId === clubs.get(clubId)?.club.slotId)?.clubIds ?? []
        return {
          pupilId: pupil.id,
          clubId,
          origin,
          choice: listed.includes(clubId) ? listed.indexOf(clubId) + 1 : null,
        }
      }),
    ),
    pupils: pupils.map(({ pupil, misses, lists }) => ({ pupilId: pupil.id, misses, lists })),
    clubs: clubRows,
    care: pupils.flatMap((each) => careOf(input, each, clubs)),
    statistics: figures(pupils, [...clubs.values()]),
  }
}

const newClub = (input: Input, club: Club): ClubNow => {
  const pinned = input.pins.filter(({ clubId }) => clubId === club.id).length
  return { club, pinned, taken: pinned, closedWith: null, cutOff: null, waiting: [] }
}

const ticket = (seed: string, drawId: string, pupilId: string) =>
  createHmac('sha256', Buffer.from(seed, 'hex')).update(`${drawId}:${pupilId}`, 'utf8').digest('hex')

function inOrder(input: Input, pupils: PupilNow[], tickets: Map<string, string>): PupilNow[] {
  const misses = ({ pupil, misses }: PupilNow) => Math.min(input.options.carryOverCap, pupil.pastMisses + misses)
  return [...pupils].sort((a, b) => {
    if (a.pupil.tier !== b.pupil.tier) return a.pupil.tier - b.pupil.tier
    if (misses(a) !== misses(b)) return misses(b) - misses(a)
    return `${tickets.get(a.pupil.id)} ${a.pupil.id}` < `${tickets.get(b.pupil.id)} ${b.pupil.id}` ? -1 : 1
  })
}

function meeting(one: Session[], other: Session[]): number | undefined {
  return one.find((a) => other.some((b) => a.weekday === b.weekday && a.start < b.end && b.start < a.end))?.weekday
}

/** Why the club cannot be had whatever the lottery says. */
function barred(
  input: Input,
  { pupil, places }: PupilNow,
  club: Club,
  clubs: Map<string, ClubNow>,
): Reason | undefined {
  if (places.some(({ clubId }) => clubId === club.id)) return { kind: 'PINNED' }
  if (!club.grades.includes(pupil.grade)) return { kind: 'GRADE_NOT_ADMITTED', grade: pupil.grade }
  for (const origin of ['PINNED', 'OTHER']) {
    for (const place of places.filter((each) => (each.origin === 'PINNED') === (origin === 'PINNED'))) {
      const held = clubs.get(place.clubId)?.club
      const weekday = meeting(club.sessions, held?.sessions ?? [])
      if (origin === 'PINNED' && (weekday !== undefined || held?.slotId === club.slotId)) {
        return { kind: 'PINNED_ELSEWHERE', clubId: place.clubId }
      }
      if (origin === 'OTHER' && weekday !== undefined) return { kind: 'CLASH', clubId: place.clubId, weekday }
    }
  }
  const limit = input.options.maximumClubs
  return limit !== null && places.length >= limit ? { kind: 'LIMIT_REACHED', limit } : undefined
}

function drawSlot(input: Input, slotId: string, queue: PupilNow[], clubs: Map<string, ClubNow>): void {
  const here = [...clubs.values()].filter(({ club }) => club.slotId === slotId)
  const listOf = ({ pupil }: PupilNow) => pupil.lists.find((list) => list.slotId === slotId)?.clubIds ?? []
  const bars = new Map(
    queue.map((each) => [
      each,
      new Map(listOf(each).map((clubId) => [clubId, barred(input, each, (clubs.get(clubId) as ClubNow).club, clubs)])),
    ]),
  )
  const isOpen = (each: PupilNow, clubId: string) => bars.get(each)?.get(clubId) === undefined

  let got = new Map<PupilNow, string>()
  for (;;) {
    got = serve()
    const size = (id: string) => [...got.values()].filter((clubId) => clubId === id).length
    const small = input.closingOrder
      .flatMap((id) => here.filter(({ club }) => club.id === id))
      .find(({ club, pinned, closedWith }) => pinned === 0 && closedWith === null && size(club.id) < club.minimum)
    if (!small) break
    small.closedWith = size(small.club.id)
  }
  queue.forEach((each, index) => {
    const now = clubs.get(got.get(each) ?? '')
    if (!now) return
    now.taken += 1
    if (now.taken === now.club.maximum) now.cutOff = index + 1
  })
  queue.forEach((each, index) => {
    if (listOf(each).length > 0) writeDown(each, index + 1)
  })
  if (input.options.unranked !== 'NONE') {
    for (const each of queue) if (each.pupil.lists.length === 0) assign(each)
  }

  function serve(): Map<PupilNow, string> {
    const left = new Map(
      here.map(({ club, pinned, closedWith }) => [club.id, closedWith === null ? club.maximum - pinned : 0]),
    )
    const served = new Map<PupilNow, string>()
    if (input.rule === 'RANK_MAXIMAL') {
      const open = queue.map((each) =>
        listOf(each).flatMap((id, at): [string, number][] => (isOpen(each, id) ? [[id, at + 1]] : [])),
      )
      bestRanks(open, left).forEach((clubId, index) => {
        if (clubId !== undefined) served.set(queue[index] as PupilNow, clubId)
      })
      return served
    }
    for (const each of queue) {
      const clubId = listOf(each).find((id) => isOpen(each, id) && (left.get(id) ?? 0) > 0)
      if (clubId === undefined) continue
      served.set(each, clubId)
      left.set(clubId, (left.get(clubId) ?? 0) - 1)
    }
    return served
  }

  function writeDown(each: PupilNow, order: number): void {
    const clubIds = listOf(each)
    const mine = got.get(each)
    const place = mine === undefined ? clubIds.length : clubIds.indexOf(mine)
    const choices = clubIds.map((clubId, at) => {
      const bar = bars.get(each)?.get(clubId)
      if (bar?.kind === 'PINNED') return { clubId, reason: bar }
      if (mine !== undefined && at > place) return { clubId, reason: { kind: 'NOT_NEEDED', clubId: mine } }
      if (at === place) return { clubId, reason: { kind: 'PLACED', order } }
      return { clubId, reason: bar ?? refusal(clubId) }
    })
    const pinned = clubIds.find((clubId) => bars.get(each)?.get(clubId)?.kind === 'PINNED')
    const missed = ['FULL', 'CLOSED_UNDER_MINIMUM', 'OUTWEIGHED'].includes(choices[0]?.reason.kind ?? '')
    each.lists.push({ slotId, order, clubId: mine ?? pinned ?? null, missed, choices })
    if (missed) each.misses += 1
    if (mine !== undefined) each.places.push({ clubId: mine, origin: 'DRAWN' })

    function refusal(clubId: string): Reason {
      const { club, closedWith, cutOff, waiting } = clubs.get(clubId) as ClubNow
      if (closedWith !== null) return { kind: 'CLOSED_UNDER_MINIMUM', pupils: closedWith, minimum: club.minimum }
      waiting.push(each.pupil.id)
      return input.rule === 'RANK_MAXIMAL' ? { kind: 'OUTWEIGHED', order } : { kind: 'FULL', order, lastOrder: cutOff }
    }
  }

  function assign(each: PupilNow): void {
    const fits = here.filter(
      ({ club, closedWith, taken }) =>
        closedWith === null &&
        taken < club.maximum &&
        club.sessions.every(({ weekday }) => each.pupil.careWeekdays.includes(weekday)) &&
        !each.places.some(({ clubId }) => clubs.get(clubId)?.club.slotId === slotId) &&
        barred(input, each, club, clubs) === undefined,
    )
    // The first of those equally full, by identifier.
    const sign = input.options.unranked === 'FILL' ? -1 : 1
    const fuller = (a: ClubNow, b: ClubNow) => sign * (a.taken * b.club.maximum - b.taken * a.club.maximum)
    const chosen = [...fits].sort((a, b) => fuller(a, b) || (a.club.id < b.club.id ? -1 : 1))[0]
    if (!chosen) return
    chosen.taken += 1
    each.places.push({ clubId: chosen.club.id, origin: 'ASSIGNED' })
  }
}

function careOf(input: Input, { pupil, places }: PupilNow, clubs: Map<string, ClubNow>) {
  const busy = places.flatMap(({ clubId }) => clubs.get(clubId)?.club.sessions ?? [])
  return pupil.careWeekdays.flatMap((weekday) => {
    const periods = input.periods
      .filter((period) => period.grade === pupil.grade && period.weekday === weekday)
      .filter((period) => meeting([period], busy) === undefined)
      .map(({ period }) => period)
    return periods.length === 0 ? [] : [{ pupilId: pupil.id, weekday, periods }]
  })
}
