import Button from '@mui/material/Button'
import { useState } from 'react'
import { Confirm, useListContext } from 'react-admin'
import { useMay } from '../../auth/use-session.ts'
import { useWords } from '../../i18n/use-words.ts'
import { RefusalDialog } from './RefusalDialog.tsx'
import { useDecide } from './use-decide.ts'

/** Approves all that wait for a decision and match the query, also those on other pages, if they are as many as shown. */
export function ApproveAll() {
  const say = useWords()
  const may = useMay('applications:decide')
  const { filterValues, total = 0 } = useListContext()
  const { approveAll, refusal, forget } = useDecide()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  if (!may || filterValues.state !== 'SUBMITTED' || total === 0) return null

  async function approve() {
    setBusy(true)
    await approveAll(filterValues, total)
    setBusy(false)
    setAsking(false)
  }

  return (
    <>
      <Button onClick={() => setAsking(true)}>{say('applications.approveAll', { smart_count: total })}</Button>
      <Confirm
        isOpen={asking}
        loading={busy}
        title={say('applications.approveAllTitle')}
        content={say('applications.approveAllContent', { smart_count: total })}
        confirm={say('applications.approve')}
        onConfirm={() => void approve()}
        onClose={() => setAsking(false)}
      />
      {refusal && <RefusalDialog refusal={refusal} onClose={forget} />}
    </>
  )
}
