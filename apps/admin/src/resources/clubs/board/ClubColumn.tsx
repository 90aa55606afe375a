import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import { CardList } from './CardList.tsx'
import { ColumnFrame } from './ColumnFrame.tsx'
import { ColumnHead, type OnColumnMenu } from './ColumnHead.tsx'
import type { Card } from './cards.ts'
import { cardsOf, type List } from './cards.ts'
import { FreedPlace } from './FreedPlace.tsx'
import type { Board, Column } from './operations.ts'
import type { Shown } from './shown.ts'
import type { Verdict } from './verdict.ts'

interface ClubColumnProps {
  readonly board: Board
  readonly column: Column
  readonly shown: Shown
  readonly mayEnrol: boolean
  readonly judged: (key: string, list: List) => Verdict
  readonly onMenu: OnColumnMenu
  readonly onPromote: (card: Card) => void
}

/** A club: its head, its roster in order, its waiting list in order. */
export function ClubColumn({ board, column, shown, mayEnrol, judged, onMenu, onPromote }: ClubColumnProps) {
  const say = useWords()
  const roster: List = { clubId: column.id, state: 'ENROLLED' }
  const line: List = { clubId: column.id, state: 'WAITING' }
  return (
    <ColumnFrame label={column.name}>
      <ColumnHead column={column} weekday={board.weekday} onMenu={onMenu} />
      {mayEnrol && <FreedPlace board={board} column={column} onPromote={onPromote} />}
      <Box sx={{ overflowY: 'auto', flex: 1, minHeight: 0, px: 0.5 }}>
        <CardList
          list={roster}
          label={say('board.rosterOf', { club: column.name })}
          club={column.name}
          cards={cardsOf(board, roster)}
          shown={shown}
          empty={say('board.emptyRoster')}
          judged={(key) => judged(key, roster)}
        />
        <Typography component="h3" sx={{ fontSize: '0.875rem', fontWeight: 600, px: 0.5, pt: 0.5 }}>
          {say('board.waitingCount', { count: column.waiting })}
        </Typography>
        <CardList
          list={line}
          label={say('board.waitingOf', { club: column.name })}
          club={column.name}
          cards={cardsOf(board, line)}
          shown={shown}
          empty={say('board.emptyWaiting')}
          judged={(key) => judged(key, line)}
        />
      </Box>
    </ColumnFrame>
  )
}
