import type { ClubObstacle, ClubState, ClubStep } from '@afterbell/domain/clubs/lifecycle'
import type { StepOffer } from '@afterbell/domain/step'
import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import { useId, useState } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { useVerb } from '../../record/use-verb.ts'
import { CloseClub, type Club, OpenClub, RunClub } from './operations.ts'

interface ClubStepDialogProps {
  readonly club: Club
  readonly offer: StepOffer<ClubStep, ClubState, ClubObstacle>
  readonly onClose: () => void
}

/** Asks before a club is taken a step on; of a step that cannot be taken yet it says what is missing. */
export function ClubStepDialog({ club, offer: { step, decision }, onClose }: ClubStepDialogProps) {
  const say = useWords()
  const verb = useVerb()
  const titleId = useId()
  const [running, setRunning] = useState(false)

  async function run() {
    setRunning(true)
    const input = { id: club.id, expectedUpdatedAt: club.updatedAt }
    const about = { done: `clubs.stepped.${step}`, resource: 'clubs', ids: [club.id] } as const
    if (step === 'OPEN') await verb(OpenClub, { input }, about)
    else if (step === 'START') await verb(RunClub, { input }, about)
    else await verb(CloseClub, { input }, about)
    onClose()
  }

  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{say(`clubs.stepTitles.${step}`, { name: club.name })}</DialogTitle>
      <DialogContent>
        <DialogContentText>{say(`clubs.stepContents.${step}`)}</DialogContentText>
        {!decision.allowed && (
          <Alert severity="warning" sx={{ mt: 2 }}>
            <AlertTitle>{say('clubs.notYet')}</AlertTitle>
            {decision.reasons.map((reason) => (
              <div key={reason}>{say(`clubs.obstacles.${reason}`, { taken: club.taken, minimum: club.minimum })}</div>
            ))}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say('record.cancel')}</Button>
        <Button variant="contained" loading={running} disabled={!decision.allowed} onClick={() => void run()}>
          {say(`clubs.steps.${step}`)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
