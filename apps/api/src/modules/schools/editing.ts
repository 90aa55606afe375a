import { editing } from '../actions/editing.ts'

/** The plain edits of this room's records. */
const permission = 'schools:edit'

export const terms = editing({ resource: 'terms', permission, rows: (tx) => tx.term })

export const homeClasses = editing({
  resource: 'homeClasses',
  permission,
  rows: (tx) => tx.homeClass,
})

export const venues = editing({
  resource: 'venues',
  permission,
  rows: (tx) => tx.venue,
  touches: ({ id }) => [{ resource: 'equipment', ids: [id] }],
})

export const equipment = editing({ resource: 'equipment', permission, rows: (tx) => tx.equipment })

export const dismissals = editing({
  resource: 'dismissals',
  permission,
  rows: (tx) => tx.dismissal,
  touches: ({ termId }) => [{ resource: 'terms', ids: [termId] }],
})
