import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { clockText } from '../../../i18n/moments.ts'
import { useWords, type Words } from '../../../i18n/use-words.ts'
import { HandOverDialog } from './HandOverDialog.tsx'
import type { Departure } from './operations.ts'
import { originText } from './origin-text.ts'
import { useDepartures } from './use-departures.ts'

/** Where the pupils go next for whom one answers, each with its hand-over (R57); nothing for whoever answers for nobody. */
export function DepartureList({ date, isPast }: { readonly date: string; readonly isPast: boolean }) {
  const say = useWords()
  const departures = useDepartures(date)
  const [handing, setHanding] = useState<Departure | null>(null)
  if (departures.length === 0) return null
  return (
    <Box component="section" aria-label={say('registers.departures.title')}>
      <Typography variant="subtitle1" component="h3" sx={{ fontWeight: 600 }}>
        {say('registers.departures.title')}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {departures.map((departure) => (
          <Box
            key={keyOf(departure)}
            component="li"
            data-departure={departure.sessionId}
            sx={{
              ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5, py: 1 },
              ...{ borderTop: 1, borderColor: 'divider' },
            }}
          >
            <Box sx={{ flexGrow: 1, flexBasis: 240, minWidth: 0 }}>
              <Typography>
                {originText(departure)} → {clockText(departure.startsAt)} <b>{departure.sessionName}</b>
              </Typography>
              <Typography variant="body2" color="text.secondary">
                {[departure.adultNames.join(say('list.separator')), departure.venueName].filter(Boolean).join(' · ')}
              </Typography>
            </Box>
            <Typography variant="body2" sx={{ flexBasis: 200 }}>
              {standingText(departure, say)}
            </Typography>
            {isPast && departure.takenByName === null && (
              <Button
                variant={departure.handedCount === null ? 'contained' : 'text'}
                aria-label={say('registers.departures.handNamed', {
                  from: originText(departure),
                  to: departure.sessionName,
                })}
                onClick={() => setHanding(departure)}
              >
                {say(departure.handedCount === null ? 'registers.departures.hand' : 'registers.departures.handAgain')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
      {handing && <HandOverDialog departure={handing} onClose={() => setHanding(null)} />}
    </Box>
  )
}

const keyOf = ({ fromHomeClassId, fromSessionId, sessionId }: Departure) =>
  `${fromHomeClassId ?? fromSessionId} ${sessionId}`

function standingText({ expected, handedCount, takenCount, takenByName, explanation }: Departure, say: Words) {
  if (handedCount === null) return say('registers.departures.expected', { n: expected })
  if (takenCount === null) return say('registers.departures.waiting', { n: handedCount })
  const taken = say('registers.departures.taken', { handed: handedCount, taken: takenCount, by: takenByName ?? '' })
  return [taken, explanation].filter(Boolean).join(' · ')
}
