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

  /** The same reason, of an undoing that cannot be taken back. */
  asRedo(): CannotUndoError {
    const { zh, en } = this.sentence
    return new CannotUndoError({
      zh: zh.replace(/^无法撤销/, '无法重做'),
      en: en.replace(/^This cannot be undone/, 'This cannot be redone'),
    })
  }
}

builder.objectType(CannotUndoError, {
  name: 'CannotUndoError',
  description: '无法撤销，并说明原因。 The action cannot be undone; the message says why.',
  interfaces: [UserErrorInterface],
})
