import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import type { Board, Column } from './operations.ts'

/** Says why no club is shown; nothing while one is. */
export function BoardEmpty({ board, columns }: { board: Board; columns: readonly Column[] }) {
  const say = useWords()
  if (columns.length > 0) return null
  const none = board.columns.length === 0
  return (
    <Typography sx={{ py: 1 }}>
      {none ? `${say('board.noClubs')} ${say('board.noClubsNext')}` : say('board.noFreeClubs')}
    </Typography>
  )
}
