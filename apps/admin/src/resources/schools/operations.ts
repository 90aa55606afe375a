import { graphql } from '@afterbell/graphql/graphql'
import { defineResource, type RecordOf } from '../../data/resource.ts'

const VenueFields = graphql(`
  fragment VenueFields on Venue {
    id
    name
    kind
    capacity
    archivedAt
    updatedAt
  }
`)

export const venues = defineResource({
  type: 'Venue',
  fragment: VenueFields,
  defaultSort: { field: 'name', order: 'ASC' },
  permissions: { read: 'schools:read', edit: 'schools:edit' },
})

export type Venue = RecordOf<typeof venues>
