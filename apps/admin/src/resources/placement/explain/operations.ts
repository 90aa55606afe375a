import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import type { ExplainPupil } from '../operations.ts'

export type Explanation = NonNullable<NonNullable<ResultOf<typeof ExplainPupil>['draw']>['explain']>

export const AskWhatIf = graphql(`
  query AskWhatIf($id: ID!, $pupilId: ID!, $clubIds: [ID!]!) {
    draw(id: $id) {
      id
      whatIf(pupilId: $pupilId, clubIds: $clubIds) {
        sentence
        verdict
        slots {
          slotId
          clubName
          otherwiseName
          comparison
        }
      }
    }
  }
`)

export type WhatIf = NonNullable<NonNullable<ResultOf<typeof AskWhatIf>['draw']>['whatIf']>

export const ReadClubPlacement = graphql(`
  query ReadClubPlacement($id: ID!, $clubId: ID!) {
    draw(id: $id) {
      id
      club(clubId: $clubId) {
        enrolled {
          pupilId
          name
          className
          order
          choice
          source
        }
        waiting {
          pupilId
          name
          className
          order
          choice
          source
        }
      }
    }
  }
`)

export type PlacedPupil = NonNullable<
  NonNullable<ResultOf<typeof ReadClubPlacement>['draw']>['club']
>['waiting'][number]
