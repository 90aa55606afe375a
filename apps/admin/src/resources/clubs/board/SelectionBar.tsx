import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import type { Card } from './cards.ts'

interface SelectionBarProps {
  readonly cards: readonly Card[]
  readonly onMove: (cards: readonly Card[]) => void
  readonly onRemove: (cards: readonly Card[]) => void
  readonly onClear: () => void
}

/** What can be done with all that is chosen; absent while nothing is. */
export function SelectionBar({ cards, onMove, onRemove, onClear }: SelectionBarProps) {
  const say = useWords()
  if (cards.length === 0) return null
  return (
    <Paper
      variant="outlined"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 1.5, py: 0.5 }}
    >
      <Typography role="status">{say('board.selected', { smart_count: cards.length })}</Typography>
      <Button variant="contained" size="small" onClick={() => onMove(cards)}>
        {say('board.moveTo')}
      </Button>
      {cards.some(({ place }) => place !== null) && (
        <Button size="small" onClick={() => onRemove(cards)}>
          {say('board.remove')}
        </Button>
      )}
      <Button size="small" color="inherit" onClick={onClear}>
        {say('board.clear')}
      </Button>
    </Paper>
  )
}
