import type { HeldSession } from '../registers/held-session-id.ts'
import { access, type Permission, passPermissions, type Role } from './permissions.ts'

/** A role that an account holds, with what narrows it. */
export interface Grant {
  readonly role: Role
  readonly schoolId: string | null
  readonly bureauId: string | null
  /** The numbers of the grades led; empty for roles other than GRADE_LEAD. */
  readonly grades: readonly number[]
  readonly officeId: string | null
  readonly staffId: string | null
  readonly guardianId: string | null
}

/** Who asks: an account, in the one school (or bureau) in which it is working now. */
export interface Viewer {
  readonly accountId: string
  readonly name: string
  readonly schoolId: string | null
  readonly bureauId: string | null
  /** The time zone in which the school's days and clock times are meant; null in a bureau, whose schools may differ. */
  readonly timeZone: string | null
  /** The roles held in that school or bureau. */
  readonly grants: readonly Grant[]
  /** The account may do nothing else before it has a password of its own. */
  readonly mustChangePassword: boolean
  /** Of somebody who holds a substitute's link and no account: the one session on the one date that it opens. */
  readonly pass?: HeldSession
  /** Of a program: the only permissions that it has, whatever its role would have. */
  readonly only?: readonly Permission[]
}

/** A viewer who is working in a school. */
export type SchoolViewer = Viewer & { readonly schoolId: string; readonly timeZone: string }

/** Whether the viewer is working in a school. */
export const isAtSchool = (viewer: Viewer): viewer is SchoolViewer =>
  viewer.schoolId !== null && viewer.timeZone !== null

/** What a permission reaches for a viewer, over all the roles held. */
export interface Reached {
  readonly school: boolean
  readonly bureau: boolean
  /** Numbers of the grades reached, ascending. */
  readonly grades: readonly number[]
  /** The persons whose own things are reached. */
  readonly staffIds: readonly string[]
  readonly guardianIds: readonly string[]
}

/** How far `permission` reaches for `viewer`; null when the viewer does not have it at all. */
export function reachOf(viewer: Viewer, permission: Permission): Reached | null {
  if (viewer.pass) return passPermissions.includes(permission) ? nothingElse : null
  const holding = viewer.grants.filter((grant) => access[grant.role][permission] !== undefined)
  if (viewer.mustChangePassword || holding.length === 0 || viewer.only?.includes(permission) === false) return null
  const reaching = (reach: string) => holding.filter((grant) => access[grant.role][permission] === reach)
  return {
    school: reaching('school').length > 0,
    bureau: reaching('bureau').length > 0,
    grades: [...new Set(reaching('grades').flatMap((grant) => grant.grades))].sort((a, b) => a - b),
    staffIds: reaching('own').flatMap((grant) => grant.staffId ?? []),
    guardianIds: reaching('own').flatMap((grant) => grant.guardianId ?? []),
  }
}

/** What a substitute's link reaches: its session, which the room of registers knows by the viewer's `pass`. */
const nothingElse: Reached = { school: false, bureau: false, grades: [], staffIds: [], guardianIds: [] }

/** Whether `viewer` has `permission` at all, however far it reaches. */
export function may(viewer: Viewer, permission: Permission): boolean {
  return reachOf(viewer, permission) !== null
}

/** Whether `viewer` has `permission` over every one of `grades` (numbers); nothing is over no grade. */
export function mayInGrades(viewer: Viewer, permission: Permission, grades: readonly number[]): boolean {
  const reach = reachOf(viewer, permission)
  if (!reach) return false
  return reach.school || (grades.length > 0 && grades.every((grade) => reach.grades.includes(grade)))
}
