import Alert from '@mui/material/Alert'
import { useWords } from '../../i18n/use-words.ts'
import { NextStep } from './NextStep.tsx'

/** What a step says that needs a result while there is none. */
export function NoRun() {
  const say = useWords()
  return (
    <>
      <Alert severity="info">{say('placement.noRun')}</Alert>
      <NextStep to="runs" />
    </>
  )
}
