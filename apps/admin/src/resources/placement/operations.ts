import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../data/operations.ts'
import { defineResource, type RecordOf } from '../../data/resource.ts'
import { enumLabel } from '../../i18n/labels.ts'

export const DrawFields = graphql(`
  fragment DrawFields on Draw {
    id
    name
    official
    state
    progress
    inputHash
    failure
    createdByName
    createdAt
    finishedAt
    publishedAt
    notifyAt
    undoneAt
    updatedAt
    rules {
      rule
      maximumClubs
      carryOverCap
      unranked
      tiers
    }
    stats {
      total {
        lists
        first
        any
        none
      }
      worstGrade {
        gradeNumber
        lists
        first
      }
      unluckiest
      withoutClub
      clubsClosed
      clubsFull
      placesTaken
      placesTotal
    }
  }
`)

export const draws = defineResource({
  type: 'Draw',
  fragment: DrawFields,
  defaultSort: { field: 'createdAt', order: 'DESC' },
  permissions: { read: 'placement:read' },
  references: { clubId: 'clubs' },
  fieldTexts: {
    rule: (value, translate) => enumLabel(translate, 'DrawRule', String(value)),
    unranked: (value, translate) => enumLabel(translate, 'UnrankedRule', String(value)),
    tiers: (value, translate) =>
      [value]
        .flat()
        .map((tier) => enumLabel(translate, 'DrawTier', String(tier)))
        .join('、'),
  },
})

export type Draw = RecordOf<typeof draws>
export type DrawRules = ResultOf<typeof DrawFields>['rules']

export const ReadPreparation = graphql(`
  query ReadPreparation($termId: ID!) {
    drawPreparation(termId: $termId) {
      termId
      applicants
      undecided
      unconfirmed
      withoutChoices
      hardship
      siblings
      lastSubmittedAt
      places
      clubs
      clubsWithoutTeacher
      clubsWithoutVenue
      pinned
      lockedRosters
      pinnedFor {
        reason
        count
      }
      slots {
        slotId
        clubs
        places
        lists
      }
    }
    drawCommitment(termId: $termId) {
      id
      secretHash
      publicEntropy
      entropySource
      entropyAt
      createdAt
      rules {
        rule
        maximumClubs
        carryOverCap
        unranked
        tiers
      }
    }
  }
`)

type Prepared = ResultOf<typeof ReadPreparation>
export type Preparation = NonNullable<Prepared['drawPreparation']>
export type Commitment = NonNullable<Prepared['drawCommitment']>

export const ReadOutcome = graphql(`
  query ReadOutcome($id: ID!) {
    draw(id: $id) {
      id
      outcome {
        difference {
          added
          moved
          lost
          waiting
        }
        clubs {
          clubId
          name
          closes
          gradeNumbers
          enrolled
          minimum
          maximum
          waiting
          cutOff
        }
      }
    }
  }
`)

export type Outcome = NonNullable<NonNullable<ResultOf<typeof ReadOutcome>['draw']>['outcome']>
export type ClubOutcome = Outcome['clubs'][number]

export const FindDrawnPupils = graphql(`
  query FindDrawnPupils($id: ID!, $page: PageInput!, $filter: DrawResultFilter!) {
    draw(id: $id) {
      id
      results(page: $page, filter: $filter) {
        total
        items {
          order
          bestRank
          placed
          misses
          pupil {
            id
            name
            homeClass {
              id
              name
            }
          }
        }
      }
    }
  }
`)

export type DrawnResult = NonNullable<ResultOf<typeof FindDrawnPupils>['draw']>['results']['items'][number]

export const ExplainPupil = graphql(`
  query ExplainPupil($id: ID!, $pupilId: ID!) {
    draw(id: $id) {
      id
      explain(pupilId: $pupilId) {
        rule
        slots {
          slotId
          sentence
        }
        places {
          clubId
          clubName
          byHand
        }
        choices {
          rank
          clubId
          clubName
          sentence
        }
      }
    }
    pupil(id: $pupilId) {
      id
      name
      homeClass {
        id
        name
        grade {
          number
        }
      }
    }
  }
`)

export const ReadAdjustments = graphql(`
  query ReadAdjustments($id: ID!) {
    draw(id: $id) {
      id
      handDifferences {
        pupilId
        name
        className
        lost {
          clubId
          clubName
          waiting
        }
        got {
          clubId
          clubName
          waiting
        }
      }
      adjustments {
        id
        reason
        createdByName
        createdAt
        pupil {
          id
          name
          homeClass {
            id
            name
          }
        }
        fromClub {
          id
          name
        }
        fromWaiting
        toClub {
          id
          name
        }
        toWaiting
      }
    }
  }
`)

export const StartDryRun = graphql(
  `
    mutation StartDryRun($input: StartDryRunInput!) {
      result: startDryRun(input: $input) {
        __typename
        ... on Draw {
          id
        }
        ...Faults
        ...Refusal
      }
    }
  `,
  [Refusal, Faults],
)
