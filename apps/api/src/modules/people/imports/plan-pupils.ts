import type { PupilListLine } from '@afterbell/domain/people/pupil-list'
import type { ListedGuardian, PupilValues } from '@afterbell/domain/people/pupil-list-line'
import { v7 as newRecordId } from 'uuid'
import { guardianKey, type HeldGuardian, type HeldPupil, type PupilState } from './pupil-state.ts'

/** Which guardian, in which relation. */
export interface Care {
  readonly guardianId: string
  readonly relation: ListedGuardian['relation']
}

/** What a line of a list of pupils does; null where it does nothing. */
export interface PupilDeeds {
  /** Whether the pupil is new. */
  readonly created: boolean
  /** A guardianship that is new, or repointed. */
  readonly guardianship: { readonly id: string; readonly before: Care | null; readonly after: Care } | null
  /** A guardian who is new, or corrected in place. */
  readonly guardian: { readonly id: string; readonly created: boolean } | null
}

/** A pupil to be written: the record, as far as there is one, and what the line says. */
export interface PlannedPupil {
  readonly id: string
  readonly known: HeldPupil | undefined
  readonly values: PupilValues
}

export interface PlannedGuardian {
  readonly id: string
  readonly name: string
  readonly phone: string
}

export interface PlannedGuardianship extends Care {
  readonly id: string
  readonly pupilId: string
  readonly order: number
}

/** Everything that taking over a list of pupils writes. */
export interface PupilPlan {
  readonly newPupils: PlannedPupil[]
  /** Those whom a line changes, if only in their guardians: these are part of a pupil's record. */
  readonly changedPupils: PlannedPupil[]
  readonly newGuardians: PlannedGuardian[]
  readonly changedGuardians: PlannedGuardian[]
  readonly newGuardianships: PlannedGuardianship[]
  readonly changedGuardianships: (Care & { readonly id: string })[]
  readonly deeds: Map<number, { readonly pupilId: string; readonly deeds: PupilDeeds }>
}

/**
 * Decides what is written for the new and changed lines of a list.
 * A guardian is the same by name and phone, over the whole school: brothers and sisters share one. Somebody whose name or
 * phone a list corrects is changed in place if every pupil in his care is corrected alike; else the pupil is given another
 * guardian, so that no line changes a pupil that it does not name.
 */
export function planPupils(lines: readonly PupilListLine[], state: PupilState): PupilPlan {
  const plan: PupilPlan = {
    newPupils: [],
    changedPupils: [],
    newGuardians: [],
    changedGuardians: [],
    newGuardianships: [],
    changedGuardianships: [],
    deeds: new Map(),
  }
  const pupils = new Map(state.pupils.map((pupil) => [pupil.id, pupil]))
  const written = lines.filter(({ verdict }) => verdict === 'NEW' || verdict === 'UPDATE')
  const guardians = guardianKeeper(plan, state, correctedInPlace(written, pupils, state))
  for (const line of written) {
    const known = line.known && pupils.get(line.known.id)
    const id = known?.id ?? newRecordId()
    const pupilsToWrite = known ? plan.changedPupils : plan.newPupils
    pupilsToWrite.push({ id, known, values: line.values })
    const care = caredFor(line, known) ? guardians.care(id, known, line.values.guardian) : NOTHING
    plan.deeds.set(line.line, { pupilId: id, deeds: { created: !known, ...care } })
  }
  return plan
}

const NOTHING: Pick<PupilDeeds, 'guardianship' | 'guardian'> = { guardianship: null, guardian: null }

/** Whether the line brings a guardian, or another than is known. */
function caredFor({ known }: PupilListLine, held: HeldPupil | undefined): boolean {
  return !held || (known?.changes.some(({ field }) => field === 'guardian') ?? false)
}

/** The guardian of the pupil whom the line means: the very same, else by name, else by phone. */
function meant(held: HeldPupil | undefined, to: ListedGuardian): HeldGuardian | undefined {
  const guardians = held?.guardians ?? []
  return (
    guardians.find((each) => guardianKey(each) === guardianKey(to)) ??
    guardians.find(({ name }) => name === to.name) ??
    guardians.find(({ phone }) => phone === to.phone)
  )
}

/** Guardians whom the list corrects alike for every pupil in their care, each with what they become. */
function correctedInPlace(
  lines: readonly PupilListLine[],
  pupils: ReadonlyMap<string, HeldPupil>,
  state: PupilState,
): ReadonlyMap<string, string> {
  const corrections = lines.flatMap((line) => {
    const held = line.known && pupils.get(line.known.id)
    const to = line.values.guardian
    const from = to && caredFor(line, held) ? meant(held, to) : undefined
    return from && to && guardianKey(from) !== guardianKey(to) ? [{ id: from.guardianId, key: guardianKey(to) }] : []
  })
  const inPlace = new Map<string, string>()
  for (const [id, group] of Map.groupBy(corrections, (each) => each.id)) {
    const [key, ...others] = new Set(group.map((each) => each.key))
    const isAlike = others.length === 0 && group.length === state.childrenOf.get(id)
    if (key !== undefined && isAlike && !state.guardianIds.has(key)) inPlace.set(id, key)
  }
  return inPlace
}

function guardianKeeper(plan: PupilPlan, state: PupilState, inPlace: ReadonlyMap<string, string>) {
  const ids = new Map(state.guardianIds)
  const corrected = new Set<string>()

  /** The guardian of that name and phone: known, corrected, named by a line before, or new. */
  function guardianOf({ name, phone }: ListedGuardian, from: HeldGuardian | undefined) {
    const key = guardianKey({ name, phone })
    if (from && inPlace.get(from.guardianId) === key) {
      const first = !corrected.has(from.guardianId)
      if (first) plan.changedGuardians.push({ id: from.guardianId, name, phone })
      corrected.add(from.guardianId)
      ids.set(key, from.guardianId)
      return { id: from.guardianId, deed: first ? { id: from.guardianId, created: false } : null }
    }
    const known = ids.get(key)
    if (known) return { id: known, deed: null }
    const id = newRecordId()
    ids.set(key, id)
    plan.newGuardians.push({ id, name, phone })
    return { id, deed: { id, created: true } }
  }

  function care(pupilId: string, held: HeldPupil | undefined, to: ListedGuardian | undefined): typeof NOTHING {
    if (!to) return NOTHING
    const from = meant(held, to)
    const { id: guardianId, deed: guardian } = guardianOf(to, from)
    const after: Care = { guardianId, relation: to.relation }
    if (!from) {
      const order = Math.min(9, Math.max(0, ...(held?.guardians ?? []).map((each) => each.order)) + 1)
      const id = newRecordId()
      plan.newGuardianships.push({ id, pupilId, order, ...after })
      return { guardian, guardianship: { id, before: null, after } }
    }
    const before: Care = { guardianId: from.guardianId, relation: from.relation }
    if (before.guardianId === after.guardianId && before.relation === after.relation) {
      return { guardian, guardianship: null }
    }
    plan.changedGuardianships.push({ id: from.guardianshipId, ...after })
    return { guardian, guardianship: { id: from.guardianshipId, before, after } }
  }

  return { care }
}
