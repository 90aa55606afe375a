import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { useWords } from '../../i18n/use-words.ts'
import { useRunVerb } from '../../record/use-run-verb.ts'
import { useUndoNotice } from '../../record/use-undo-notice.tsx'
import { type Draw, type DrawRules, StartDryRun } from './operations.ts'

interface Wanted {
  readonly rules: DrawRules
  /** A former run whose changes by hand are kept. */
  readonly keepAdjustmentsOf?: string
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** What the next run is called: A, B, … Z, then by its number. */
export const nextLetter = (draws: readonly Draw[]): string => letters[draws.length] ?? String(draws.length + 1)

/** Starts a run of a term, and looks at it. Answers whether it was started; why not is said in a notice. */
export function useStartRun(termId: string, draws: readonly Draw[]) {
  const say = useWords()
  const run = useRunVerb()
  const tell = useUndoNotice()
  const [params, setParams] = useSearchParams()
  const [starting, setStarting] = useState(false)

  async function start({ rules, keepAdjustmentsOf }: Wanted): Promise<boolean> {
    setStarting(true)
    const name = say('placement.runName', { letter: nextLetter(draws) })
    const input = { termId, name, ...rules, keepAdjustmentsOf: keepAdjustmentsOf ?? null }
    const made = await run(StartDryRun, { input })
    setStarting(false)
    if (!made) return false
    void tell('placement.runStarted', [made.id])
    const next = new URLSearchParams(params)
    next.set('draw', made.id)
    setParams(next, { replace: true })
    return true
  }

  return { start, starting }
}
