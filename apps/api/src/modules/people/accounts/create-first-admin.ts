import { describeInputIssue } from '@afterbell/domain/input-issue'
import { setUpInput } from '@afterbell/domain/people/account-input'
import { database } from '../../../database.ts'
import { InvalidInputError, parseInput, UserError } from '../../../graphql/errors.ts'
import { SetUpClosedError } from './errors.ts'
import { isSetUpOpen, setUp } from './service/set-up.ts'

/**
 * Sets the installation up with what `answers` asks the person at the console for; nothing is asked when there are
 * accounts. Returns null, or why it was refused, in either language. Whoever is at the console needs no token.
 */
export async function createFirstAdmin(answers: () => Promise<object>): Promise<string | null> {
  try {
    if (!(await isSetUpOpen())) throw new SetUpClosedError()
    await setUp(parseInput(setUpInput, await answers()))
    return null
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const { zh, en } = error.sentence
    return [zh, en, ...issuesOf(error)].join('\n')
  } finally {
    await database.$disconnect()
  }
}

const issuesOf = (error: UserError): string[] =>
  error instanceof InvalidInputError
    ? error.issues.map(
        (issue) => `${issue.path.join('.')}: ${describeInputIssue(issue, 'zh')} ${describeInputIssue(issue, 'en')}`,
      )
    : []
