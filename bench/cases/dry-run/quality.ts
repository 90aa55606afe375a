import { numbersFrom } from '@afterbell/domain/bench/generate-school'
import { firstChoiceShare, type ListOutcome } from '@afterbell/domain/bench/list-outcome'
import type { DrawInput, DrawPupil } from '@afterbell/domain/placement/draw-input'
import { GRADES } from '@afterbell/domain/schools/grade'
import type { Rule } from './rules.ts'

const percent = (share: number | null) => (share === null ? '–' : `${(100 * share).toFixed(1)} %`)

/** What a rule came to: first choice, any, none, and the grade that fared worst. */
export function qualityOf(outcomes: readonly ListOutcome[]): string[] {
  const placed = outcomes.filter(({ choice }) => choice !== null).length / outcomes.length
  const worst = Math.min(...GRADES.flatMap((grade) => firstChoiceShare(outcomes, grade) ?? []))
  return [firstChoiceShare(outcomes), placed, 1 - placed, worst].map(percent)
}

interface Sample {
  readonly pupils: number
  /** Other lists that each of them tries. */
  readonly lists: number
}

/** The share of sampled pupils who get a club that they like better by handing in another list than the one that they mean. */
export function shareOfGainers(school: DrawInput, { place }: Rule, { pupils, lists }: Sample): string {
  const monday = onFirstDay(school)
  const next = numbersFrom(3)
  const chosen = Array.from({ length: pupils }, () => monday.pupils[Math.floor(next() * monday.pupils.length)])
  const gainers = chosen.filter(
    (pupil) => pupil && Array.from({ length: lists }, () => otherList(pupil, next)).some(gains(monday, pupil, place)),
  )
  return percent(gainers.length / pupils)
}

/** One slot, so that a list is judged by what it came to and not by what a later day gave back for it. */
const onFirstDay = (school: DrawInput): DrawInput => {
  const [slot] = school.slots
  const ofSlot = ({ slotId }: { readonly slotId: string }) => slotId === slot?.id
  const pupils = school.pupils.map((pupil) => ({ ...pupil, lists: pupil.lists.filter(ofSlot) }))
  const clubs = school.clubs.filter(ofSlot)
  const here = new Set(clubs.map(({ id }) => id))
  return {
    ...school,
    slots: slot ? [slot] : [],
    clubs,
    pupils: pupils.filter(({ lists }) => lists.length > 0),
    pins: [],
    closingOrder: school.closingOrder.filter((id) => here.has(id)),
  }
}

const wishesOf = ({ lists }: DrawPupil) => lists[0]?.clubIds ?? []

/** The same clubs in another order, or fewer of them. */
function otherList(pupil: DrawPupil, next: () => number): readonly string[] {
  const shuffled = wishesOf(pupil)
    .map((clubId) => ({ clubId, at: next() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ clubId }) => clubId)
  return shuffled.slice(0, 1 + Math.floor(next() * shuffled.length))
}

const gains = (school: DrawInput, pupil: DrawPupil, place: Rule['place']) => {
  const meant = wishesOf(pupil)
  const rankGot = (handedIn: readonly string[]) => {
    const pupils = school.pupils.map((each) =>
      each.id === pupil.id ? { ...each, lists: each.lists.map((list) => ({ ...list, clubIds: handedIn })) } : each,
    )
    const outcome = place({ ...school, pupils }).find(({ pupilId }) => pupilId === pupil.id)
    const clubId = handedIn[(outcome?.choice ?? 0) - 1]
    return clubId === undefined ? meant.length : meant.indexOf(clubId)
  }
  const truthful = rankGot(meant)
  return (handedIn: readonly string[]) => rankGot(handedIn) < truthful
}
