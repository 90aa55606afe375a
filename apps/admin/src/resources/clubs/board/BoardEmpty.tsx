import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import type { Board, Column } from './operations.ts'

interface BoardEmptyProps {
  readonly board: Board
  readonly columns: readonly Column[]
  readonly onlyClashes: boolean
}

/** Says why no club is shown; nothing while one is. */
export function BoardEmpty({ board, columns, onlyClashes }: BoardEmptyProps) {
  const say = useWords()
  if (columns.length > 0) return null
  const why = () => {
    if (board.columns.length === 0) return `${say('board.noClubs')} ${say('board.noClubsNext')}`
    return say(onlyClashes ? 'board.noClashes' : 'board.noFreeClubs')
  }
  return <Typography sx={{ py: 1 }}>{why()}</Typography>
}
