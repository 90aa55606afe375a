import { graphql, type ResultOf } from '@afterbell/graphql/graphql'

export const Search = graphql(`
  query Search($text: String!) {
    search(text: $text) {
      resource
      id
      label
      detail
    }
  }
`)

export type Hit = ResultOf<typeof Search>['search'][number]
