import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import { useRunVerb } from '../../../record/use-run-verb.ts'
import type { Draw } from '../operations.ts'
import { CancelDryRun } from './operations.ts'

interface RunUnderWayProps {
  readonly draw: Draw
  readonly mayCancel: boolean
}

/** A run while it is worked out: how far it is, and a way to stop it. */
export function RunUnderWay({ draw: { id, name, progress }, mayCancel }: RunUnderWayProps) {
  const say = useWords()
  const run = useRunVerb()
  const labelId = useId()
  const [stopping, setStopping] = useState(false)

  async function cancel() {
    setStopping(true)
    await run(CancelDryRun, { id })
    setStopping(false)
  }

  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mt: 2 }}>
      <Typography id={labelId}>{say('placement.underWay', { name, progress })}</Typography>
      <LinearProgress
        variant="determinate"
        value={progress}
        aria-labelledby={labelId}
        sx={{ flex: 1, minWidth: 120 }}
      />
      {mayCancel && (
        <Button onClick={() => void cancel()} loading={stopping}>
          {say('placement.cancelRun')}
        </Button>
      )}
    </Box>
  )
}
