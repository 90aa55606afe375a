import { isDeepStrictEqual } from 'node:util'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { type ArrangedCareClass, arrangeCare } from '@afterbell/domain/care/arrange-care'
import { careClassName } from '@afterbell/domain/care/care-class-name'
import { type CareNames, explainCareClass } from '@afterbell/domain/care/explain-care-class'
import { careQuestionInput } from '@afterbell/domain/care/input'
import { isGrade } from '@afterbell/domain/schools/grade'
import { homeClassName } from '@afterbell/domain/schools/home-class-name'
import { v7 } from 'uuid'
import { inTransaction } from '../../../database.ts'
import { parseInput } from '../../../graphql/errors.ts'
import type { CareChange, ClassChange, PlaceChange } from './change.ts'
import { type GatheredCare, gatherCare } from './situation.ts'
import type { CareClassState, FormationSentence } from './state.ts'

/** What becomes of a care class by a proposal. */
export const careChanges = ['NEW', 'CHANGED', 'SAME', 'KEPT'] as const

/** A home class in a proposed care class. */
export interface ProposedPart {
  readonly homeClassId: string
  readonly name: FormationSentence
  readonly pupils: number
  readonly part: number
  readonly parts: number
}

/** A care class as it is proposed, beside how it stands. */
export interface ProposedClass {
  readonly weekday: number
  readonly gradeId: string
  readonly gradeNumber: number
  readonly name: string
  readonly startsAt: number
  readonly endsAt: number
  readonly pupils: number
  readonly venueName: string | null
  readonly capacity: number | null
  readonly parts: readonly ProposedPart[]
  readonly reasons: readonly FormationSentence[]
  readonly standingId: string | null
  readonly change: (typeof careChanges)[number]
  readonly pupilsBefore: number | null
  readonly venueNameBefore: string | null
}

/** A care class that a proposal ends. */
export interface EndedClass {
  readonly id: string
  readonly name: string
  readonly weekday: number
  readonly gradeNumber: number
  readonly pupils: number
}

/** What care classes there would be, and why; nothing of it is written. */
export interface CareProposal {
  readonly inputHash: string
  readonly classes: readonly ProposedClass[]
  readonly ended: readonly EndedClass[]
  /** Pupils and weekdays applied for, counted together. */
  readonly applied: number
  /** How many of these have a class now. */
  readonly servedBefore: number
  /** How many change their class, or get one. */
  readonly moved: number
}

/** Proposes care classes (R20). Throws InvalidInputError, NotFoundError, CareTimesMissingError. */
export function proposeCare(viewer: SchoolViewer, input: unknown): Promise<CareProposal> {
  const asked = parseInput(careQuestionInput, input)
  return inTransaction(async (tx) => {
    const gathered = await gatherCare(tx, viewer, asked)
    return proposalOf(gathered, arrangementOf(gathered))
  })
}

/** A proposed class with its state as it would be written. */
export interface Arranged {
  readonly arranged: ArrangedCareClass
  readonly id: string
  readonly state: CareClassState
}

/** What the rule says of what was gathered, as rows. */
export function arrangementOf(gathered: GatheredCare): { classes: Arranged[]; endedIds: string[] } {
  const { classes, ended } = arrangeCare(gathered.situation)
  const groups = new Map<string, number>()
  return {
    classes: classes.map((arranged) => ({
      arranged,
      id: arranged.standingId ?? v7(),
      state: stateOf(gathered, arranged, groups),
    })),
    endedIds: ended.map(({ id }) => id),
  }
}

function stateOf(gathered: GatheredCare, arranged: ArrangedCareClass, groups: Map<string, number>): CareClassState {
  const standing = gathered.standing.get(arranged.standingId ?? '')?.state
  const { weekday, grade, parts, roomId, reasons } = arranged
  const gradeId = gathered.grades.find(({ number }) => number === grade)?.id ?? ''
  const homeClassIds = parts.map(({ homeClassId }) => homeClassId).toSorted()
  const span = gathered.spans.get(gradeId)
  if (!span) throw new Error('A grade without bells was arranged')
  if (standing?.pinned) return { ...standing, ...span, homeClassIds }
  const names = namesOf(gathered)
  return {
    ...{ gradeId, weekday, ...span, venueId: roomId, homeClassIds },
    name: standing?.name ?? nameOf(gathered, arranged, groups),
    pinned: false,
    pinReason: null,
    formation: reasons.map((reason) => ({
      zh: explainCareClass(reason, names('zh'), 'zh'),
      en: explainCareClass(reason, names('en'), 'en'),
    })),
    archived: false,
  }
}

function nameOf(
  { homeClasses }: GatheredCare,
  { grade, weekday, parts }: ArrangedCareClass,
  groups: Map<string, number>,
) {
  const numbers = parts.flatMap(({ homeClassId }) => homeClasses.find(({ id }) => id === homeClassId)?.number ?? [])
  const divided = parts.some((part) => part.parts > 1)
  if (!divided) return careClassName(grade, numbers, null)
  const key = `${weekday} ${parts[0]?.homeClassId}`
  const group = (groups.get(key) ?? 0) + 1
  groups.set(key, group)
  return careClassName(grade, numbers, group)
}

const namesOf =
  (gathered: GatheredCare) =>
  (locale: 'zh' | 'en'): CareNames => ({
    homeClass: (id) => nameOfClass(gathered, id)[locale],
    room: (id) => gathered.rooms.find((room) => room.id === id)?.name ?? '',
  })

function nameOfClass({ homeClasses, grades }: GatheredCare, id: string): FormationSentence {
  const homeClass = homeClasses.find((each) => each.id === id)
  const grade = grades.find((each) => each.id === homeClass?.gradeId)?.number
  if (!homeClass || !grade || !isGrade(grade)) return { zh: '', en: '' }
  const { number } = homeClass
  return { zh: homeClassName({ grade, number }, 'zh'), en: homeClassName({ grade, number }, 'en') }
}

/** The change that makes an arrangement true. */
export function changeOf(
  termId: string,
  gathered: GatheredCare,
  { classes, endedIds }: ReturnType<typeof arrangementOf>,
): CareChange {
  const { standing } = gathered
  const formed = classes.flatMap(({ id, state }): ClassChange[] => {
    const before = standing.get(id)?.state ?? null
    return isDeepStrictEqual(before, state) ? [] : [{ id, before, after: state }]
  })
  const ended = endedIds.flatMap((id): ClassChange[] => {
    const before = standing.get(id)?.state
    return before ? [{ id, before, after: { ...before, archived: true } }] : []
  })
  return { termId, classes: [...formed, ...ended], places: placeChanges(gathered, classes) }
}

function placeChanges({ seats, standing }: GatheredCare, classes: readonly Arranged[]): PlaceChange[] {
  const now = new Map<string, string>()
  for (const [careClassId, pupilIds] of seats) {
    const weekday = standing.get(careClassId)?.state.weekday
    for (const pupilId of pupilIds) now.set(`${weekday} ${pupilId}`, careClassId)
  }
  const coming = new Map<string, string>()
  for (const { id, arranged } of classes) {
    for (const pupilId of arranged.pupilIds) coming.set(`${arranged.weekday} ${pupilId}`, id)
  }
  return [...new Set([...now.keys(), ...coming.keys()])].flatMap((key) => {
    const [weekday = '', pupilId = ''] = key.split(' ')
    const [from, to] = [now.get(key) ?? null, coming.get(key) ?? null]
    return from === to ? [] : [{ weekday: Number(weekday), pupilId, from, to }]
  })
}

function proposalOf(gathered: GatheredCare, arrangement: ReturnType<typeof arrangementOf>): CareProposal {
  const { classes, endedIds } = arrangement
  const change = changeOf('', gathered, arrangement)
  const changed = new Set(change.classes.map(({ id }) => id))
  const touched = new Set(change.places.flatMap(({ from, to }) => [from, to]))
  const applied = gathered.situation.pupils.reduce((sum, { weekdays }) => sum + weekdays.length, 0)
  return {
    inputHash: gathered.inputHash,
    classes: classes.map((each) => proposedClass(gathered, each, changed.has(each.id) || touched.has(each.id))),
    ended: endedIds.flatMap((id) => endedClass(gathered, id)),
    applied,
    servedBefore: applied - change.places.filter(({ from, to }) => from === null && to !== null).length,
    moved: change.places.filter(({ to }) => to !== null).length,
  }
}

function proposedClass(gathered: GatheredCare, { arranged, state }: Arranged, isChanged: boolean): ProposedClass {
  const { standing, seats, rooms } = gathered
  const before = standing.get(arranged.standingId ?? '')
  const names = namesOf(gathered)
  const roomName = (id: string | null | undefined) => rooms.find((room) => room.id === id)?.name ?? null
  return {
    ...{ weekday: arranged.weekday, gradeId: state.gradeId, gradeNumber: arranged.grade },
    ...{ name: state.name, startsAt: state.startsAt, endsAt: state.endsAt, pupils: arranged.pupils },
    venueName: roomName(state.venueId),
    capacity: rooms.find(({ id }) => id === state.venueId)?.capacity ?? null,
    parts: arranged.parts.map((part) => ({ ...part, name: nameOfClass(gathered, part.homeClassId) })),
    reasons: arranged.reasons.map((reason) => ({
      zh: explainCareClass(reason, names('zh'), 'zh'),
      en: explainCareClass(reason, names('en'), 'en'),
    })),
    standingId: arranged.standingId,
    change: !before ? 'NEW' : before.state.pinned ? 'KEPT' : isChanged ? 'CHANGED' : 'SAME',
    pupilsBefore: before ? (seats.get(before.id)?.length ?? 0) : null,
    venueNameBefore: roomName(before?.state.venueId),
  }
}

function endedClass({ standing, seats, grades }: GatheredCare, id: string): EndedClass[] {
  const state = standing.get(id)?.state
  if (!state) return []
  const gradeNumber = grades.find((grade) => grade.id === state.gradeId)?.number ?? 0
  return [{ id, name: state.name, weekday: state.weekday, gradeNumber, pupils: seats.get(id)?.length ?? 0 }]
}
