import type { PolicyObstacle } from '@afterbell/domain/policies/lifecycle'
import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import { useWords } from '../../../i18n/use-words.ts'

/** What a dialog of a step is given. */
export interface StepDialogParts {
  readonly reasons: readonly PolicyObstacle[]
  readonly onClose: () => void
}

/** Why a step cannot be taken yet, and what to do about it. */
export function Obstacles({ reasons }: { reasons: readonly PolicyObstacle[] }) {
  const say = useWords()
  if (reasons.length === 0) return null
  return (
    <Alert severity="warning">
      <AlertTitle>{say('policies.notYet')}</AlertTitle>
      {reasons.map((reason) => (
        <div key={reason}>{say(`policies.obstacles.${reason}`)}</div>
      ))}
    </Alert>
  )
}
