import { builder } from '../../graphql/builder.ts'
import { UserError, UserErrorInterface } from '../../graphql/errors.ts'
import type { Sentence } from '../../locale.ts'

/** The action cannot be taken back; the sentence says why. */
export class CannotUndoError extends UserError {
  readonly code = 'CANNOT_UNDO'
  readonly sentence: Sentence
  constructor(sentence: Sentence) {
    super()
    this.sentence = sentence
  }
}

builder.objectType(CannotUndoError, {
  name: 'CannotUndoError',
  description: '无法撤销，并说明原因。 The action cannot be undone; the message says why.',
  interfaces: [UserErrorInterface],
})
