import { useCallback, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { newKey } from '../../../data/new-key.ts'
import { type Refused, useRunVerb, wholeSentence } from '../../../record/use-run-verb.ts'
import { useUndoNotice } from '../../../record/use-undo-notice.tsx'
import { type CareProposal, FormCareClasses, ProposeCareClasses } from './operations.ts'

export interface CareQuestion {
  readonly gradeIds: readonly string[]
  readonly weekdays: readonly number[]
  readonly minimum: number
}

/** A proposal of care classes: asked for, then accepted as it was looked at, once. */
export function useProposal(termId: string) {
  const run = useRunVerb()
  const tell = useUndoNotice()
  const navigate = useNavigate()
  const [question, setQuestion] = useState<CareQuestion | null>(null)
  const [answer, setAnswer] = useState<CareProposal | null>(null)
  const [key, setKey] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState<'asking' | 'accepting' | null>(null)

  const refuse = useCallback((refusal: Refused) => {
    setRefused(wholeSentence(refusal))
    return true
  }, [])

  const ask = useCallback(
    async (next: CareQuestion) => {
      setBusy('asking')
      setRefused(null)
      setQuestion(next)
      const { gradeIds, weekdays, minimum } = next
      const asked = { termId, minimum, gradeIds: [...gradeIds], weekdays: [...weekdays] }
      const made = await run(ProposeCareClasses, asked, refuse)
      setAnswer(made)
      setKey(newKey())
      setBusy(null)
    },
    [run, refuse, termId],
  )

  const accept = useCallback(async () => {
    if (!answer || !question) return
    setBusy('accepting')
    setRefused(null)
    const { gradeIds, weekdays, minimum } = question
    const input = {
      ...{ termId, minimum, gradeIds: [...gradeIds], weekdays: [...weekdays] },
      ...{ expectedInputHash: answer.inputHash, idempotencyKey: key },
    }
    const made = await run(FormCareClasses, { input }, refuse)
    setBusy(null)
    if (!made) return
    void tell('care.formed', made.ids)
    navigate('/care')
  }, [answer, question, key, run, refuse, tell, navigate, termId])

  return { ask, accept, question, answer, refused, asking: busy === 'asking', accepting: busy === 'accepting' }
}
