import type { Scene } from '../../testing/scene.ts'
import { adminOnly, type Row, schoolRoles } from './cell.ts'

const venueOf = ({ venue }: Scene) => ({ id: venue.id })
const edited = ({ venue }: Scene) => ({
  input: { id: venue.id, expectedUpdatedAt: venue.updatedAt, capacity: 50 },
})

export const schools: Record<string, Row> = {
  venues: { for: schoolRoles },
  venue: { for: schoolRoles, namesRecord: true, args: venueOf },
  createVenue: {
    for: adminOnly,
    args: () => ({ input: { name: crypto.randomUUID(), kind: 'HALL', capacity: 9 } }),
  },
  updateVenue: { for: adminOnly, namesRecord: true, args: edited },
  archiveVenues: { for: adminOnly, namesRecord: true, args: ({ venue }) => ({ ids: [venue.id] }) },
}
