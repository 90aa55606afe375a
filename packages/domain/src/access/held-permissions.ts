import { type Permission, permissions } from './permissions.ts'
import { type Reached, reachOf, type Viewer } from './viewer.ts'

/** The ways in which a permission can reach. */
export const REACHES = ['BUREAU', 'SCHOOL', 'GRADES', 'OWN'] as const

/** A permission that a viewer holds, and how far. */
export interface HeldPermission {
  readonly name: Permission
  readonly reach: (typeof REACHES)[number]
  /** Numbers of the grades, ascending; empty for other reaches. */
  readonly grades: readonly number[]
}

/**
 * Everything that the viewer may do, for menus and buttons: one entry for each reach that a permission has. One that
 * reaches the whole school says nothing narrower beside it.
 */
export function heldPermissions(viewer: Viewer): HeldPermission[] {
  return permissions.flatMap((name) => {
    const reached = reachOf(viewer, name)
    return reached ? entries(name, reached) : []
  })
}

function entries(name: Permission, { bureau, school, grades, staffIds, guardianIds }: Reached): HeldPermission[] {
  if (bureau) return [{ name, reach: 'BUREAU', grades: [] }]
  if (school) return [{ name, reach: 'SCHOOL', grades: [] }]
  const ownThings = staffIds.length + guardianIds.length > 0
  const held: HeldPermission[] = grades.length > 0 ? [{ name, reach: 'GRADES', grades }] : []
  // A permission over one's own things stays one even where there is nothing of one's own yet.
  return ownThings || held.length === 0 ? [...held, { name, reach: 'OWN', grades: [] }] : held
}
