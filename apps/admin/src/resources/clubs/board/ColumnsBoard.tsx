import { DragDropContext } from '@hello-pangea/dnd'
import Box from '@mui/material/Box'
import { useWords } from '../../../i18n/use-words.ts'
import { ClubColumn } from './ClubColumn.tsx'
import type { OnColumnMenu } from './ColumnHead.tsx'
import { type Card, cardsByKey, type List } from './cards.ts'
import type { Board, Column } from './operations.ts'
import { type Selection, subjectsOf } from './selection.ts'
import type { Shown } from './shown.ts'
import { UnplacedColumn } from './UnplacedColumn.tsx'
import { useSelectKey } from './use-board-keys.ts'
import type { useDrag } from './use-drag.ts'
import { judge } from './verdict.ts'

interface ColumnsBoardProps {
  readonly board: Board
  readonly columns: readonly Column[]
  readonly showsUnplaced: boolean
  readonly shown: Shown
  readonly selection: Selection
  readonly mayEnrol: boolean
  readonly drag: ReturnType<typeof useDrag>
  readonly onSelectKey: (key: string) => void
  readonly onColumnMenu: OnColumnMenu
  readonly onPromote: (card: Card) => void
}

/** The board on a wide screen: those without a club, then a column per club. */
export function ColumnsBoard(props: ColumnsBoardProps) {
  const { board, columns, showsUnplaced, shown, selection, mayEnrol, drag, onSelectKey, onColumnMenu, onPromote } =
    props
  const say = useWords()
  const byKey = cardsByKey(board)
  const judged = (key: string, list: List) => {
    const cards = subjectsOf(selection, key).flatMap((each) => byKey.get(each) ?? [])
    return list === 'unplaced' ? ({ kind: 'ok', to: 'WAITING' } as const) : judge(board, cards, list.clubId, list.state)
  }
  return (
    <DragDropContext {...drag} dragHandleUsageInstructions={say('board.drag.help')}>
      <SelectKey onSelect={onSelectKey} />
      <Box
        sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', overflowX: 'auto', flex: 1, minHeight: 360, pb: 1 }}
      >
        {showsUnplaced && <UnplacedColumn board={board} shown={shown} />}
        {columns.map((column) => (
          <ClubColumn
            key={column.id}
            board={board}
            column={column}
            shown={shown}
            mayEnrol={mayEnrol}
            judged={judged}
            onMenu={onColumnMenu}
            onPromote={onPromote}
          />
        ))}
      </Box>
    </DragDropContext>
  )
}

function SelectKey({ onSelect }: { onSelect: (key: string) => void }) {
  useSelectKey(onSelect)
  return null
}
