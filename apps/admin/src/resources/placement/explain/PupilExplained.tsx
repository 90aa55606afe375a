import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import { RecordLinkTo } from '../../../record/RecordLinkTo.tsx'
import { type ClubOutcome, ExplainPupil } from '../operations.ts'
import { slotText } from '../slot.ts'
import { useOfDraw } from '../use-placement.ts'
import type { Explanation } from './operations.ts'
import { WhatIfForm } from './WhatIfForm.tsx'

interface PupilExplainedProps {
  readonly drawId: string
  readonly pupilId: string
  readonly clubs: readonly ClubOutcome[]
}

/** Why a pupil got what he got: the sentences that his parents are told. */
export function PupilExplained({ drawId, pupilId, clubs }: PupilExplainedProps) {
  const say = useWords()
  const { data, isPending } = useOfDraw(ExplainPupil, 'explain', { id: drawId, pupilId })
  if (isPending) return <Skeleton variant="rounded" height={160} />
  const pupil = data?.pupil
  const explanation = data?.draw?.explain
  if (!pupil) return <Alert severity="info">{say('placement.pupilGone')}</Alert>
  return (
    <>
      <Typography variant="h6" component="h3">
        <RecordLinkTo resource="pupils" id={pupil.id}>
          {say('placement.person', { name: pupil.name, className: pupil.homeClass.name })}
        </RecordLinkTo>
      </Typography>
      {explanation ? (
        <>
          <Reasons explanation={explanation} />
          <WhatIfForm drawId={drawId} pupilId={pupilId} choices={explanation.choices} clubs={clubs} />
        </>
      ) : (
        <Alert severity="info">{say('placement.notInDraw')}</Alert>
      )}
    </>
  )
}

function Reasons({ explanation: { rule, slots, places, choices } }: { explanation: Explanation }) {
  const say = useWords()
  const placed = places.map(({ clubName, byHand }) =>
    byHand ? say('placement.placeByHand', { club: clubName }) : clubName,
  )
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>
        {placed.length === 0
          ? say('placement.placesNone')
          : say('placement.placesAre', { clubs: placed.join(say('list.separator')) })}
      </Typography>
      {slots.length > 0 && (
        <Box component="ul" aria-label={say('placement.bySlot')} sx={{ m: 0, pl: 3, display: 'grid', gap: 0.5 }}>
          {slots.map(({ slotId, sentence }) => (
            <li key={slotId}>
              <Typography>{say('placement.slotSentence', { slot: slotText(slotId, say), sentence })}</Typography>
            </li>
          ))}
        </Box>
      )}
      {choices.length === 0 ? (
        <Typography>{say('placement.noChoices')}</Typography>
      ) : (
        <Box component="ol" aria-label={say('placement.byChoice')} sx={{ m: 0, pl: 3, display: 'grid', gap: 0.5 }}>
          {choices.map(({ rank, sentence }) => (
            <li key={rank}>
              <Typography>{sentence}</Typography>
            </li>
          ))}
        </Box>
      )}
      <Typography color="text.secondary">{rule}</Typography>
    </>
  )
}
