import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import { type Card, closure } from './cards.ts'
import type { Board, Column } from './operations.ts'
import { nextInLine } from './verdict.ts'

interface FreedPlaceProps {
  readonly board: Board
  readonly column: Column
  readonly onPromote: (card: Card) => void
}

/** Offers a free place to the next in line; put aside until the place or the line changes. */
export function FreedPlace({ board, column, onPromote }: FreedPlaceProps) {
  const say = useWords()
  const [putAside, setPutAside] = useState<string | null>(null)
  const free = column.maximum - column.taken
  if (free <= 0 || column.waiting === 0 || closure(column) !== null) return null
  const next = nextInLine(board, column)
  const offer = `${next?.key} ${free}`
  if (!next?.pupil.editable || putAside === offer) return null
  return (
    <Alert icon={false} severity="info" sx={{ mx: 0.5, p: 0.5, '& .MuiAlert-message': { p: 0.5 } }}>
      {say('board.freed', { free, name: next.pupil.name })}
      <div>
        <Button size="small" onClick={() => onPromote(next)}>
          {say('board.promote')}
        </Button>
        <Button size="small" color="inherit" onClick={() => setPutAside(offer)}>
          {say('board.notNow')}
        </Button>
      </div>
    </Alert>
  )
}
