import LowIcon from '@mui/icons-material/TrendingDownOutlined'
import Card from '@mui/material/Card'
import CardActionArea from '@mui/material/CardActionArea'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { countText, figureText, isBelowTarget } from './figure-text.ts'
import type { FigureNumber } from './operations.ts'

interface FigureTileProps {
  readonly value: FigureNumber
  /** Whether it is the one that is broken down below. */
  readonly chosen?: boolean
  readonly onChoose?: () => void
}

/** A figure with its number, the count behind it, what it should be, and its definition (口径). */
export function FigureTile({ value, chosen = false, onChoose }: FigureTileProps) {
  const say = useWords()
  const { figure } = value
  const content: ReactNode = (
    <Stack spacing={0.5} sx={{ p: 1.5, height: '100%' }}>
      <Typography component="h3" variant="subtitle2" color="text.secondary">
        {figure.title}
      </Typography>
      <Typography variant="h5" component="p" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {figureText(value, say)}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {countText(value) || say(value.hidden ? 'reports.hiddenWhy' : 'reports.noData')}
      </Typography>
      {isBelowTarget(value) && (
        <Typography variant="body2" color="warning.dark" sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
          <LowIcon fontSize="inherit" aria-hidden />
          {say('reports.belowTarget', { target: `${Math.round((figure.target ?? 0) * 100)}%` })}
        </Typography>
      )}
      <Typography variant="caption" color="text.secondary">
        {figure.definition}
      </Typography>
    </Stack>
  )
  return (
    <Card component="li" variant="outlined" sx={{ ...(chosen && { borderColor: 'primary.main', borderWidth: 2 }) }}>
      {onChoose ? (
        <CardActionArea onClick={onChoose} aria-pressed={chosen} sx={{ height: '100%', alignItems: 'start' }}>
          {content}
        </CardActionArea>
      ) : (
        content
      )}
    </Card>
  )
}

/** Figures side by side. */
export function FigureTiles({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Stack
      component="ul"
      aria-label={label}
      sx={{
        ...{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 },
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fill, minmax(230px, 1fr))' },
      }}
    >
      {children}
    </Stack>
  )
}
