import type { Permission } from '@afterbell/domain/access/permissions'

/** A number on the home page: how many a list counts under a filter; the card leads to that very list. */
export interface Figure {
  readonly resource: string
  readonly filter: Readonly<Record<string, unknown>>
  readonly permission: Permission
}

/** The figures of the home page, in their order. */
export const figures: readonly Figure[] = [
  { resource: 'pupils', filter: {}, permission: 'people:read' },
  { resource: 'staff', filter: {}, permission: 'people:read' },
  { resource: 'homeClasses', filter: {}, permission: 'schools:read' },
  { resource: 'venues', filter: {}, permission: 'schools:read' },
]
