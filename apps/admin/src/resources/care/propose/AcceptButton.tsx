import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Confirm } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'
import type { CareProposal } from './operations.ts'

interface AcceptButtonProps {
  readonly proposal: CareProposal
  readonly accepting: boolean
  readonly onAccept: () => void
}

/** What a proposal comes to in numbers, and the button that makes it true. */
export function AcceptButton({ proposal, accepting, onAccept }: AcceptButtonProps) {
  const say = useWords()
  const [asking, setAsking] = useState(false)
  const { classes, ended, applied, servedBefore, moved } = proposal
  const withoutRoom = classes.filter(({ venueName }) => venueName === null).length
  const isSame =
    moved === 0 && ended.length === 0 && classes.every(({ change }) => change === 'SAME' || change === 'KEPT')
  return (
    <Stack spacing={1}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Typography role="status" sx={{ flex: '1 1 300px' }}>
          {say('care.proposalSum', {
            classes: classes.length,
            applied,
            before: servedBefore,
            moved,
            ended: ended.length,
          })}
        </Typography>
        <Button
          variant="contained"
          color="success"
          disabled={isSame}
          loading={accepting}
          onClick={() => setAsking(true)}
        >
          {say('care.accept')}
        </Button>
      </Stack>
      {isSame && <Alert severity="success">{say('care.nothingToChange')}</Alert>}
      {withoutRoom > 0 && <Alert severity="warning">{say('care.withoutRoom', { smart_count: withoutRoom })}</Alert>}
      <Confirm
        isOpen={asking}
        title={say('care.acceptTitle')}
        content={say('care.acceptContent', { classes: classes.length, moved, ended: ended.length })}
        confirm={say('care.accept')}
        onConfirm={() => {
          setAsking(false)
          onAccept()
        }}
        onClose={() => setAsking(false)}
      />
    </Stack>
  )
}
