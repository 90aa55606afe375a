import type { PolicyObstacle, PolicyState, PolicyStep } from '@afterbell/domain/policies/lifecycle'
import type { StepOffer } from '@afterbell/domain/step'
import type { Version } from '../operations.ts'
import { ConsultDialog } from './ConsultDialog.tsx'
import { NewVersionDialog } from './NewVersionDialog.tsx'
import { PlainStepDialog } from './PlainStepDialog.tsx'
import { PublishDialog } from './PublishDialog.tsx'

interface StepDialogProps {
  readonly version: Version
  readonly offer: StepOffer<PolicyStep, PolicyState, PolicyObstacle>
  readonly onClose: () => void
}

/** Asks before a version takes a step, and says what follows from it. */
export function StepDialog({ version, offer: { step, decision }, onClose }: StepDialogProps) {
  const reasons = decision.allowed ? [] : decision.reasons
  const given = { version, reasons, onClose }
  switch (step) {
    case 'START_CONSULTATION':
      return <ConsultDialog {...given} />
    case 'PUBLISH':
      return <PublishDialog {...given} />
    case 'SUPERSEDE':
      return <NewVersionDialog onClose={onClose} />
    case 'APPROVE':
    case 'RETURN_TO_DRAFT':
      return <PlainStepDialog step={step} {...given} />
  }
}
