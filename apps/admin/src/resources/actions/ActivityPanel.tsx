import Card from '@mui/material/Card'
import CardContent from '@mui/material/CardContent'
import Typography from '@mui/material/Typography'
import { useGetList } from 'react-admin'
import { useWords } from '../../i18n/use-words.ts'
import { ActivityLines } from './ActivityLines.tsx'
import type { Action } from './operations.ts'

interface ActivityPanelProps {
  readonly resource: string
  readonly recordId: string
}

/** What was done to one record, newest first, each line with its undo. */
export function ActivityPanel({ resource, recordId }: ActivityPanelProps) {
  const say = useWords()
  const { data } = useGetList<Action>('actions', {
    pagination: { page: 1, perPage: 10 },
    sort: { field: 'at', order: 'DESC' },
    filter: { resource, recordId },
  })
  return (
    <Card component="section" aria-label={say('record.activity')}>
      <CardContent>
        <Typography variant="h6" component="h2" sx={{ mb: 1 }}>
          {say('record.activity')}
        </Typography>
        {data && <ActivityLines actions={data} />}
      </CardContent>
    </Card>
  )
}
