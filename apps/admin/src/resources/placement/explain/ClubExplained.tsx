import Link from '@mui/material/Link'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { Link as RouterLink, useSearchParams } from 'react-router-dom'
import { useWords, type Words } from '../../../i18n/use-words.ts'
import { FactTable } from '../../../record/FactTable.tsx'
import type { ClubOutcome } from '../operations.ts'
import { stepPath } from '../steps.ts'
import { useOfDraw } from '../use-placement.ts'
import { type PlacedPupil, ReadClubPlacement } from './operations.ts'

interface ClubExplainedProps {
  readonly drawId: string
  readonly club: ClubOutcome
}

/** Where a club was full, who is in it and who waits, in order. */
export function ClubExplained({ drawId, club }: ClubExplainedProps) {
  const say = useWords()
  const { data, isPending, isPlaceholderData } = useOfDraw(ReadClubPlacement, 'club', {
    id: drawId,
    clubId: club.clubId,
  })
  if (isPending || isPlaceholderData) return <Skeleton variant="rounded" height={160} />
  const placement = data?.draw?.club
  if (!placement) return null
  return (
    <>
      <Typography role="status" sx={{ fontWeight: 600 }}>
        {resultText(club, say)}
      </Typography>
      <Typography component="h3" sx={{ fontWeight: 600 }}>
        {say('placement.waitingOrder', { smart_count: placement.waiting.length })}
      </Typography>
      <Pupils
        label={say('placement.waitingOrder', { smart_count: placement.waiting.length })}
        pupils={placement.waiting}
      />
      <Typography component="h3" sx={{ fontWeight: 600 }}>
        {say('placement.enrolledOrder', { smart_count: placement.enrolled.length })}
      </Typography>
      <Pupils
        label={say('placement.enrolledOrder', { smart_count: placement.enrolled.length })}
        pupils={placement.enrolled}
      />
    </>
  )
}

function resultText({ name, closes, enrolled, minimum, maximum, cutOff }: ClubOutcome, say: Words): string {
  if (closes) return say('placement.clubCloses', { name, minimum })
  if (cutOff === null) return say('placement.clubNotFull', { name, enrolled, maximum })
  return say('placement.clubFull', { name, enrolled, maximum, cutOff })
}

function Pupils({ label, pupils }: { label: string; pupils: readonly PlacedPupil[] }) {
  const say = useWords()
  const [params] = useSearchParams()
  return (
    <FactTable
      label={label}
      headings={[
        say('placement.place'),
        say('placement.pupil'),
        say('placement.number'),
        say('placement.choiceHeading'),
        ...(pupils[0]?.source ? [say('placement.sourceHeading')] : []),
      ]}
      rows={pupils.map(({ pupilId, name, className, order, choice, source }, index) => ({
        key: pupilId,
        cells: [
          index + 1,
          <Link component={RouterLink} key="link" to={stepPath('explain', params, { pupil: pupilId })}>
            {say('placement.person', { name, className })}
          </Link>,
          order ?? say('record.none'),
          choice === null ? say('placement.notRanked') : say('placement.choiceRank', { rank: choice }),
          ...(source === null ? [] : [say(`placement.sources.${source}`)]),
        ],
      }))}
    />
  )
}
