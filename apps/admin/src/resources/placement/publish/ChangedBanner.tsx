import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useMay } from '../../../auth/use-session.ts'
import { useWords } from '../../../i18n/use-words.ts'
import type { Draw } from '../operations.ts'
import { type AtHand, useOfDraw, useRestsOn } from '../use-placement.ts'
import { useStartRun } from '../use-start-run.ts'
import { ReadInputsChanged } from './operations.ts'

interface ChangedBannerProps {
  readonly at: AtHand
  readonly draw: Draw
}

/** Says that applications, places or pins changed since a run, which can then not be published; and runs it again. */
export function ChangedBanner({ at: { term, draws }, draw }: ChangedBannerProps) {
  const say = useWords()
  const mayRun = useMay('placement:run')
  const { start, starting } = useStartRun(term.id, draws)
  const { data, refetch } = useOfDraw(ReadInputsChanged, 'inputs-changed', { id: draw.id })
  useRestsOn(refetch)
  if (!data?.draw?.inputsChanged) return null
  return (
    <Alert
      severity="warning"
      action={
        mayRun && (
          <Button
            color="inherit"
            loading={starting}
            onClick={() => void start({ rules: draw.rules, keepAdjustmentsOf: draw.id })}
          >
            {say('placement.runAgain')}
          </Button>
        )
      }
    >
      {say('placement.inputsChanged')}
    </Alert>
  )
}
