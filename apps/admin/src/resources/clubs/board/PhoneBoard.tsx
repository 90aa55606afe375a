import Box from '@mui/material/Box'
import List from '@mui/material/List'
import ListItemButton from '@mui/material/ListItemButton'
import MenuItem from '@mui/material/MenuItem'
import Paper from '@mui/material/Paper'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useLocale } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'
import { CardBadges } from './CardBadges.tsx'
import { ColumnHead, type OnColumnMenu } from './ColumnHead.tsx'
import { type Card, cardsOf } from './cards.ts'
import { FreedPlace } from './FreedPlace.tsx'
import type { Board, Column } from './operations.ts'
import type { Shown } from './shown.ts'
import { classText } from './wording.ts'

interface PhoneBoardProps {
  readonly board: Board
  readonly columns: readonly Column[]
  readonly showsUnplaced: boolean
  readonly shown: Shown
  readonly mayEnrol: boolean
  readonly onColumnMenu: OnColumnMenu
  readonly onCard: (card: Card, anchor: HTMLElement) => void
  readonly onPromote: (card: Card) => void
}

/** The board on a phone: one list at a time; a pupil opens what can be done with him. */
export function PhoneBoard(props: PhoneBoardProps) {
  const { board, columns, showsUnplaced, shown, mayEnrol, onColumnMenu, onCard, onPromote } = props
  const say = useWords()
  const [chosen, setChosen] = useState('unplaced')
  const column = columns.find(({ id }) => id === chosen) ?? (showsUnplaced ? undefined : columns[0])
  if (!column && !showsUnplaced) return null
  const rows = (cards: readonly Card[]) => <Rows cards={cards} shown={shown} onCard={onCard} />
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <TextField
        select
        label={say('board.phone.pick')}
        value={column?.id ?? 'unplaced'}
        onChange={({ target }) => setChosen(target.value)}
      >
        {showsUnplaced && (
          <MenuItem value="unplaced">
            {say('board.unplaced')} {board.unplaced.length}
          </MenuItem>
        )}
        {columns.map(({ id, name, taken, maximum }) => (
          <MenuItem key={id} value={id}>
            {name} {say('board.taken', { taken, maximum })}
          </MenuItem>
        ))}
      </TextField>
      <Typography sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{say('board.phone.hint')}</Typography>
      <Paper variant="outlined">
        {column ? (
          <>
            <ColumnHead column={column} weekday={board.weekday} onMenu={onColumnMenu} />
            {mayEnrol && <FreedPlace board={board} column={column} onPromote={onPromote} />}
            {rows(cardsOf(board, { clubId: column.id, state: 'ENROLLED' }))}
            <Typography component="h3" sx={{ px: 2, pt: 1, fontWeight: 600 }}>
              {say('board.waitingCount', { count: column.waiting })}
            </Typography>
            {rows(cardsOf(board, { clubId: column.id, state: 'WAITING' }))}
          </>
        ) : (
          rows(cardsOf(board, 'unplaced'))
        )}
      </Paper>
    </Box>
  )
}

interface RowsProps {
  readonly cards: readonly Card[]
  readonly shown: Shown
  readonly onCard: (card: Card, anchor: HTMLElement) => void
}

function Rows({ cards, shown, onCard }: RowsProps) {
  const locale = useLocale()
  return (
    <List disablePadding>
      {cards.filter(shown.isMeant).map((card) => (
        <li key={card.key}>
          <ListItemButton
            data-card={card.key}
            aria-haspopup="menu"
            onClick={({ currentTarget }) => onCard(card, currentTarget)}
            sx={{ minHeight: 48, gap: 1, '& .badges': { display: 'flex', ml: 'auto' } }}
          >
            <span>{card.pupil.name}</span>
            <Typography component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
              {classText(card.pupil.className, locale ?? '')}
            </Typography>
            <CardBadges pupil={card.pupil} place={card.place} saving={shown.saving.has(card.pupil.pupilId)} />
          </ListItemButton>
        </li>
      ))}
    </List>
  )
}
