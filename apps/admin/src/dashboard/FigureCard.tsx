import Card from '@mui/material/Card'
import CardActionArea from '@mui/material/CardActionArea'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { useCreatePath, useGetList, useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { resourceLabel } from '../i18n/labels.ts'
import type { Figure } from './figures.ts'

/** One figure, and the way to the records that it counts. */
export function FigureCard({ figure: { resource, filter } }: { figure: Figure }) {
  const translate = useTranslate()
  const createPath = useCreatePath()
  const { total, isPending } = useGetList(resource, { pagination: { page: 1, perPage: 1 }, filter })
  const address = {
    pathname: createPath({ resource, type: 'list' }),
    search: `filter=${encodeURIComponent(JSON.stringify(filter))}`,
  }
  return (
    <Card>
      <CardActionArea component={Link} to={address} sx={{ p: 2 }}>
        <Typography color="text.secondary">{resourceLabel(translate, resource, 2)}</Typography>
        <Typography variant="h4" component="p" role="status">
          {isPending ? <Skeleton width="3ch" /> : total}
        </Typography>
      </CardActionArea>
    </Card>
  )
}
