import Box from '@mui/material/Box'
import LinearProgress from '@mui/material/LinearProgress'
import Skeleton from '@mui/material/Skeleton'
import Stack from '@mui/material/Stack'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Title } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { useWords } from '../../i18n/use-words.ts'
import { Permitted } from '../../layout/Permitted.tsx'
import { DateBar } from '../timetable/DateBar.tsx'
import { useServiceDay, useWalk } from './use-walk.ts'
import { WalkDays } from './WalkDays.tsx'
import { WalkStopCard } from './WalkStopCard.tsx'

/** 今日巡查: the walk over all classes and clubs of a day, place by place; what nobody has visited shows (R80). */
export function WalkPage() {
  const say = useWords()
  return (
    <Permitted permission="assessments:inspect">
      <Title title={say('assessments.walk')} />
      <OfServiceDay />
    </Permitted>
  )
}

function OfServiceDay() {
  const [params, setParams] = useSearchParams()
  const day = useServiceDay()
  const date = params.get('date') ?? day
  if (!date) return <Skeleton variant="rounded" height={320} sx={{ my: 2 }} />
  return <Walk date={date} onDate={(next) => setParams({ date: next })} />
}

function Walk({ date, onDate }: { readonly date: string; readonly onDate: (date: string) => void }) {
  const say = useWords()
  const [unvisitedOnly, showUnvisitedOnly] = useState(false)
  const { data } = useWalk(date)
  if (!data) return <Skeleton variant="rounded" height={320} sx={{ my: 2 }} />
  const { stops, days } = data
  const visited = stops.filter(({ visits }) => visits.length > 0).length
  const shown = unvisitedOnly ? stops.filter(({ visits }) => visits.length === 0) : stops
  return (
    <Stack spacing={1.5} sx={{ py: 1 }}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <DateBar date={date} days={1} onChange={onDate} />
        <ToggleButtonGroup
          exclusive
          value={unvisitedOnly}
          onChange={(_event, only: boolean | null) => only !== null && showUnvisitedOnly(only)}
          aria-label={say('assessments.which')}
          sx={{ ml: { sm: 'auto' }, '.MuiToggleButton-root': { minHeight: 44, px: 2, color: 'text.primary' } }}
        >
          <ToggleButton value={false}>{say('assessments.allStops', { smart_count: stops.length })}</ToggleButton>
          <ToggleButton value={true}>
            {say('assessments.unvisitedStops', { smart_count: stops.length - visited })}
          </ToggleButton>
        </ToggleButtonGroup>
      </Stack>
      {stops.length === 0 && <Typography role="status">{say('assessments.noService')}</Typography>}
      {stops.length > 0 && (
        <div>
          <Typography role="status" sx={{ mb: 0.5 }}>
            {say('assessments.progress', { visited, running: stops.length })}
          </Typography>
          {/* A measure of what is done, not of something that is being loaded. */}
          <LinearProgress
            role="meter"
            variant="determinate"
            value={(100 * visited) / stops.length}
            aria-label={say('assessments.progress', { visited, running: stops.length })}
            sx={{ height: 8, borderRadius: 4 }}
          />
        </div>
      )}
      <WalkDays days={days} date={date} onDate={onDate} />
      <Box
        component="ol"
        aria-label={say('assessments.walk')}
        sx={{
          ...{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 },
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            md: 'repeat(2, minmax(0, 1fr))',
            xl: 'repeat(3, minmax(0, 1fr))',
          },
        }}
      >
        {shown.map((stop) => (
          <WalkStopCard key={stop.sessionId} stop={stop} date={date} />
        ))}
      </Box>
    </Stack>
  )
}
