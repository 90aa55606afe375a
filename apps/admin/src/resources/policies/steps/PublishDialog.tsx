import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { DateInput, required } from 'react-admin'
import { newKey } from '../../../data/new-key.ts'
import { today } from '../../../i18n/moments.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useVerb } from '../../../record/use-verb.ts'
import { VerbDialog } from '../../../record/VerbDialog.tsx'
import type { Version } from '../operations.ts'
import { usePolicy } from '../use-policy.ts'
import { Obstacles, type StepDialogParts } from './Obstacles.tsx'
import { PublishPolicy } from './operations.ts'
import { Redactions } from './Redactions.tsx'

/** Publishes a version: says what it replaces and what will be taken out of it, and asks from when it is in force. */
export function PublishDialog({ version, reasons, onClose }: StepDialogParts & { readonly version: Version }) {
  const say = useWords()
  const verb = useVerb()
  // One key for the dialog: sent again after a cut line, the version is still published once.
  const [idempotencyKey] = useState(newKey)
  const { id: policyId, title, published, attachments } = usePolicy()
  const { id: versionId, updatedAt, number, body } = version

  const publish = ({ effectiveFrom }: { effectiveFrom: string }) =>
    verb(
      PublishPolicy,
      { input: { versionId, expectedUpdatedAt: updatedAt, effectiveFrom, idempotencyKey } },
      { done: 'policies.stepped.PUBLISH', resource: 'policies', ids: [policyId] },
    )

  return (
    <VerbDialog
      title={say('policies.stepTitles.PUBLISH', { title, number })}
      submit={say('policies.steps.PUBLISH')}
      values={{ effectiveFrom: today() }}
      disabled={reasons.length > 0}
      onSubmit={publish}
      onClose={onClose}
      wide
    >
      <Typography>
        {published
          ? say('policies.publishReplaces', { number: published.number })
          : say('policies.stepContents.PUBLISH')}
      </Typography>
      <Obstacles reasons={reasons} />
      <DateInput
        source="effectiveFrom"
        label={say('policies.effectiveFrom')}
        validate={required()}
        helperText={published ? say('policies.effectiveHint', { number: published.number }) : false}
      />
      <Redactions body={body} />
      {attachments.length > 0 && (
        <Typography color="text.secondary">
          {say('policies.attachmentsGoAlong', { smart_count: attachments.length })}
        </Typography>
      )}
    </VerbDialog>
  )
}
