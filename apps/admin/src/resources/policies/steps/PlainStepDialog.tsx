import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import { useVerb } from '../../../record/use-verb.ts'
import { VerbDialog } from '../../../record/VerbDialog.tsx'
import type { Version } from '../operations.ts'
import { usePolicy } from '../use-policy.ts'
import { Obstacles, type StepDialogParts } from './Obstacles.tsx'
import { ApprovePolicy, ReturnToDraft } from './operations.ts'

interface PlainStepDialogProps extends StepDialogParts {
  readonly version: Version
  readonly step: 'APPROVE' | 'RETURN_TO_DRAFT'
}

/** A step for which nothing has to be chosen. */
export function PlainStepDialog({ version, step, reasons, onClose }: PlainStepDialogProps) {
  const say = useWords()
  const verb = useVerb()
  const { id: policyId, title } = usePolicy()
  const { id: versionId, updatedAt, number } = version

  function run() {
    const input = { versionId, expectedUpdatedAt: updatedAt }
    const about = { done: `policies.stepped.${step}`, resource: 'policies', ids: [policyId] } as const
    return step === 'APPROVE' ? verb(ApprovePolicy, { input }, about) : verb(ReturnToDraft, { input }, about)
  }

  return (
    <VerbDialog
      title={say(`policies.stepTitles.${step}`, { title, number })}
      submit={say(`policies.steps.${step}`)}
      values={{}}
      disabled={reasons.length > 0}
      onSubmit={run}
      onClose={onClose}
    >
      <Typography>{say(`policies.stepContents.${step}`)}</Typography>
      <Obstacles reasons={reasons} />
    </VerbDialog>
  )
}
