import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import { CardList } from './CardList.tsx'
import { ColumnFrame } from './ColumnFrame.tsx'
import { cardsOf } from './cards.ts'
import type { Board } from './operations.ts'
import type { Shown } from './shown.ts'

/** The grade's pupils without a club that day. */
export function UnplacedColumn({ board, shown }: { board: Board; shown: Shown }) {
  const say = useWords()
  return (
    <ColumnFrame label={say('board.unplaced')}>
      <Typography component="h2" sx={{ p: 1, fontWeight: 600 }}>
        {say('board.unplaced')} {board.unplaced.length}
      </Typography>
      <Box sx={{ overflowY: 'auto', flex: 1, minHeight: 0, px: 0.5 }}>
        <CardList
          list="unplaced"
          label={say('board.unplaced')}
          club=""
          cards={cardsOf(board, 'unplaced')}
          shown={shown}
          empty={say('board.unplacedNone')}
          judged={null}
        />
      </Box>
    </ColumnFrame>
  )
}
