import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useRunVerb } from '../../record/use-run-verb.ts'
import { useUndoNotice } from '../../record/use-undo-notice.tsx'
import { type Application, ApproveApplications, ReturnApplications } from './operations.ts'

/** An application that could not be decided, with the server's reason. */
export interface Refused {
  readonly applicationId: string
  readonly pupilName: string
  readonly message: string
}

/** Why nothing was decided. */
export interface Refusal {
  readonly message: string
  readonly refused: readonly Refused[]
}

type Row = Pick<Application, 'id' | 'updatedAt'>

const itemsOf = (rows: readonly Row[]) => rows.map(({ id, updatedAt }) => ({ id, expectedUpdatedAt: updatedAt }))

/** Approves and returns applications; what the server refuses of a batch is answered whole. */
export function useDecide() {
  const run = useRunVerb()
  const tell = useUndoNotice()
  const notify = useNotify()
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  function take(refused: { readonly message: string; readonly refused?: readonly Refused[] }): boolean {
    if (!refused.refused) return false
    setRefusal({ message: refused.message, refused: refused.refused })
    return true
  }

  // One key for each decision: sent again after a lost answer, it is carried out once.
  const key = () => crypto.randomUUID()

  return {
    refusal,
    forget: () => setRefusal(null),
    approve: async (rows: readonly Row[]): Promise<boolean> => {
      const input = { items: itemsOf(rows), idempotencyKey: key() }
      const done = await run(ApproveApplications, { input }, take)
      if (done) {
        await tell(
          'applications.approved',
          rows.map(({ id }) => id),
        )
      }
      return done !== null
    },
    approveAll: async (filter: object, expectedCount: number): Promise<boolean> => {
      const done = await run(ApproveApplications, { input: { filter, expectedCount, idempotencyKey: key() } }, take)
      if (done) notify('applications.approved', { type: 'success', messageArgs: { smart_count: done.count } })
      return done !== null
    },
    giveBack: async (rows: readonly Row[], reason: string): Promise<boolean> => {
      const input = { items: itemsOf(rows), reason, idempotencyKey: key() }
      const done = await run(ReturnApplications, { input }, take)
      if (done) {
        await tell(
          'applications.returned',
          rows.map(({ id }) => id),
        )
      }
      return done !== null
    },
  }
}
