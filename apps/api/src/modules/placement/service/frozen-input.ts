import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { pseudonymOf } from '@afterbell/domain/placement/commit-reveal'
import type {
  DrawClub,
  DrawInput,
  DrawPupil,
  DrawSlot,
  PinnedPlace,
  RankedList,
} from '@afterbell/domain/placement/draw-input'
import { tierNumber } from '@afterbell/domain/placement/draw-tiers'
import type { SchoolWeekday } from '@afterbell/domain/schools/school-day'
import { type Adjustment, inForce } from './adjustments.ts'
import {
  type Reader,
  readApplicants,
  readClubs,
  readPastMisses,
  readPeriods,
  readPins,
  schoolDay,
} from './read-input.ts'
import type { DrawRules } from './rules.ts'

/** Everything of a run that the school chose. */
export interface DrawChoices extends DrawRules {
  readonly termId: string
  /** The same for every official run of a commitment: a run cannot be repeated until somebody likes its tickets. */
  readonly drawId: string
  readonly pseudonymKey: string
  /** Changes by hand to a former run, which this one keeps. */
  readonly adjustments: readonly Adjustment[]
}

/** A draw's input, and who its pseudonyms are. */
export interface FrozenInput {
  readonly input: DrawInput
  readonly pupilIdOf: ReadonlyMap<string, string>
  /** Of each pupil: the clubs chosen, first choice first, as the application has them. */
  readonly choicesOf: ReadonlyMap<string, readonly string[]>
}

/**
 * What a term's draw depends on, as it stands: approved and confirmed applications (R51, R90), clubs that take pupils, pinned
 * places, bells, and first choices missed in former terms.
 */
export async function freezeInput(
  tx: Reader,
  { schoolId }: Pick<SchoolViewer, 'schoolId'>,
  choices: DrawChoices,
): Promise<FrozenInput> {
  const of = { schoolId, termId: choices.termId }
  const clubs = await readClubs(tx, of)
  const clubIds = new Set(clubs.map(({ id }) => id))
  const applicants = await readApplicants(tx, of)
  const pins = await readPins(tx, schoolId, clubIds)
  const missed = await readPastMisses(tx, of)
  const periods = await readPeriods(tx, of)
  const { kept, left } = inForce(choices.adjustments)

  const pseudonym = (pupilId: string) => pseudonymOf(choices.pseudonymKey, choices.drawId, pupilId)
  const isChosen = (pupilId: string, clubId: string) => !left.has(`${pupilId} ${clubId}`)
  const pupils = applicants.map(
    ({ pupilId, grade, weekdays, clubIds: wishes, isOf }): DrawPupil => ({
      id: pseudonym(pupilId),
      grade,
      tier: tierNumber(choices.options.tiers ?? [], isOf),
      pastMisses: missed.get(pupilId) ?? 0,
      careWeekdays: weekdays,
      lists: rankedLists(
        clubs,
        wishes.filter((clubId) => isChosen(pupilId, clubId)),
        weekdays,
      ),
    }),
  )
  const applying = new Set(applicants.map(({ pupilId }) => pupilId))
  const pinned = [...pins, ...kept].filter(({ pupilId, clubId }) => applying.has(pupilId) && clubIds.has(clubId))
  return {
    input: {
      drawId: choices.drawId,
      rule: choices.rule,
      slots: slotsOf(clubs),
      clubs,
      pupils,
      pins: distinctPins(pinned).map(({ pupilId, clubId }) => ({ pupilId: pseudonym(pupilId), clubId })),
      closingOrder: closingOrder(clubs),
      periods,
      options: choices.options,
    },
    pupilIdOf: new Map(applicants.map(({ pupilId }) => [pseudonym(pupilId), pupilId])),
    choicesOf: new Map(applicants.map(({ pupilId, clubIds: wishes }) => [pupilId, wishes])),
  }
}

/**
 * What was chosen, slot by slot. A club on a day that was not applied for is left out: it would keep a child at school whose
 * guardians collect it.
 */
export function rankedLists(
  clubs: readonly DrawClub[],
  wishes: readonly string[],
  careWeekdays: readonly SchoolWeekday[],
): RankedList[] {
  const byId = new Map(clubs.map((club) => [club.id, club]))
  const possible = wishes.filter((id) => byId.get(id)?.sessions.every(({ weekday }) => careWeekdays.includes(weekday)))
  const bySlot = Map.groupBy(possible, (id) => byId.get(id)?.slotId ?? '')
  return [...bySlot].map(([slotId, clubIds]) => ({ slotId, clubIds }))
}

/** Slots are drawn from Monday on, first period first: the published order. A club over several weekdays stands in its first. */
export function slotsOf(clubs: readonly DrawClub[]): DrawSlot[] {
  const ids = [...new Set(clubs.map((club) => club.slotId))].sort()
  return ids.flatMap((id) => {
    const [, weekday = '1', period = '1'] = /^w(\d)p(\d+)$/.exec(id) ?? []
    return schoolDay(Number(weekday)).map((day) => ({ id, weekday: day, period: Number(period) }))
  })
}

/** Of clubs under their minimum the smallest closes first; of equal ones the one founded last. Published with the draw. */
function closingOrder(clubs: readonly DrawClub[]): string[] {
  return clubs.toSorted((one, other) => one.maximum - other.maximum || (one.id < other.id ? 1 : -1)).map(({ id }) => id)
}

const distinctPins = (pins: readonly PinnedPlace[]): PinnedPlace[] => [
  ...new Map(pins.map((pin) => [`${pin.pupilId} ${pin.clubId}`, pin])).values(),
]
