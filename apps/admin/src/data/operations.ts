import { graphql } from '@afterbell/graphql/graphql'

/** Why a verb was not carried out: a code for programs, and a sentence for the person. */
export const Refusal = graphql(`
  fragment Refusal on UserError {
    code
    message
  }
`)

/** What is wrong with what was sent, by field. */
export const Faults = graphql(`
  fragment Faults on InvalidInputError {
    issues {
      path
      message
    }
  }
`)
