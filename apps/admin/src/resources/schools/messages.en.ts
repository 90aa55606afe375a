import type { Translated } from '../../i18n/catalogue.ts'
import type { schoolsZh } from './messages.zh.ts'

export const schoolsEn: Translated<typeof schoolsZh> = {
  enums: {
    VenueKind: { CLASSROOM: 'Classroom', SPECIAL_ROOM: 'Special room', HALL: 'Hall or gym', OUTDOOR: 'Outdoors' },
  },
  resources: {
    venues: {
      name: 'Venue |||| Venues',
      fields: {
        name: 'Name',
        kind: 'Kind',
        capacity: 'Capacity',
        archivedAt: 'Archived',
        updatedAt: 'Last changed',
      },
      filters: { q: 'Name', kind: 'Kind' },
      hints: { name: 'Unique in the school, at most 40 characters', capacity: '1 to 2,000 pupils' },
    },
  },
}
