import { editing } from '../actions/editing.ts'
import { ownSchool } from './access.ts'

/** The plain edits of this room's records. */
export const venues = editing({
  resource: 'venues',
  permission: 'schools:edit',
  rows: (tx) => tx.venue,
  editable: ownSchool,
})
