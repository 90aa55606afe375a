import Button from '@mui/material/Button'
import { Link, useSearchParams } from 'react-router-dom'
import { useWords } from '../../i18n/use-words.ts'
import { type StepName, stepPath } from './steps.ts'

interface NextStepProps {
  readonly to: StepName
  readonly change?: Readonly<Record<string, string | null>>
}

/** The way on, at the foot of a step. */
export function NextStep({ to, change = {} }: NextStepProps) {
  const say = useWords()
  const [params] = useSearchParams()
  return (
    <Button component={Link} to={stepPath(to, params, change)} variant="outlined" sx={{ alignSelf: 'flex-start' }}>
      {say('placement.next', { step: say(`placement.steps.${to}`) })}
    </Button>
  )
}
