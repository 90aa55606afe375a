import { type ClubStep, clubSteps, takesPupils } from '@afterbell/domain/clubs/lifecycle'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { useVerb } from '../../record/use-verb.ts'
import { ClubStepDialog } from './ClubStepDialog.tsx'
import { factsOf } from './club-facts.ts'
import { LockClubRoster, UnlockClubRoster } from './operations.ts'
import { PlacesDialog } from './PlacesDialog.tsx'
import { useClub } from './use-club.ts'

/** What can be done with a club now: its next steps, its places, its roster's lock. Absent for who may not change it. */
export function ClubVerbs() {
  const say = useWords()
  const club = useClub()
  const [step, setStep] = useState<ClubStep | null>(null)
  const [changing, setChanging] = useState(false)
  if (!club.editable || club.archivedAt || club.term.state === 'CLOSED') return null
  const offers = clubSteps(club.state, factsOf(club))
  const offer = offers.find((one) => one.step === step)
  return (
    <>
      {offers.map((one) => (
        <Button key={one.step} variant="outlined" onClick={() => setStep(one.step)}>
          {say(`clubs.steps.${one.step}`)}
        </Button>
      ))}
      {takesPupils(club.state) && <LockButton />}
      {club.state !== 'CLOSED' && (
        <Button variant="outlined" onClick={() => setChanging(true)}>
          {say('clubs.changePlaces')}
        </Button>
      )}
      {offer && <ClubStepDialog club={club} offer={offer} onClose={() => setStep(null)} />}
      {changing && <PlacesDialog club={club} onClose={() => setChanging(false)} />}
    </>
  )
}

/** Locks the roster, or unlocks it; both can be taken back, so that nothing is asked. */
function LockButton() {
  const say = useWords()
  const verb = useVerb()
  const { id, updatedAt, rosterLockedAt } = useClub()
  const [running, setRunning] = useState(false)

  async function run() {
    setRunning(true)
    const input = { id, expectedUpdatedAt: updatedAt }
    const about = { resource: 'clubs', ids: [id] }
    if (rosterLockedAt) await verb(UnlockClubRoster, { input }, { done: 'clubs.rosterUnlocked', ...about })
    else await verb(LockClubRoster, { input }, { done: 'clubs.rosterLocked', ...about })
    setRunning(false)
  }

  return (
    <Button variant="outlined" loading={running} onClick={() => void run()}>
      {say(rosterLockedAt ? 'clubs.unlockRoster' : 'clubs.lockRoster')}
    </Button>
  )
}
