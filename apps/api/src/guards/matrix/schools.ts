import type { Scene } from '../../testing/scene.ts'
import { adminOnly, type Row, schoolRoles } from './cell.ts'

const venueOf = ({ venue }: Scene) => ({ id: venue.id })
const edited = ({ venue }: Scene) => ({
  input: { id: venue.id, expectedUpdatedAt: venue.updatedAt, capacity: 50 },
})

export const schools: Record<string, Row> = {
  schools: { for: [...schoolRoles, 'bureau'] },
  school: { for: [...schoolRoles, 'bureau'], namesRecord: true, args: ({ school }) => ({ id: school.id }) },
  terms: { for: schoolRoles },
  term: { for: schoolRoles, namesRecord: true, args: ({ term }) => ({ id: term.id }) },
  grades: { for: schoolRoles },
  homeClasses: { for: schoolRoles },
  homeClass: { for: schoolRoles, namesRecord: true, args: (scene) => ({ id: scene.classOf(3).id }) },
  equipment: { for: schoolRoles },
  venues: { for: schoolRoles },
  venue: { for: schoolRoles, namesRecord: true, args: venueOf },
  createVenue: {
    for: adminOnly,
    args: () => ({ input: { name: crypto.randomUUID(), kind: 'HALL', capacity: 9 } }),
  },
  updateVenue: { for: adminOnly, namesRecord: true, args: edited },
  archiveVenues: { for: adminOnly, namesRecord: true, args: ({ venue }) => ({ ids: [venue.id] }) },
}
