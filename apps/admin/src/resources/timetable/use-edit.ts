import type { AnyVariables, TypedDocumentNode } from '@urql/core'
import { useCallback, useState } from 'react'
import type { WordKey } from '../../i18n/use-words.ts'
import { type Refused, useRunVerb, wholeSentence } from '../../record/use-run-verb.ts'
import { useUndoNotice } from '../../record/use-undo-notice.tsx'

interface Confirmable {
  readonly message: string
  readonly confirm: () => void
}

interface Answer {
  readonly result: object
}

interface Edit<Data extends Answer, Input> {
  readonly document: TypedDocumentNode<Data, { input: Input }>
  readonly input: Input
  readonly done: WordKey
  /** The records that it is about, of an edit whose answer does not name them. */
  readonly ids?: readonly string[]
  readonly onDone?: () => void
}

/** What is saved once the editor says that it was seen. */
const confirmable = ['CONFIRMATION_NEEDED', 'CARE_ROOM_TOO_SMALL']

/**
 * Carries an edit of the timetable or of care out. A refusal stays on screen as `refused` until the next edit; what only needs a
 * confirmation is offered as `pending`, and sent again as it was with the confirmation.
 */
export function useEdit() {
  const run = useRunVerb()
  const tell = useUndoNotice()
  const [refused, setRefused] = useState<string | null>(null)
  const [pending, setPending] = useState<Confirmable | null>(null)
  const [saving, setSaving] = useState(false)

  const edit = useCallback(
    async <Data extends Answer, Input extends object>({
      document,
      input,
      done,
      ids,
      onDone,
    }: Edit<Data, Input>): Promise<void> => {
      setSaving(true)
      setRefused(null)
      setPending(null)
      const onRefused = (refusal: Refused) => {
        if (confirmable.includes(refusal.code)) {
          const confirmed = { ...input, confirmed: true }
          setPending({
            message: refusal.message,
            confirm: () =>
              void edit({ document, input: confirmed, done, ...(ids && { ids }), ...(onDone && { onDone }) }),
          })
        } else setRefused(wholeSentence(refusal))
        return true
      }
      const made = await run(document as TypedDocumentNode<Data, AnyVariables>, { input }, onRefused)
      setSaving(false)
      if (!made) return
      void tell(done, ids ?? ('ids' in made ? (made.ids as readonly string[]) : []))
      onDone?.()
    },
    [run, tell],
  )

  return { edit, saving, refused, pending, clear: useCallback(() => setPending(null), []) }
}

export type TimetableEdit = ReturnType<typeof useEdit>
