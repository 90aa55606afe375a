import type { Grade } from '../schools/grade.ts'
import type { SchoolWeekday } from '../schools/school-day.ts'

/** A home class as far as its care depends on it. */
export interface CareHomeClass {
  readonly id: string
  readonly grade: Grade
  /** Its number within the grade; neighbours are next to each other by it. */
  readonly number: number
}

/** A room in which a care class can be held. */
export interface CareRoom {
  readonly id: string
  readonly capacity: number
  /** The home class whose room it is; null for a room of nobody's. */
  readonly homeClassId: string | null
}

/** How many pupils of a home class stay in care on a weekday. */
export interface CareStay {
  readonly homeClassId: string
  readonly weekday: SchoolWeekday
  readonly pupils: number
}

export interface CareClassInput {
  readonly homeClasses: readonly CareHomeClass[]
  readonly rooms: readonly CareRoom[]
  readonly stays: readonly CareStay[]
  /** From how many pupils on a home class has a care class of its own. */
  readonly minimum: number
}

/** A home class in a care class. `part` of `parts` tells which share of a divided one it is, in the order of its list. */
export interface CareClassPart {
  readonly homeClassId: string
  readonly pupils: number
  readonly part: number
  readonly parts: number
}

/** Why a care class is as it is. */
export type CareClassReason =
  | { readonly kind: 'KEPT' }
  | { readonly kind: 'OWN_CLASS'; readonly pupils: number; readonly minimum: number }
  /** The home classes that were too small to stay by themselves. */
  | { readonly kind: 'COMBINED'; readonly smallHomeClassIds: readonly string[]; readonly minimum: number }
  /** Too small, but no neighbour has room for it. */
  | { readonly kind: 'STAYS_SMALL'; readonly pupils: number; readonly minimum: number }
  | { readonly kind: 'OTHER_ROOM'; readonly roomId: string; readonly pupils: number }
  | { readonly kind: 'SPLIT'; readonly homeClassId: string; readonly pupils: number; readonly largestRoom: number }
  | { readonly kind: 'OVER_ROOM'; readonly pupils: number; readonly capacity: number }
  | { readonly kind: 'NO_ROOM'; readonly pupils: number }

/** A care class as proposed. */
export interface ProposedCareClass {
  readonly weekday: SchoolWeekday
  readonly grade: Grade
  readonly parts: readonly CareClassPart[]
  readonly pupils: number
  /** Null when no room is left: an adult and a place must be found by hand. */
  readonly roomId: string | null
  readonly reasons: readonly CareClassReason[]
}
