import { graphql, type ResultOf } from '@afterbell/graphql/graphql'

export const ReadFindings = graphql(`
  query ReadFindings($termId: ID!) {
    findings(termId: $termId) {
      requirement
      title
      promise
      state
      findings {
        sentence
        evidence {
          label
          value
        }
        mend {
          resource
          recordId
          page
        }
      }
    }
  }
`)

export type RuleCheck = NonNullable<ResultOf<typeof ReadFindings>['findings']>[number]
export type Finding = RuleCheck['findings'][number]
