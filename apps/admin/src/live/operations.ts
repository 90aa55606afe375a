import { graphql } from '@afterbell/graphql/graphql'

export const RecordsChanged = graphql(`
  subscription RecordsChanged {
    recordsChanged {
      resource
      ids
    }
  }
`)
