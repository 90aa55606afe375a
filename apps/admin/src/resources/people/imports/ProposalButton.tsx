import Button from '@mui/material/Button'
import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import type { Line } from './operations.ts'

interface ProposalButtonProps {
  readonly proposal: Line['proposals'][number] | undefined
  /** Which cell it is, for those who hear it. */
  readonly label: string
  readonly onAccept: () => Promise<void>
}

/** What the cell must have meant, to be accepted; nothing where there is no proposal. */
export function ProposalButton({ proposal, label, onAccept }: ProposalButtonProps) {
  const say = useWords()
  const [busy, setBusy] = useState(false)
  if (!proposal) return null
  const words = say('imports.acceptOne', { text: proposal.text })

  async function accept() {
    setBusy(true)
    await onAccept()
    setBusy(false)
  }

  return (
    <Button
      size="small"
      variant="outlined"
      loading={busy}
      aria-label={`${label} ${words}`}
      onClick={() => void accept()}
      sx={{ mt: 0.5, whiteSpace: 'nowrap' }}
    >
      {words}
    </Button>
  )
}
