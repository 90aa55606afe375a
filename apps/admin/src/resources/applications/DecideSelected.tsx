import ApproveIcon from '@mui/icons-material/CheckCircleOutlined'
import ReturnIcon from '@mui/icons-material/ReplyOutlined'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useGetMany, useListContext } from 'react-admin'
import { useWords } from '../../i18n/use-words.ts'
import type { Application } from './operations.ts'
import { RefusalDialog } from './RefusalDialog.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import { useDecide } from './use-decide.ts'

/** Approves or returns the applications that are selected, over all pages, as they were read. */
export function DecideSelected() {
  const say = useWords()
  const { selectedIds, onUnselectItems } = useListContext<Application>()
  const { data: rows = [] } = useGetMany<Application>('applications', { ids: selectedIds })
  const { approve, giveBack, refusal, forget } = useDecide()
  const [asking, setAsking] = useState(false)
  const isRead = rows.length === selectedIds.length

  return (
    <>
      <Button
        variant="contained"
        startIcon={<ApproveIcon />}
        disabled={!isRead}
        onClick={async () => {
          if (await approve(rows)) onUnselectItems()
        }}
      >
        {say('applications.approve')}
      </Button>
      <Button variant="outlined" startIcon={<ReturnIcon />} disabled={!isRead} onClick={() => setAsking(true)}>
        {say('applications.giveBack')}
      </Button>
      {asking && (
        <ReturnDialog
          count={rows.length}
          onReturn={async (reason) => {
            if (await giveBack(rows, reason)) onUnselectItems()
          }}
          onClose={() => setAsking(false)}
        />
      )}
      {refusal && <RefusalDialog refusal={refusal} onClose={forget} />}
    </>
  )
}
