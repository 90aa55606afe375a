import type { StaffListLine } from '@afterbell/domain/people/staff-list'
import type { StaffValues } from '@afterbell/domain/people/staff-list-line'
import { v7 as newRecordId } from 'uuid'
import type { HeldStaff, StaffState } from './staff-state.ts'

/** A home class that is given another head teacher, or none. */
export interface Headship {
  readonly homeClassId: string
  readonly before: string | null
  readonly after: string | null
}

/** What a line of a list of staff does. */
export interface StaffDeeds {
  /** Whether the member of staff is new. */
  readonly created: boolean
  readonly headships: readonly Headship[]
}

export interface PlannedStaff {
  readonly id: string
  readonly known: HeldStaff | undefined
  readonly values: StaffValues
}

/** Everything that taking over a list of staff writes. */
export interface StaffPlan {
  readonly newStaff: PlannedStaff[]
  readonly changedStaff: PlannedStaff[]
  readonly headships: Headship[]
  readonly deeds: Map<number, { readonly staffId: string; readonly deeds: StaffDeeds }>
}

/** Decides what is written for the new and changed lines of a list. Who takes over a class leaves the one led before. */
export function planStaff(lines: readonly StaffListLine[], state: StaffState): StaffPlan {
  const plan: StaffPlan = { newStaff: [], changedStaff: [], headships: [], deeds: new Map() }
  const staff = new Map(state.staff.map((member) => [member.id, member]))
  const written = lines.filter(({ verdict }) => verdict === 'NEW' || verdict === 'UPDATE')
  const taken = new Set(written.flatMap(({ values }) => values.homeClassId ?? []))
  for (const { line, known: found, values } of written) {
    const known = found && staff.get(found.id)
    const id = known?.id ?? newRecordId()
    const staffToWrite = known ? plan.changedStaff : plan.newStaff
    staffToWrite.push({ id, known, values })
    const headships = headshipsOf(id, known, values, { state, taken })
    plan.headships.push(...headships)
    plan.deeds.set(line, { staffId: id, deeds: { created: !known, headships } })
  }
  return plan
}

interface Classes {
  readonly state: StaffState
  /** Classes that the list gives to somebody. */
  readonly taken: ReadonlySet<string>
}

function headshipsOf(
  id: string,
  known: HeldStaff | undefined,
  { homeClassId }: StaffValues,
  { state, taken }: Classes,
): Headship[] {
  const led = known?.homeClassId ?? null
  if (homeClassId === undefined || homeClassId === led) return []
  const leaves = led !== null && !taken.has(led) ? [{ homeClassId: led, before: id, after: null }] : []
  return [...leaves, { homeClassId, before: state.headTeachers.get(homeClassId) ?? null, after: id }]
}
