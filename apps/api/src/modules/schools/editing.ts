import { editing } from '../actions/editing.ts'
import { ownSchool } from './access.ts'

/** The plain edits of this room's records. */
const permission = 'schools:edit'

export const terms = editing({ resource: 'terms', permission, rows: (tx) => tx.term, editable: ownSchool })

export const homeClasses = editing({
  resource: 'homeClasses',
  permission,
  rows: (tx) => tx.homeClass,
  editable: ownSchool,
})

export const venues = editing({
  resource: 'venues',
  permission,
  rows: (tx) => tx.venue,
  editable: ownSchool,
  touches: ({ id }) => [{ resource: 'equipment', ids: [id] }],
})

export const equipment = editing({ resource: 'equipment', permission, rows: (tx) => tx.equipment, editable: ownSchool })

export const dismissals = editing({
  resource: 'dismissals',
  permission,
  rows: (tx) => tx.dismissal,
  editable: ownSchool,
  touches: ({ termId }) => [{ resource: 'terms', ids: [termId] }],
})
