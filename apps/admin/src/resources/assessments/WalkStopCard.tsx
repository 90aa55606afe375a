import VisitedIcon from '@mui/icons-material/CheckCircleOutlined'
import UnvisitedIcon from '@mui/icons-material/RadioButtonUncheckedOutlined'
import Card from '@mui/material/Card'
import CardActionArea from '@mui/material/CardActionArea'
import Chip from '@mui/material/Chip'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router-dom'
import { useWords } from '../../i18n/use-words.ts'
import { spanText } from '../timetable/wording.ts'
import type { WalkStop } from './operations.ts'

/** One class or club of the walk: where, when, who stands there, and who has been by. Leads to its form. */
export function WalkStopCard({ stop, date }: { readonly stop: WalkStop; readonly date: string }) {
  const say = useWords()
  const { sessionId, name, venueName, startsAt, endsAt, adults, pupils, visits } = stop
  const by = [...new Set(visits.map(({ inspectorName }) => inspectorName))].join(say('list.separator'))
  const isVisited = visits.length > 0
  return (
    <Card component="li" variant="outlined">
      <CardActionArea
        component={Link}
        to={`/assessments/walk/${sessionId}?date=${date}`}
        sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: 1, alignItems: 'center', p: 1.5 }}
      >
        <Typography sx={{ fontWeight: 600 }}>{venueName ?? say('timetable.noVenue')}</Typography>
        <Chip
          size="small"
          variant="outlined"
          color={isVisited ? 'success' : 'warning'}
          icon={isVisited ? <VisitedIcon /> : <UnvisitedIcon />}
          label={isVisited ? say('assessments.visited') : say('assessments.unvisited')}
        />
        <Typography variant="body2" sx={{ gridColumn: '1 / -1' }}>
          {`${name} · ${spanText(startsAt, endsAt)} · ${say('timetable.pupils', { smart_count: pupils })}`}
        </Typography>
        <Typography variant="body2" color="text.secondary" sx={{ gridColumn: '1 / -1' }}>
          {adults.join(say('list.separator')) || say('timetable.noAdult')}
          {isVisited && ` · ${say('assessments.visitedBy', { name: by })}`}
        </Typography>
      </CardActionArea>
    </Card>
  )
}
