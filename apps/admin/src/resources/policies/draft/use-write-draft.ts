import { useCallback } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import { type Refused, useRunVerb } from '../../../record/use-run-verb.ts'
import { type DraftValues, draftInput } from './draft-values.ts'
import { WriteVersion } from './operations.ts'

interface Seen {
  readonly id: string
  readonly expectedUpdatedAt: string
}

/** Saves a draft over the version that was seen. Answers null when it is saved, and otherwise why not, for the form. */
export function useWriteDraft() {
  const say = useWords()
  const run = useRunVerb()
  return useCallback(
    async (seen: Seen, draft: DraftValues): Promise<Refused | null> => {
      // What did not come through at all is said in a notice besides.
      let refused: Refused = { code: 'NETWORK', message: say('policies.notSaved') }
      const made = await run(WriteVersion, { input: { ...seen, ...draftInput(draft) } }, (refusal) => {
        refused = refusal
        return true
      })
      return made ? null : refused
    },
    [say, run],
  )
}
