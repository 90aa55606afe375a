import { UserError } from '../../../../graphql/errors.ts'
import { CannotUndoError } from '../../../actions/errors.ts'

/** What the rules refuse now cannot be undone either, for the same reason. */
export async function cannotUndo<Result>(undoing: Promise<Result>): Promise<Result> {
  try {
    return await undoing
  } catch (error) {
    if (error instanceof UserError) throw new CannotUndoError(error.sentence)
    throw error
  }
}
