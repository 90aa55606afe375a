import { editing } from '../actions/editing.ts'

/** The plain edits of the catalogue; a club is more than its row and has edits of its own (service/clubs.ts). */
export const courses = editing({
  resource: 'courses',
  permission: 'clubs:edit',
  rows: (tx) => tx.course,
})
