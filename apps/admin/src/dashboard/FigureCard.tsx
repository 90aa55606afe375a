import Card from '@mui/material/Card'
import CardActionArea from '@mui/material/CardActionArea'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { Link, type To } from 'react-router-dom'

interface FigureCardProps {
  readonly label: string
  /** Absent while it is not known. */
  readonly value: number | undefined
  /** The list that counts it. */
  readonly to: To
}

/** One figure, and the way to the records that it counts. */
export function FigureCard({ label, value, to }: FigureCardProps) {
  return (
    <Card component="li" sx={{ display: 'block' }}>
      <CardActionArea component={Link} to={to} sx={{ p: 2, height: '100%' }}>
        <Typography color="text.secondary">{label}</Typography>
        <Typography variant="h4" component="p" role="status">
          {value ?? <Skeleton width="3ch" />}
        </Typography>
      </CardActionArea>
    </Card>
  )
}
