import { useCallback, useRef, useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import { newKey } from '../../../data/new-key.ts'
import { wholeSentence } from '../../../record/use-run-verb.ts'
import type { Choice } from '../grid.ts'
import { useEdit } from '../use-edit.ts'
import { CommitStaffing, ProposeStaffing, type StaffingProposal } from './operations.ts'

/** A proposal of adults: worked out around the reader's choices, stopped when he leaves it, accepted once. */
export function useStaffing(termId: string) {
  const dataProvider = useDataProvider<AppDataProvider>()
  const edit = useEdit()
  const running = useRef<AbortController | null>(null)
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [proposal, setProposal] = useState<StaffingProposal | null>(null)
  const [key, setKey] = useState('')
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map())
  // Choices that the proposal on screen was worked out around: others must be worked out before they are accepted.
  const [settled, setSettled] = useState<ReadonlyMap<string, Choice>>(new Map())

  const ask = useCallback(async () => {
    const control = new AbortController()
    running.current = control
    setAsking(true)
    setFailure(null)
    const around = new Map([...settled, ...chosen])
    const wanted = [...around].map(([sessionId, { id: staffId }]) => ({ sessionId, staffId }))
    try {
      const { result } = await dataProvider.run(ProposeStaffing, { termId, chosen: wanted }, control)
      if ('message' in result) setFailure(wholeSentence(result))
      else {
        setProposal(result)
        setSettled(around)
        setChosen(new Map())
        setKey(newKey())
      }
    } catch (error) {
      if (!control.signal.aborted) setFailure(error instanceof Error ? error.message : String(error))
    }
    setAsking(false)
  }, [dataProvider, termId, chosen, settled])

  const stop = useCallback(() => running.current?.abort(new Error('stopped')), [])

  const choose = useCallback((sessionId: string, person: Choice | null) => {
    setChosen((before) => {
      const next = new Map(before)
      if (person) next.set(sessionId, person)
      else next.delete(sessionId)
      return next
    })
  }, [])

  const accept = useCallback(async () => {
    if (!proposal) return
    const assignments = proposal.lines.flatMap(({ sessionId, staffId }) => (staffId ? [{ sessionId, staffId }] : []))
    await edit.edit({
      document: CommitStaffing,
      input: { termId, assignments, expectedInputHash: proposal.inputHash, idempotencyKey: key },
      done: 'timetable.staffed',
      onDone: () => {
        setProposal(null)
        setSettled(new Map())
      },
    })
  }, [edit, proposal, key, termId])

  return { ask, stop, asking, failure, proposal, chosen, choose, accept, edit }
}
