import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Confirm } from 'react-admin'
import { useMay } from '../../../auth/use-session.ts'
import { instantText } from '../../../i18n/moments.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Section } from '../../../record/Section.tsx'
import { useRunVerb } from '../../../record/use-run-verb.ts'
import { useUndoNotice } from '../../../record/use-undo-notice.tsx'
import { CodeText } from '../CodeText.tsx'
import type { Commitment, Draw } from '../operations.ts'
import { PublishDrawCommitment } from './operations.ts'

interface CommitmentSectionProps {
  readonly termId: string
  readonly commitment: Commitment | null
  readonly draws: readonly Draw[]
  readonly lastSubmittedAt: string | null
}

/** The commitment to a secret, which is published before applications close. */
export function CommitmentSection({ termId, commitment, draws, lastSubmittedAt }: CommitmentSectionProps) {
  const say = useWords()
  const mayRun = useMay('placement:run')
  // A draw that was undone has revealed its secret: the term may commit to another.
  const isUsedUp = draws.some(({ state }) => state === 'UNDONE') && draws.every(({ state }) => state !== 'PUBLISHED')
  const isLate = Boolean(commitment && lastSubmittedAt && commitment.createdAt > lastSubmittedAt)
  return (
    <Section title={say('placement.commitment')}>
      <Typography sx={{ mb: 1 }}>{say('placement.commitmentWhy')}</Typography>
      {commitment ? (
        <>
          <Alert severity={isLate ? 'warning' : 'success'} sx={{ mb: 1 }}>
            {say(isLate ? 'placement.committedLate' : 'placement.committedAt', {
              time: instantText(commitment.createdAt),
            })}
          </Alert>
          <Typography>{say('placement.secretHash')}</Typography>
          <CodeText>{commitment.secretHash}</CodeText>
          <Typography color="text.secondary">{say('placement.commitmentNow')}</Typography>
          {mayRun && isUsedUp && commitment.rules && (
            <>
              <Typography sx={{ mt: 1 }}>{say('placement.secretRevealed')}</Typography>
              <PublishCommitment termId={termId} />
            </>
          )}
        </>
      ) : (
        <>
          <Alert severity="warning" sx={{ mb: 1 }}>
            {say('placement.notCommitted')}
          </Alert>
          {mayRun ? (
            <PublishCommitment termId={termId} />
          ) : (
            <Typography color="text.secondary">{say('placement.byAdmin')}</Typography>
          )}
        </>
      )}
    </Section>
  )
}

function PublishCommitment({ termId }: { termId: string }) {
  const say = useWords()
  const run = useRunVerb()
  const tell = useUndoNotice()
  const [asking, setAsking] = useState(false)
  const [running, setRunning] = useState(false)

  async function publish() {
    setRunning(true)
    const made = await run(PublishDrawCommitment, { termId })
    setRunning(false)
    setAsking(false)
    if (made) void tell('placement.commitmentPublished', [made.id])
  }

  return (
    <>
      <Button variant="contained" onClick={() => setAsking(true)}>
        {say('placement.publishCommitment')}
      </Button>
      <Confirm
        isOpen={asking}
        loading={running}
        title={say('placement.publishCommitmentTitle')}
        content={say('placement.publishCommitmentContent')}
        confirm={say('placement.publishCommitment')}
        onConfirm={() => void publish()}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
