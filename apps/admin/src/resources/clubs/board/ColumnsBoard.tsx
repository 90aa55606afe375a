import { DragDropContext } from '@hello-pangea/dnd'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import { CardList } from './CardList.tsx'
import { ClubColumn } from './ClubColumn.tsx'
import { ColumnFrame } from './ColumnFrame.tsx'
import { type Card, cardsByKey, cardsOf, type List } from './cards.ts'
import type { Board, Column } from './operations.ts'
import { type Selection, subjectsOf } from './selection.ts'
import type { Shown } from './shown.ts'
import { useSelectKey } from './use-board-keys.ts'
import type { useDrag } from './use-drag.ts'
import { judge } from './verdict.ts'

interface ColumnsBoardProps {
  readonly board: Board
  readonly columns: readonly Column[]
  readonly shown: Shown
  readonly selection: Selection
  readonly mayEnrol: boolean
  readonly drag: ReturnType<typeof useDrag>
  readonly onSelectKey: (key: string) => void
  readonly onColumnMenu: (column: Column, anchor: HTMLElement) => void
  readonly onPromote: (card: Card) => void
}

/** The board on a wide screen: those without a club, then a column per club. */
export function ColumnsBoard(props: ColumnsBoardProps) {
  const { board, columns, shown, selection, mayEnrol, drag, onSelectKey, onColumnMenu, onPromote } = props
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
