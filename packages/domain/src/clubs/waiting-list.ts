import { decideEnrolment, type EnrolmentQuestion, type EnrolmentRefusal } from './roster.ts'

/** A pupil waiting for a place. */
export interface WaitingEntry {
  readonly id: string
  readonly pupilId: string
  /** The place in the order, 1 first. Gaps are harmless. */
  readonly position: number
}

/** Entries in the order in which places are offered: by position, and by id where two are equal, so that every server agrees. */
export function inWaitingOrder<Entry extends WaitingEntry>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1))
}

/** The entries numbered 1 to n in waiting order, with one of them put at a place; places beyond the ends mean the ends. */
export function moveInWaitingOrder<Entry extends WaitingEntry>(
  entries: readonly Entry[],
  id: string,
  position: number,
): Entry[] {
  const others = inWaitingOrder(entries.filter((entry) => entry.id !== id))
  const moved = entries.filter((entry) => entry.id === id)
  const index = Math.min(Math.max(position - 1, 0), others.length)
  return others.toSpliced(index, 0, ...moved).map((entry, place) => ({ ...entry, position: place + 1 }))
}

/** Who is next, and who was passed over for what reason. */
export interface NextInLine<Entry extends WaitingEntry> {
  readonly next: Entry | undefined
  readonly passedOver: readonly { readonly entry: Entry; readonly refusal: EnrolmentRefusal }[]
}

/**
 * Who is offered a freed place: the first in waiting order who can take it. Those who cannot, because they do something else
 * at that time by now, keep their places in the list and are named with the reason.
 * @param questionOf what is to be decided on for an entry, his own waiting not counted as a commitment
 */
export function nextInLine<Entry extends WaitingEntry>(
  entries: readonly Entry[],
  questionOf: (entry: Entry) => EnrolmentQuestion,
): NextInLine<Entry> {
  const passedOver: { entry: Entry; refusal: EnrolmentRefusal }[] = []
  for (const entry of inWaitingOrder(entries)) {
    const decision = decideEnrolment(questionOf(entry))
    if (decision.kind === 'ENROL') return { next: entry, passedOver }
    passedOver.push({ entry, refusal: decision })
  }
  return { next: undefined, passedOver }
}
