import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { Title } from 'react-admin'
import { useParams, useSearchParams } from 'react-router-dom'
import { dateText } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Permitted } from '../../layout/Permitted.tsx'
import { spanText } from '../timetable/wording.ts'
import { InspectForm } from './InspectForm.tsx'
import { useServiceDay, useWalk } from './use-walk.ts'

/** One class of the walk on one screen, made for a phone in the hand: what was seen, and what is to be mended (R80, R91). */
export function InspectPage() {
  const say = useWords()
  const { sessionId = '' } = useParams()
  const [params] = useSearchParams()
  const day = useServiceDay()
  const date = params.get('date') ?? day
  return (
    <Permitted permission="assessments:inspect">
      <Title title={say('assessments.inspect')} />
      {date ? <OfDate sessionId={sessionId} date={date} /> : <Skeleton variant="rounded" height={320} sx={{ my: 2 }} />}
    </Permitted>
  )
}

function OfDate({ sessionId, date }: { readonly sessionId: string; readonly date: string }) {
  const say = useWords()
  const { data } = useWalk(date)
  if (!data) return <Skeleton variant="rounded" height={320} sx={{ my: 2 }} />
  const stop = data.stops.find((each) => each.sessionId === sessionId)
  if (!stop) return <Typography sx={{ py: 2 }}>{say('assessments.notOnWalk')}</Typography>
  const { name, venueName, startsAt, endsAt, adults, pupils } = stop
  return (
    <Box sx={{ maxWidth: 640, py: 1 }}>
      <Typography variant="h6" component="h2">
        {name}
      </Typography>
      <Typography color="text.secondary" sx={{ mb: 1.5 }}>
        {[
          dateText(date, say),
          spanText(startsAt, endsAt),
          venueName ?? say('timetable.noVenue'),
          adults.join(say('list.separator')) || say('timetable.noAdult'),
          say('timetable.pupils', { smart_count: pupils }),
        ].join(' · ')}
      </Typography>
      <InspectForm stop={stop} date={date} />
    </Box>
  )
}
