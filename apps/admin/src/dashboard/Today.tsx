import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import CardContent from '@mui/material/CardContent'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { lazy, Suspense } from 'react'
import { Title, useGetList } from 'react-admin'
import { useMe, useSession } from '../auth/use-session.ts'
import { useWords } from '../i18n/use-words.ts'
import { ActivityLines } from '../resources/actions/ActivityLines.tsx'
import type { Action } from '../resources/actions/operations.ts'
import { ClubOverview } from './ClubOverview.tsx'
import { Figures, ListFigure } from './Figures.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { schoolFigures } from './figures.ts'

// What one role alone sees, or what the first list does not wait for, comes after the page stands.
const DayBoard = lazy(() =>
  import('../resources/registers/DayBoard.tsx').then(({ DayBoard: board }) => ({ default: board })),
)
const BureauHome = lazy(() =>
  import('../resources/reports/BureauHome.tsx').then(({ BureauHome: home }) => ({ default: home })),
)

/** 工作台: the day at the school, what is to be done, the figures, each a link to the list behind it, and what was done last. */
export function Today() {
  const say = useWords()
  const session = useSession()
  const { name } = useMe()
  const ofBureau = session.may('reports:return')
  const permitted = schoolFigures.filter(({ permission }) => session.may(permission))
  return (
    <Box sx={{ display: 'grid', gap: 3, py: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={say('home.title')} />
      <Typography variant="h5" component="h2">
        {say('home.greeting', { name })}
      </Typography>
      {permitted.length === 0 && !ofBureau && <Typography>{say('home.nothingPermitted')}</Typography>}
      {ofBureau && (
        <Suspense fallback={<Skeleton variant="rounded" height={240} />}>
          <BureauHome />
        </Suspense>
      )}
      {session.may('registers:read') && (
        <Suspense fallback={<Skeleton variant="rounded" height={240} />}>
          <DayBoard />
        </Suspense>
      )}
      {session.may('schools:edit') && <FirstSteps />}
      {session.may('clubs:read') && <ClubOverview />}
      {permitted.length > 0 && (
        <Figures title={say('home.figures')}>
          {permitted.map((figure) => (
            <ListFigure key={figure.resource} figure={figure} />
          ))}
        </Figures>
      )}
      {session.may('actions:read') && <Recent />}
    </Box>
  )
}

function Recent() {
  const say = useWords()
  const { data } = useGetList<Action>('actions', {
    pagination: { page: 1, perPage: 5 },
    sort: { field: 'at', order: 'DESC' },
  })
  return (
    <Card component="section" aria-label={say('home.recent')} sx={{ maxWidth: 900 }}>
      <CardContent>
        <Typography variant="h6" component="h2" sx={{ mb: 1 }}>
          {say('home.recent')}
        </Typography>
        {data && <ActivityLines actions={data} />}
      </CardContent>
    </Card>
  )
}
